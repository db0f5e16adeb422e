import type { Entry } from '../domain/entry.ts';
import { sayWhenInSentence } from '../domain/say-when.ts';
import { beforeEvent, sayKindBriefly } from '../outputs/entry-words.ts';

/** An entry in a few words, where something else is told that rests on it. */
export interface EntryWords {
  /** As its agency calls itself in its file. */
  readonly agency: string;
  /** “12 March 2012”, “some day between 3 and 9 May 2010”. */
  readonly when: string;
  /** “Appointment: was not brought”, of an entry that states more than its kind. */
  readonly kindInDetail: string | null;
  /** The beginning of what happened, on one line. */
  readonly event: string;
}

const shownOfText = 160;

export function sayEntryShortly(entry: Entry): EntryWords {
  const { agency, when, event } = entry;
  const line = event.replace(/\s+/g, ' ').trim();
  const cut = line.slice(0, shownOfText);
  const short =
    line.length <= shownOfText ? line : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), shownOfText / 2))} …`;
  return {
    agency,
    when: sayWhenInSentence(when),
    kindInDetail: sayKindBriefly(entry)?.toWellFormed() ?? null,
    event: short.toWellFormed(),
  };
}

/** What happened as a text on one line quotes it: “Appointment: was not brought. Dental review.” */
export function sayEvent({ kindInDetail, event }: Pick<EntryWords, 'kindInDetail' | 'event'>): string {
  return `${beforeEvent(kindInDetail)}${event}`;
}
