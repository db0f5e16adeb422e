import { expect, test } from 'vitest';
import { makeEntry } from '../../../../test/builders/chronology-entry.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './read-entry.ts';

test('themes of event, response and outcome stand together, each once, in the order of the list of themes', () => {
  const { themes } = readEntry(
    makeEntry('12/03/2018', 'Health', 'Bruise to cheek seen.', {
      response: 'Strategy discussion held with police.',
      outcome: 'Bruise to cheek explained. Mum DNA’d the follow up.',
    }),
  );
  expect(themes.map(({ theme }) => theme)).toEqual([
    'missed-appointment',
    'injury',
    'strategy-discussion',
    'police',
  ]);
});

test('the words of one theme are joined over the fields, each spelling once', () => {
  const { themes } = readEntry(
    makeEntry('12/03/2018', 'Police', 'Arrested at the scene.', {
      response: 'Interviewed in custody.',
      outcome: 'Arrested again next day.',
    }),
  );
  const words = themes.find(({ theme }) => theme === 'police')?.words;
  expect(words?.filter((said) => said === 'Arrested')).toEqual(['Arrested']);
  expect(words).toContain('custody');
});

test('a “no” in one field takes nothing away from another', () => {
  const { themes } = readEntry(
    makeEntry('12/03/2018', 'Health', 'No', { response: 'bruising to the arm was photographed.' }),
  );
  expect(themes.map(({ theme }) => theme)).toContain('injury');
});

test('an entry with nothing but its date suggests nothing', () => {
  expect(readEntry(makeEntry('12/03/2018', 'Health', '')).themes).toEqual([]);
});

test('what is noted as a comment or impact suggests no theme', () => {
  const entry = makeEntry('12/03/2018', 'Health', 'Telephone call.', {
    comment: 'Bruise to cheek?',
    impact: 'Bruise to cheek.',
  });
  expect(readEntry(entry).themes).toEqual([]);
});

test('what stands for words of the text in a stated change of worker names nobody, however long what was typed is', () => {
  for (const from of ['June', 'x'.repeat(300)]) {
    const detail = { kind: 'allocation', post: 'worker', from, to: 'April', reason: null } as const;
    const entry: Entry = {
      ...makeEntry('1 March 2024', 'School', 'Call to the family.'),
      kind: 'allocation',
      detail,
    };
    expect(readEntry(entry).themes).toEqual([{ theme: 'change-of-worker', words: ['Change of worker'] }]);
  }
});
