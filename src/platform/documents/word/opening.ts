import type { Attribute } from '../xml/read-xml.ts';
import type { StoryState } from './story.ts';

/** What the beginning of an element does to the story that is being read. */
export type Opening = (state: StoryState, attribute: Attribute, name: string) => void;
