import type { RuleSetting } from './profile.ts';

const unitWords = {
  days: 'calendar day',
  'working-days': 'working day',
  weeks: 'week',
  months: 'month',
} as const;

/** What a setting asks, with its figure and unit: “within 15 working days”. Empty for a rule that counts neither time nor times. */
export function sayAsks({
  limit,
  unit,
  count,
  firstDay,
}: Pick<RuleSetting, 'limit' | 'unit' | 'count' | 'firstDay'>): string {
  const times = count === null || count === 0 ? '' : `${count} ${count === 1 ? 'time' : 'times'}`;
  if (limit === null || unit === null) return times;
  const within = `within ${limit} ${unitWords[unit]}${limit === 1 ? '' : 's'}`;
  const counted = firstDay === 1 ? ', the first day counted' : '';
  return times === '' ? `${within}${counted}` : `${times} ${within}${counted}`;
}
