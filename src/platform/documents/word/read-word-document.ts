import type { ReadLimits } from '../../../shared/document.ts';
import type { MainPart } from '../identify/identify-file.ts';
import { checkExternal } from '../office/check-external.ts';
import { partSize } from '../office/office-file.ts';
import { findParts, readAllRelationships, readRelationships } from '../office/relationships.ts';
import type { PartSink, ReaderNotes } from '../part-sink.ts';
import { type OnProgress, trackProgress } from '../progress.ts';
import { readStories } from './read-stories.ts';
import { readHidingStyles } from './read-styles.ts';
import type { Story, StoryContext, WordTally } from './story.ts';
import { storyText, wordNotes } from './word-notes.ts';

/**
 * Reads the tables of a Word document, in the order of the document, as their current text: tracked changes as
 * if accepted, hidden text kept and marked, a table inside a cell as lines of that cell's text.
 *
 * @throws AppError `external-content`, and as `readStories` does.
 */
export function readWordDocument(
  { file, name }: MainPart,
  limits: ReadLimits,
  sink: PartSink,
  onProgress: OnProgress | undefined,
): ReaderNotes {
  const externalNotes = checkExternal(readAllRelationships(file));
  const relationships = readRelationships(file, name);
  const tally: WordTally = {
    rows: 0,
    cells: 0,
    insertions: 0,
    deletions: 0,
    hiddenTexts: 0,
    pictures: 0,
    embedded: 0,
  };
  const plain: StoryContext = {
    limits,
    hidingStyles: readHidingStyles(file, findParts(file, relationships, 'styles')[0]),
    notes: new Map(),
    tally,
    sink: null,
  };
  const storiesOf = (type: string): Story[] =>
    findParts(file, relationships, type).flatMap((part) => [...readStories(file, part, plain).stories]);
  const notes = new Map([
    ...noteTexts('footnote', storiesOf('footnotes')),
    ...noteTexts('endnote', storiesOf('endnotes')),
  ]);
  const progress = trackProgress(partSize(file, name), onProgress);
  const body = readStories(file, name, { ...plain, notes, sink }, progress.reach);

  return [
    ...externalNotes,
    ...wordNotes({
      tally,
      hasTables: body.tableCount > 0,
      rest: body.stories.flatMap(({ texts }) => texts),
      margins: [...storiesOf('header'), ...storiesOf('footer')].map(storyText),
      comments: storiesOf('comments').length,
    }),
  ];
}

function noteTexts(kind: 'footnote' | 'endnote', stories: readonly Story[]): [string, string][] {
  return stories.map((story) => [`${kind} ${story.id}`, storyText(story)]);
}
