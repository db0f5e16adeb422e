import { type Day, dayParts } from '../../../../shared/day.ts';
import { sayDay, sayMonth } from '../../../../shared/when/say-day.ts';
import type { When } from '../../../../shared/when/when.ts';
import { sayWhen, sayWhenInSentence } from '../say-when.ts';

/** What somebody is asked about a date that they typed, as whole sentences. */
export interface WhenQuestion {
  /** “Was it on 3 May 2026?” */
  readonly question: string;
  /** The answer that it was: “Yes, on 3 May 2026”. */
  readonly yes: string;
  /** Told to whoever has not answered. */
  readonly unanswered: string;
}

export function askWhen(when: When): WhenQuestion {
  if (when.extent === 'unknown' || (when.earliest === null && when.latest === null)) {
    return {
      question: 'Is the date not known?',
      yes: 'Yes, nobody knows the date',
      unanswered: 'Say whether the date is not known',
    };
  }
  const words = sayPlaced(when);
  return { question: `Was it ${words}?`, yes: `Yes, ${words}`, unanswered: `Say whether it was ${words}` };
}

/** A date as it follows “it was”: “on 3 May 2026, 14:30”, “in March 2026”, “on some day between 11 and 20 March 2026”. */
function sayPlaced(when: When): string {
  const { time, partOfDay } = when;
  const days = sayPlacedDays({ ...when, partOfDay: null });
  return time !== null || partOfDay === null ? days : `${days}, ${partWords[partOfDay] ?? partOfDay}`;
}

const partWords: Readonly<Record<string, string>> = {
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  night: 'at night',
};

function sayPlacedDays(when: When): string {
  const { earliest, latest, extent, certainty } = when;
  const words = sayWhen(when);
  if (earliest === null || latest === null) return words;
  const isAbout = certainty.startsWith('approximate');
  if (earliest === latest) return isAbout ? words : `on ${words}`;
  if (extent === 'span') return isAbout || words.startsWith('all through ') ? words : `from ${words}`;
  if (words.includes('some day from ')) return sayLoosely(when, { earliest, latest });
  return isAbout ? words : `in ${words}`;
}

/** What the last of two days says too is said once. */
function sayLoosely(
  when: When,
  { earliest, latest }: { readonly earliest: Day; readonly latest: Day },
): string {
  const said = sayWhenInSentence(when);
  if (/^(early|mid|late) /.test(said)) return `in ${said}`;
  const [from, to] = [dayParts(earliest), dayParts(latest)];
  const year = from.year === to.year ? '' : ` ${from.year}`;
  const month = year === '' && from.month === to.month ? '' : ` ${sayMonth(from.month)}`;
  const about = when.certainty.startsWith('approximate') ? 'about ' : '';
  const doubtful = when.certainty.endsWith('uncertain') ? ' (uncertain)' : '';
  return `on some day between ${about}${from.day}${month}${year} and ${sayDay(latest)}${doubtful}`;
}
