import type { RuleSetting } from './profile.ts';
import type { Rule } from './rule.ts';

const unitWords = {
  days: 'calendar day',
  'working-days': 'working day',
  weeks: 'week',
  months: 'month',
} as const;

/** The part of a setting that says how much. */
export type Asked = Pick<RuleSetting, 'limit' | 'unit' | 'count' | 'firstDay'>;

/**
 * What a setting asks of a rule, with its figure and unit: “within 15 working days”, or in the rule’s own words where
 * it has them. Empty for a rule that counts neither time nor times.
 */
export function sayAsks({ asks }: Pick<Rule, 'asks'>, setting: Asked): string {
  if (asks !== undefined) return asks(setting);
  const length = sayLength(setting);
  if (length === '') return '';
  return `within ${length}${setting.firstDay === 1 ? ', the first day counted' : ''}`;
}

/** “15 working days”; empty where no time is counted. */
export function sayLength({ limit, unit }: Pick<RuleSetting, 'limit' | 'unit'>): string {
  if (limit === null || unit === null) return '';
  return `${limit} ${unitWords[unit]}${limit === 1 ? '' : 's'}`;
}

/** “no more than 2 changes”, “no change”. */
export function sayAtMost(count: number | null, one: string, several: string): string {
  if (count === null || count === 0) return `no ${one}`;
  return `no more than ${count} ${count === 1 ? one : several}`;
}
