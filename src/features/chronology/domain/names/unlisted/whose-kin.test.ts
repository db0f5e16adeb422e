import { expect, test } from 'vitest';
import { ownKin } from './whose-kin.ts';

test.each([
  ['Skye’s grandfather Alf Dobbs', 'grandfather', 'adult'],
  ["Friend's uncle Ali Dar", 'uncle', 'adult'],
  ['Nan’s partner Bob Tandy', 'partner', 'adult'],
  ['Mr Banks’ son Kyle Banks', 'son', 'person'],
  ['The neighbour’s younger son Zak Dent', 'son', 'person'],
  ['Patrick on bail to his brother Sean Reilly', 'brother', 'person'],
  ['Mum’s brother Carl Moon', 'brother', 'uncle'],
  ['Dad’s older sister Gwen Ash', 'sister', 'aunt'],
  ['Mum’s new partner Lee Moss', 'partner', 'partner'],
  ['Told his grandfather (Corwen Moss', 'grandfather', 'grandfather'],
  ['The child’s grandfather Corwen Moss', 'grandfather', 'grandfather'],
  ['Seen with uncle Corwen Moss', 'uncle', 'uncle'],
  ['Mum’s social worker Ann Pike', 'social worker', 'social worker'],
])('of “%s” the %s is told as %s', (text, role, told) => {
  const start = text.search(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u);
  expect(ownKin(text, start, role)).toBe(told);
});
