import type { PreparedPerson } from '../prepare-person.ts';
import type { Found } from './levels.ts';

export function compareSex(one: PreparedPerson, other: PreparedPerson): Found<'sex'> | null {
  if (one.sex === null || other.sex === null) return null;
  return { level: one.sex === other.sex ? 'same' : 'different', value: '' };
}
