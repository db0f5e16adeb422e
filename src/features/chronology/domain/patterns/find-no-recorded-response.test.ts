import { describe, expect, test } from 'vitest';
import { sameEvent, type Told, tellRecord } from '../../../../../test/builders/told-record.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { findPatterns } from './find-patterns.ts';

const answered: Told = { on: '2021-01-01', event: 'Register.', response: 'Filed.' };
const bruise = (on: string, told: Partial<Told> = {}): Told => ({
  on,
  event: `Bruise to cheek, ${on}.`,
  themes: ['injury'],
  ...told,
});

function find(told: readonly Told[], sameEvents: readonly SameEvent[] = []) {
  const { entries, readings } = tellRecord(told);
  return findPatterns(entries, readings, sameEvents).filter(
    ({ pattern }) => pattern === 'no-recorded-response',
  );
}

describe('an incident with no recorded response', () => {
  test('is told, with all of its kind in one sentence', () => {
    const [pattern] = find([answered, bruise('2021-03-01'), bruise('2021-04-01/2021-04-30')]);
    expect(pattern?.sentence).toBe(
      'No record says what was done about two injuries: 1 March 2021 (Health) and April 2021 (Health).',
    );
    expect(pattern?.entries).toEqual(['e2', 'e3']);
  });

  test('has a response when any of its accounts tells one, in its own column or in its words', () => {
    expect(find([answered, bruise('2021-03-01', { response: 'First aid.' })])).toEqual([]);
    expect(find([answered, bruise('2021-03-01', { outcome: 'GP on Monday.' })])).toEqual([]);
    expect(find([answered, bruise('2021-03-01', { event: 'Bruise to cheek. Referred to MASH.' })])).toEqual(
      [],
    );
    const two = [answered, bruise('2021-03-01'), bruise('2021-03-02', { response: 'Visit.' })];
    expect(find(two)).toHaveLength(1);
    expect(find(two, [sameEvent('e2', 'e3')])).toEqual([]);
  });

  test.each(['', ' - ', 'n/a', 'Nil.', 'Not recorded'])('takes the response “%s” for none', (response) => {
    expect(find([answered, bruise('2021-03-01', { response })])).toHaveLength(1);
  });

  test('says nothing of a file that has no responses at all, nor of what is no incident', () => {
    expect(find([bruise('2021-03-01')])).toEqual([]);
    expect(find([answered, { on: '2021-03-01', themes: ['school'] }])).toEqual([]);
  });

  test('names six dates at the most, and links all', () => {
    const many = Array.from({ length: 9 }, (_, place) => bruise(`2021-03-0${place + 1}`));
    const [pattern] = find([answered, ...many]);
    expect(pattern?.sentence).toContain('6 March 2021 (Health) and 3 others.');
    expect(pattern?.entries).toHaveLength(9);
  });
});
