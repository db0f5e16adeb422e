import { addDays, addMonths, type Day, dayParts, earlierDay, weekday } from '../../../../shared/day.ts';
import { sayDay, sayMonth } from '../../../../shared/when/say-day.ts';

/** What somebody typed who counts from today, as a record would write it. */
export interface NearText {
  readonly text: string;
  /** What else it may mean; null where it can only mean this. */
  readonly doubt: string | null;
}

/**
 * Puts the days themselves in the place of words that count from today: “2pm yesterday”, “last week”, “on Monday”, “three days ago”. The
 * one reader of dates reads the rest. Null where there are no such words.
 */
export function spellNear(text: string, today: Day): NearText | null {
  const found = findNear(text);
  if (found === null) return null;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found.length);
  // Of two such words nobody knows which counts.
  if (findNear(before) !== null || findNear(after) !== null) return null;
  const { words, doubt = null } = found.spell(found.groups, today);
  const joint = /\S$/.test(before) ? ' ' : '';
  return { text: `${before}${joint}${words}${after}`, doubt };
}

interface Found extends Pick<Rule, 'spell'> {
  readonly index: number;
  readonly length: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function findNear(text: string): Found | null {
  for (const { pattern, spell } of rules) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return { index: found.index, length: found[0].length, groups: found.groups ?? {}, spell };
  }
  return null;
}

interface Rule {
  readonly pattern: RegExp;
  readonly spell: (
    groups: Readonly<Record<string, string | undefined>>,
    today: Day,
  ) => { readonly words: string; readonly doubt?: string };
}

/** “on Tuesday” counts back from today; whoever says “last” may mean the day a week before that. */
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const short = '(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)';
const part = '(?:\\s+(?<part>morning|lunchtime|afternoon|evening|night))?';

const halves: Readonly<Record<string, string>> = { am: 'morning', pm: 'afternoon' };

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`\\bthe day before yesterday${part}\\b`, 'i'),
    spell: ({ part }, today) => ({ words: dayWords(addDays(today, -2), part) }),
  },
  {
    pattern: new RegExp(`\\b(?:(?:earlier|later) )?(?<day>today|tonight|yesterday)${part}\\b`, 'i'),
    spell: ({ day, part }, today) => ({
      words: dayWords(addDays(today, day?.toLowerCase() === 'yesterday' ? -1 : 0), part),
    }),
  },
  {
    pattern: /\b(?:earlier )?this (?<part>morning|lunchtime|afternoon|evening|am|pm)\b/i,
    spell: ({ part = '' }, today) => ({ words: dayWords(today, halves[part.toLowerCase()] ?? part) }),
  },
  {
    pattern: /\b(?:just|right) now\b/i,
    spell: (_, today) => ({ words: sayDay(today) }),
  },
  {
    pattern: /\blast (?<part>night|evening)\b/i,
    spell: ({ part }, today) => ({
      words: dayWords(addDays(today, -1), part),
      ...(part?.toLowerCase() === 'night'
        ? { doubt: `After midnight it was ${sayDay(today)} already: then write that day.` }
        : {}),
    }),
  },
  {
    pattern: /\b(?:at |over )?(?<which>the|last|this) weekend\b/i,
    spell: ({ which }, today) => {
      const isWithin = weekday(today) >= 6 && which?.toLowerCase() !== 'last';
      const sunday = addDays(today, isWithin ? 7 - weekday(today) : -weekday(today));
      return stretch(addDays(sunday, -1), earlierDay(sunday, today), 'The last weekend is meant.');
    },
  },
  {
    pattern: /\b(?:(?:some time|earlier|later) )?(?<which>last|this|the past) week\b/i,
    spell: ({ which }, today) => {
      const monday = addDays(today, 1 - weekday(today));
      switch (which?.toLowerCase()) {
        case 'this':
          return stretch(monday, today, 'This week is meant, since Monday.');
        case 'last':
          return stretch(
            addDays(monday, -7),
            addDays(monday, -1),
            'The week before this one is meant, from Monday to Sunday.',
          );
        default:
          return stretch(addDays(today, -7), today, 'The last seven days are meant.');
      }
    },
  },
  {
    pattern: /\b(?:earlier |later )?(?<which>last|this) (?<unit>month|year)\b/i,
    spell: ({ which, unit }, today) => {
      const isYear = unit?.toLowerCase() === 'year';
      const isLast = which?.toLowerCase() === 'last';
      const { year, month } = dayParts(isLast ? addMonths(today, isYear ? -12 : -1) : today);
      return { words: isYear ? String(year) : `${sayMonth(month)} ${year}` };
    },
  },
  {
    pattern:
      /\b(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?<unit>days?|weeks?|fortnights?|months?|years?) ago\b/i,
    spell: ({ count = '', unit = '' }, today) => ({
      words: `${/^an?$/i.test(count) ? 'one' : count} ${unit} before ${sayDay(today)}`,
    }),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:on|this past|(?<last>last)) )?(?<day>${weekdays.join('|')}|${short}\\b\\.?)${part}(?!\\w)`,
      'i',
    ),
    spell: ({ last, day = '', part }, today) => {
      const wanted = weekdays.findIndex((one) => one.startsWith(day.toLowerCase().slice(0, 3))) + 1;
      const back = (weekday(today) - wanted + 7) % 7;
      const found = addDays(today, -(back === 0 && last !== undefined ? 7 : back));
      return { words: dayWords(found, part), doubt: 'The last such day is meant.' };
    },
  },
];

function dayWords(day: Day, part: string | undefined): string {
  return part === undefined ? sayDay(day) : `the ${part.toLowerCase()} of ${sayDay(day)}`;
}

function stretch(from: Day, to: Day, doubt: string): { readonly words: string; readonly doubt: string } {
  return { words: from === to ? sayDay(from) : `between ${sayDay(from)} and ${sayDay(to)}`, doubt };
}
