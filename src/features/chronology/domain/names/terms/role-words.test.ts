import { expect, test } from 'vitest';
import { findRoleWords } from './cast-words.ts';

test.each([
  ['told the health visitor', 'health visitor'],
  ['her foster-carer rang', 'foster carer'],
  ['maternal grandmother', 'maternal grandmother'],
  ['mother and social worker', 'social worker'],
  ['said nothing', null],
])('the longest role that a text holds is found: “%s”', (text, role) => {
  expect(findRoleWords(text)).toBe(role);
});
