import { expect, test } from 'vitest';
import { stopped } from './stopped.ts';

test.each([
  ['The case system', 'The case system.'],
  ['No tenancy of this family. ', 'No tenancy of this family.'],
  ['Who knows?', 'Who knows?'],
  ['They said “none.”', 'They said “none.”'],
])('%s: %s', (text, sentence) => {
  expect(stopped(text)).toBe(sentence);
});
