import { type Day, dayParts } from '../../../../shared/day.ts';
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

/** "between 3 March and 9 June 2021", or "on 3 March 2021". */
export function sayBetween(from: Day, to: Day): string {
  if (from === to) return `on ${sayDay(from)}`;
  const sameYear = dayParts(from).year === dayParts(to).year;
  return `between ${sameYear ? sayDayOfYear(from) : sayDay(from)} and ${sayDay(to)}`;
}

function sayDayOfYear(day: Day): string {
  const { month, day: dayOfMonth } = dayParts(day);
  return `${dayOfMonth} ${sayMonth(month)}`;
}

/** A sentence begins with a capital letter. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
