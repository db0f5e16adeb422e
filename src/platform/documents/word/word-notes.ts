import type { DocumentNote } from '../../../shared/document.ts';
import type { Story, WordTally } from './story.ts';

export interface WordFindings {
  readonly tally: WordTally;
  readonly hasTables: boolean;
  /** Paragraphs after the last table. */
  readonly rest: readonly string[];
  /** Texts of the page headers and footers. */
  readonly margins: readonly string[];
  readonly comments: number;
}

const excerptLength = 200;

/** What a person should know about a document besides its tables. */
export function wordNotes({ tally, hasTables, rest, margins, comments }: WordFindings): DocumentNote[] {
  const notes: DocumentNote[] = [];
  const note = (code: DocumentNote['code'], message: string, texts?: readonly string[]): void =>
    void notes.push({ code, message, ...(texts === undefined ? {} : { texts }) });
  if (tally.insertions + tally.deletions > 0) {
    const counts = `${count(tally.insertions, 'insertion')} and ${count(tally.deletions, 'deletion')}`;
    note(
      'tracked-changes',
      `The document has tracked changes (${counts}). It was read as if all of them had been accepted.`,
    );
  }
  if (tally.hiddenTexts > 0) {
    note(
      'hidden-text',
      `The document hides text in ${count(tally.hiddenTexts, 'paragraph')}. It was read and marked.`,
    );
  }
  if (rest.length > 0) {
    const place = hasTables ? 'after the last table' : 'outside any table';
    note(
      'text-outside-tables',
      `Text stands ${place}, and is not part of any row: “${excerpt(rest)}”.`,
      rest,
    );
  }
  const margin = margins.filter((text) => text.trim() !== '');
  if (margin.length > 0) {
    const texts = [...new Set(margin)];
    note('text-outside-tables', `The head or foot of the page says “${excerpt(texts)}”.`, texts);
  }
  const unread = [
    comments > 0 ? `${count(comments, 'comment')} in the margin` : '',
    tally.pictures > 0 ? count(tally.pictures, 'picture') : '',
    tally.embedded > 0 ? count(tally.embedded, 'embedded file') : '',
  ].filter((text) => text !== '');
  if (unread.length > 0) {
    note('content-not-read', `The document also holds what Sightline does not read: ${unread.join(', ')}.`);
  }
  return notes;
}

/** All text of a story, in lines. */
export function storyText({ texts }: Story): string {
  return texts.join('\n');
}

function excerpt(texts: readonly string[]): string {
  const whole = texts.join(' / ').replace(/\s+/g, ' ');
  return whole.length <= excerptLength ? whole : `${whole.slice(0, excerptLength)}…`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
