import { type OfficeFile, readPart } from '../office/office-file.ts';
import type { XmlHandler } from '../xml/read-xml.ts';
import { addInstruction } from './fields.ts';
import { addText, type Story, type StoryContext, startState } from './story.ts';
import { closeElement, openElement } from './story-elements.ts';
import { superscriptText } from './word-characters.ts';

/**
 * Reads a part that holds stories: the document itself (one), footnotes, comments, a page header.
 *
 * @throws AppError as `readPart` does; `too-many-rows`, `too-many-columns`.
 */
export function readStories(
  file: OfficeFile,
  part: string,
  context: StoryContext,
  onBytes?: (bytes: number) => void,
): { readonly stories: readonly Story[]; readonly tableCount: number } {
  const state = startState(context);
  const handler: XmlHandler = {
    open(name, attribute) {
      if (state.skipped > 0) state.skipped += 1;
      else openElement(state, name, attribute);
      state.path.push(name);
    },
    close(name) {
      state.path.pop();
      if (state.skipped > 0) state.skipped -= 1;
      else closeElement(state, name);
    },
    text(text) {
      if (state.skipped > 0) return;
      if (state.inInstruction) addInstruction(state.fields, text);
      if (!state.inText) return;
      addText(state, state.runs.at(-1)?.superscript ? superscriptText(text) : text);
    },
  };
  readPart(file, part, handler, onBytes);
  return state;
}
