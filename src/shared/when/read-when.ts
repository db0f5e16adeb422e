import type { Problem } from './cursor.ts';
import { findDoubts } from './doubts.ts';
import type { Meaning } from './meaning.ts';
import { readPlainDate } from './plain-date.ts';
import { readMeaning } from './read-meaning.ts';
import type { Certainty, When, WhenContext, WhenReading } from './when.ts';

/**
 * Reads a date as a record states it, day first. Pure: today, the row above, a heading and the review's window
 * come in as the context, and whatever is used of them is told in a note. Every word must be understood or known
 * to be harmless; where two readings are possible and the context does not settle it, nothing is read, and the
 * reason says so.
 */
export function readWhen(text: string, context: WhenContext): WhenReading {
  const plain = readPlainDate(text.toLowerCase(), context.today);
  const found = plain === null ? readMeaning(text, context) : { meaning: plain };
  if ('problem' in found) return notRead(text, found.problem);
  return { status: 'read', when: whenOf(text, found.meaning, context) };
}

function notRead(text: string, { reason, suggestion, lacks }: Problem): WhenReading {
  return { status: 'not-read', text, reason, suggestion, lacks };
}

function whenOf(text: string, meaning: Meaning, context: WhenContext): When {
  const { earliest, latest, extent, time, partOfDay, edtf } = meaning;
  const certainty = certaintyOf(meaning);
  const doubts = findDoubts(meaning, context);
  return {
    text,
    earliest,
    latest,
    extent,
    certainty,
    time,
    partOfDay,
    edtf,
    notes: doubts.length === 0 ? meaning.notes : [...meaning.notes, ...doubts],
  };
}

function certaintyOf({ approximate, uncertain }: Meaning): Certainty {
  if (approximate && uncertain) return 'approximate-uncertain';
  if (approximate) return 'approximate';
  return uncertain ? 'uncertain' : 'exact';
}
