import { expect, test } from 'vitest';
import { type AgencyStanding, findNextSteps } from './next-steps.ts';

const agency = (name: string, ...files: AgencyStanding['files']): AgencyStanding => ({
  name,
  involved: true,
  files,
});

test('where no agency is involved, that comes first', () => {
  expect(findNextSteps([{ ...agency('Police'), involved: false }])).toEqual([
    'Name the agencies that are involved with this family.',
  ]);
});

test('what could not be read comes before rows to mend, and these before what nobody has sent', () => {
  const steps = findNextSteps([
    agency('Police'),
    agency('Health', { number: 2, state: 'read', setAside: 3 }),
    agency('School', { number: 1, state: 'refused', setAside: 0 }),
    agency('Housing', { number: 1, state: 'removed', setAside: 0 }),
  ]);
  expect(steps).toEqual([
    'File 1 of School could not be read: see what it needs.',
    'Mend 3 rows set aside in file 2 of Health, and send it again.',
    'Ask Police for its chronology, or send it.',
    'Ask Housing for its chronology, or send it.',
  ]);
});

test('where every agency’s file is read without a doubt, nothing waits', () => {
  expect(findNextSteps([agency('Police', { number: 1, state: 'read', setAside: 0 })])).toEqual([]);
});
