import { expect, test } from 'vitest';
import { type AgencyStanding, findNextSteps, type StepReader } from './next-steps.ts';

type File = Omit<AgencyStanding['files'][number], 'id'>;

const agency = (name: string, ...files: readonly File[]): AgencyStanding => ({
  name,
  involved: true,
  files: files.map((file) => ({ ...file, id: `${name} ${file.number}` })),
});

const sentences = (agencies: readonly AgencyStanding[], reader: StepReader) =>
  findNextSteps(agencies, reader).map(({ sentence }) => sentence);

const four = [
  agency('Police'),
  agency('Health', { number: 2, state: 'read', setAside: 3 }),
  agency('School', { number: 1, state: 'refused', setAside: 0 }),
  agency('Housing', { number: 1, state: 'removed', setAside: 0 }),
];

test('where no agency is involved, that comes first', () => {
  expect(sentences([{ ...agency('Police'), involved: false }], 'officer')).toEqual([
    'Name the agencies that are involved with this family.',
  ]);
});

test('what could not be read comes before rows to mend, and these before what nobody has sent', () => {
  expect(sentences(four, 'officer')).toEqual([
    'File 1 of School could not be read: see what it needs.',
    'Ask Health to mend 3 rows set aside in file 2, and to send the file again.',
    'Ask Police for its chronology, or send it.',
    'Ask Housing for its chronology, or send it.',
  ]);
});

test('an agency is told to mend and send, where the officer is told to ask it', () => {
  expect(sentences(four.slice(0, 2), 'agency')).toEqual([
    'Mend 3 rows set aside in file 2 of Health, and send the file again.',
    'Send the chronology of Police.',
  ]);
});

test('what is about a file leads to it', () => {
  expect(findNextSteps(four, 'officer').map(({ fileId }) => fileId)).toEqual([
    'School 1',
    'Health 2',
    null,
    null,
  ]);
});

test('a file that could not be read is done with once another of the agency could be', () => {
  const refused = { number: 1, state: 'refused', setAside: 0 } as const;
  const read = { number: 2, state: 'read', setAside: 0 } as const;
  expect(sentences([agency('Police', refused, read)], 'officer')).toEqual([]);
  expect(sentences([agency('Police', read, { ...refused, number: 3 })], 'officer')).toHaveLength(1);
});

test('what is about rows leads to the rows', () => {
  expect(findNextSteps(four, 'officer').map(({ toRows }) => toRows)).toEqual([false, true, false, false]);
});

test('where every agency’s file is read without a doubt, nothing waits', () => {
  expect(findNextSteps([agency('Police', { number: 1, state: 'read', setAside: 0 })], 'officer')).toEqual([]);
});
