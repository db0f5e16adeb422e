import type { Entry } from '../domain/entry.ts';
import { sayWhenInSentence } from '../domain/say-when.ts';
import { beforeEvent } from '../outputs/entry-words.ts';

/** An entry in a few words, where something else is told that rests on it. */
export interface EntryWords {
  /** As its agency calls itself in its file. */
  readonly agency: string;
  /** “12 March 2012”, “some day between 3 and 9 May 2010”. */
  readonly when: string;
  /** The beginning of what happened, on one line, after what it states of its kind: “Appointment: was not brought. Dental review.” */
  readonly event: string;
}

const shownOfText = 160;

export function sayEntryShortly(entry: Entry): EntryWords {
  const { agency, when, event } = entry;
  const line = event.replace(/\s+/g, ' ').trim();
  const cut = line.slice(0, shownOfText);
  const short =
    line.length <= shownOfText ? line : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), shownOfText / 2))} …`;
  return { agency, when: sayWhenInSentence(when), event: `${beforeEvent(entry)}${short}`.toWellFormed() };
}
