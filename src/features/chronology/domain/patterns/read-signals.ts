import data from '../../../../../data/pattern-words.json' with { type: 'json' };
import type { Entry } from '../entry.ts';
import { sayDetailBriefly, statesAdults, statesChange, statesKept } from '../entry-detail.ts';
import { kindWords } from '../kinds.ts';
import { makePhraseFinder } from './find-phrases.ts';

/** What the words of an entry say beyond its themes: a name of a list in `data/pattern-words.json`. */
export type Signal = keyof typeof data.phrases;

/** By signal, the words that say it, as written and in the order of the text. */
export type Signals = ReadonlyMap<Signal, readonly string[]>;

const findPhrases = makePhraseFinder<Signal>(data.phrases, data.negators);
const findMeeting = makePhraseFinder({ meeting: data.meetingSources }, []);
const everyChild = new Set(data.everyChild);
const unborn = new Set(data.unborn);

/** What event, response and outcome say, each text read by itself; and in the place of that what the entry states of its kind. */
export function readSignals(entry: Entry): Signals {
  const signals = findSignals(entry);
  if (entry.detail === undefined) return signals;
  const words = [sayDetailBriefly(entry.detail) ?? kindWords[entry.detail.kind]];
  const isKept = statesKept(entry);
  if (isKept !== null) signals.delete('appointmentKept');
  if (isKept === true) signals.set('appointmentKept', words);
  const post = statesChange(entry);
  if (post === null) return signals;
  // Where nobody states which of the two it was, the words may say so.
  if (entry.detail.kind === 'allocation' && entry.detail.post !== null) {
    signals.delete('workerChanges');
    signals.delete('chairChanges');
  }
  signals.set(post === 'chair' ? 'chairChanges' : 'workerChanges', words);
  return signals;
}

function findSignals({ event, response, outcome }: Entry): Map<Signal, string[]> {
  const signals = new Map<Signal, string[]>();
  for (const text of [event, response, outcome]) {
    if (text === null) continue;
    for (const { name, words } of findPhrases(text)) {
      const known = signals.get(name);
      if (known === undefined) signals.set(name, [words]);
      else known.push(words);
    }
  }
  return signals;
}

/** The record that an entry was taken from is that of a meeting: what stands in it may have happened long before. */
export function isMeetingRecord({ source }: Entry): boolean {
  return findMeeting(source).length > 0;
}

const findAdultService = makePhraseFinder({ adults: data.adultServices }, []);

/** What the entry tells of was an adult's appointment: that of a service for adults, or in words that say so. */
export function isOfAdults(entry: Entry): boolean {
  return (
    statesAdults(entry) ??
    (findAdultService(entry.agency).length > 0 || readSignals(entry).has('adultsAppointment'))
  );
}

/** "all children", "both": what a column of children says, in small letters, where it names nobody and means everybody. */
export const everyChildWords: readonly string[] = data.everyChild;

/** Whether a column names nobody, and means everybody. */
export function meansEveryChild(name: string): boolean {
  return everyChild.has(name);
}

/** A child not yet born cannot be seen. */
export function meansUnborn(name: string): boolean {
  return unborn.has(name);
}
