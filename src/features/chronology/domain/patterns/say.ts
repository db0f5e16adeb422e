import { type Day, type DayParts, dayParts } from '../../../../shared/day.ts';
import { sayDay, sayMonth } from '../../../../shared/when/say-day.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "three" up to ten, figures beyond: "1,200". */
export function sayNumber(count: number): string {
  return numbers[count] ?? count.toLocaleString('en-GB');
}

/** "one day", "3 days": figures before units of time. */
export function sayCount(count: number, one: string, several = `${one}s`): string {
  return `${count === 1 ? '1' : count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}

/** "a, b and c". */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The first items of a list, and how many more there are: "a, b and 4 others". */
export function sayFirst(items: readonly string[], most: number): string {
  if (items.length <= most) return sayList(items);
  const more = items.length - most;
  return sayList([...items.slice(0, most), `${more} ${more === 1 ? 'other' : 'others'}`]);
}

/** "98 days, by dates that are not certain": a size in words, with a doubt where one of the dates has one. */
export function withDoubt(words: string, dated: readonly { readonly isCertain: boolean }[]): string {
  return dated.every(({ isCertain }) => isCertain) ? words : `${words}, by dates that are not certain`;
}

/** "once", "twice", "three times". */
export function sayTimes(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${sayNumber(count)} times`;
}

/** "between 3 March and 9 June 2021", or "on 3 March 2021": what both days share is said once. */
export function sayBetween(from: Day, to: Day): string {
  return from === to
    ? `on ${sayDay(from)}`
    : `between ${sayFrom(dayParts(from), dayParts(to), from)} and ${sayDay(to)}`;
}

function sayFrom(from: DayParts, to: DayParts, day: Day): string {
  if (from.year !== to.year) return sayDay(day);
  return from.month === to.month ? String(from.day) : `${from.day} ${sayMonth(from.month)}`;
}

/** "on 3 March 2021", "on some day from …", "in March 2021": a date in words, within a sentence. */
export function sayOn(day: string): string {
  if (day.startsWith('all through')) return day;
  return /^(about )?(\d{1,2} \p{L}|some day)/u.test(day) ? `on ${day}` : `in ${day}`;
}

/** ", told in six entries,", where events have more accounts than there are events; '' where each has one. */
export function sayAccounts(happenings: readonly { readonly entries: readonly unknown[] }[]): string {
  const accounts = happenings.reduce((sum, { entries }) => sum + entries.length, 0);
  return accounts === happenings.length ? '' : `, told in ${sayNumber(accounts)} entries,`;
}
