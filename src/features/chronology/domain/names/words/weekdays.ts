import type { NameToken } from '../terms/name-tokens.ts';

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const anyDay = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?$/;
const before = new Set(
  'alternate any by each every following last late next on past previous since this until'.split(' '),
);
const behind = new Set(
  'afternoon am contact dinner evening evenings lunch lunchtime morning mornings night nights overnight pm roast school service services'.split(
    ' ',
  ),
);
const joining = new Set(['and', 'to', 'or', 'until', 'till']);

/** “On Sunday”, “Sunday lunch”, “Sat and Sunday”: a day, whoever of the list is called so. */
export function readsAsWeekday(tokens: readonly NameToken[], from: number): boolean {
  const keyOf = (step: number) => tokens[from + step]?.key ?? '';
  if (!weekday.test(keyOf(0))) return false;
  if (before.has(keyOf(-1)) || behind.has(keyOf(1))) return true;
  return (
    (joining.has(keyOf(-1)) && anyDay.test(keyOf(-2))) || (joining.has(keyOf(1)) && anyDay.test(keyOf(2)))
  );
}
