import { sentencesOfOtherOccasions } from './spoken-words.ts';
import { readTokens } from './text-tokens.ts';

/** Minutes after midnight. */
export type Clock = number;

const written =
  /(?<![\d/.:-])(?:([01]?\d|2[0-3]):([0-5]\d)|(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?(?=\s?[ap]\.?m\b)|([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hrs|hours|h)\b))\s?([ap]\.?m\b)?/gi;
const mostTold = 8;
/** A full stop inside “10.14pm” ends nothing, nor does that of “9 p.m.”. */
const sentenceEnd = /(?<![ap]\.m)[.!?](?=\s|$)|[;\n]/i;

/** The clock times that a text states: 22:14, 2214hrs, 10.14pm, 9am. No bare numbers. */
export function findToldTimes(text: string): readonly Clock[] {
  const times = new Set<Clock>();
  for (const [, hour = '', minute = '', short, past = '0', military, after = '', half] of text.matchAll(
    written,
  )) {
    if (times.size >= mostTold) break;
    if (military !== undefined) times.add(Number(military) * 60 + Number(after));
    else if (short !== undefined) times.add(inDay(Number(short), Number(past), half ?? ''));
    else times.add(inDay(Number(hour), Number(minute), half ?? ''));
  }
  return [...times];
}

/** The clock times of a text, but for sentences that may tell of another occasion: “booked for 14:00 tomorrow”. */
export function findOwnTimes(text: string): readonly Clock[] {
  const own = text
    .split(sentenceEnd)
    .filter((sentence) => sentencesOfOtherOccasions(readTokens(sentence)).size === 0)
    .join('\n');
  return findToldTimes(own);
}

/** The clock time `HH:MM` of a date that has been read. */
export function clockOf(time: string): Clock {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `14:05` for 845. */
export function sayClock(clock: Clock): string {
  return `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
}

function inDay(hour: number, minute: number, half: string): Clock {
  if (half === '') return hour * 60 + minute;
  return ((hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)) * 60 + minute;
}
