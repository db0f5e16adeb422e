import { describe, expect, test } from 'vitest';
import { fact } from '../../../../test/builders/protection/history.ts';
import { type Entry, entryKinds } from '../../protection/domain/entries/entry.ts';
import { entryWords, sayEntry } from './say-entry.ts';

test.each(entryKinds)('an entry of the kind %s is told in plain words', (kind) => {
  const told = sayEntry(fact(kind, '2025-05-03'));
  expect(told).toContain(`${entryWords[kind]}, 3 May 2025`);
  expect(told).not.toMatch(/undefined|null|not-recorded|\[object|: $|; ;/);
});

describe('what matters of an entry is told', () => {
  test.each<[Entry, string]>([
    [
      fact('visit', '2025-05-03', { seen: 'yes', seenAlone: 'no', workerRole: 'social-worker' }),
      'Visit, 3 May 2025: the child was seen; not alone; by the social worker',
    ],
    [
      fact('visit', '2025-05-03', { outcome: 'attempt', seen: 'no', workerRole: null }),
      'Visit, 3 May 2025: an attempt without access; the child was not seen; whether alone is not recorded',
    ],
    [
      fact('plan-start', '2024-02-29', { category: 'neglect', previousPlans: 1 }),
      'Plan began, 29 February 2024: child protection plan; for neglect; after 1 before',
    ],
    [fact('plan-end', '2025-01-01', { reason: null }), 'Plan ended, 1 January 2025: no reason is recorded'],
    [
      fact('strategy-discussion', '2025-01-01', { form: 'not-held', rationale: 'Known harm was historic' }),
      'Strategy discussion, 1 January 2025: it was decided to hold none; because: Known harm was historic',
    ],
  ])('%#', (entry, words) => {
    expect(sayEntry(entry)).toBe(words);
  });

  test('an entry that was taken back says so', () => {
    expect(sayEntry(fact('supervision', '2025-05-03', { withdrawn: true, worker: null }))).toBe(
      'Supervision, 3 May 2025: taken back later',
    );
  });
});
