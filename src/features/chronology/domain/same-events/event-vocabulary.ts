import vocabulary from '../../../../../data/event-kinds.json' with { type: 'json' };
import { monthNames } from '../../../../shared/when/vocabulary.ts';
import { indexNamedPhrases } from './find-phrases.ts';
import { stemWord } from './stem-word.ts';
import { weekdayNames } from './told-days.ts';

/** Kinds of event by the words that show them. */
export const kindPhrases = indexNamedPhrases(
  vocabulary.kinds.map(({ kind, words }) => [kind, words] as const),
);

const occasions = new Set(vocabulary.kinds.filter(({ occasion }) => occasion).map(({ kind }) => kind));

/** Whether a kind is what takes place (a conference), not what is spoken of (money). */
export function isOccasion(kind: string): boolean {
  return occasions.has(kind);
}

const again = new Set(
  vocabulary.kinds.filter((kind) => 'again' in kind && kind.again).map(({ kind }) => kind),
);

/** Whether a kind is soon followed by another of its own, each an event for itself: a missed appointment. */
export function comesAgain(kind: string): boolean {
  return again.has(kind);
}

/** How records speak of the agencies that others work for. */
export const mentionPhrases = indexNamedPhrases(
  vocabulary.parties.map(({ party, mentions }) => [party, mentions] as const),
);

/** What an agency, or the record that an entry is taken from, is called. */
export const partyNamePhrases = indexNamedPhrases(
  vocabulary.parties.map(({ party, names }) => [party, names] as const),
);

export const contactPhrases = indexNamedPhrases([['contact', vocabulary.contact]]);

export const cancelledPhrases = indexNamedPhrases([['cancelled', vocabulary.cancelled]]);

const everyday = new Set(vocabulary.everyday.map(stemWord));

const dateWords = new Set(
  [...monthNames, ...monthNames.map((name) => name.slice(0, 3)), ...weekdayNames].map(stemWord),
);

/** Whether a word, as a stem, is of a date, or too short a number to be known again. Dates are compared as dates. */
export function isOfDate(stem: string): boolean {
  return (
    dateWords.has(stem) ||
    /^(\d{1,2}(st|nd|rd|th)?|(19|20)\d\d|\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?)$/.test(stem)
  );
}

/** Whether a word, as a stem, tells nothing of what a text is about. */
export function isEveryday(stem: string): boolean {
  return everyday.has(stem) || (stem.length < 2 && !/\d/.test(stem));
}
