import { expect, test } from 'vitest';
import { sayWordsTelling } from './say-words-telling.ts';

test('which words may tell what is said once for all that tell the same', () => {
  const terms = { called: 'the terms of reference', tellsAddress: true, tellsSealed: false };
  const told = { called: 'what the family was told', tellsAddress: false, tellsSealed: true };
  const note = { called: 'the note', tellsAddress: true, tellsSealed: true };
  const said = [
    [],
    [{ ...terms, tellsAddress: false }],
    [terms],
    [terms, told],
    [terms, { ...told, tellsAddress: true, tellsSealed: false }],
    [note],
  ].map(sayWordsTelling);
  expect(said).toEqual([
    '',
    '',
    'The terms of reference may tell an address that is protected.',
    'The terms of reference may tell an address that is protected. What the family was told may tell an identity that is sealed.',
    'The terms of reference and what the family was told may tell an address that is protected.',
    'The note may tell an address that is protected and an identity that is sealed.',
  ]);
});
