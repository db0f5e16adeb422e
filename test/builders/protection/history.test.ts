import { expect, test } from 'vitest';
import { entryKinds, entrySchema } from '../../../src/features/protection/domain/entries/entry.ts';
import { fact, historyInFamily, historyOf } from './history.ts';

test.each(entryKinds)('a %s needs only its day', (kind) => {
  expect(entrySchema.parse(fact(kind, '2025-04-01'))).toMatchObject({ kind, knownFrom: '2025-04-01' });
});

test('ids count within their kind, unless a test gives one', () => {
  const { entries } = historyOf(
    'Child B',
    fact('visit', '2025-04-01'),
    fact('visit', '2025-04-08', { id: 'late-one' }),
    fact('supervision', '2025-04-08'),
    fact('visit', '2025-04-15', { knownFrom: '2025-04-20' }),
  );
  expect(entries.map(({ id }) => id)).toEqual(['visit-1', 'late-one', 'supervision-1', 'visit-3']);
  expect(entries.every(({ child }) => child === 'Child B')).toBe(true);
  expect(entries.at(-1)?.knownFrom).toBe('2025-04-20');
});

test('a day that is none is refused', () => {
  expect(() => fact('visit', '2025-02-30')).toThrow('visit on 2025-02-30');
});

test('a family may be named', () => {
  expect(historyInFamily('Child C', 'Family 1').family).toBe('Family 1');
});
