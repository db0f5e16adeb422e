import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../shared/day.ts';
import { type AgencyStanding, findNextSteps, type StepReader } from './next-steps.ts';

type Sent = AgencyStanding['files'][number];
type File = Pick<Sent, 'number' | 'state' | 'setAside'> & Partial<Sent>;

const agency = (name: string, ...files: readonly File[]): AgencyStanding => ({
  id: name.toLowerCase(),
  name,
  involved: true,
  types: false,
  asked: [],
  owesNothing: false,
  files: files.map((file) => ({
    sending: file.number,
    replaces: [],
    replacedBy: null,
    holdsEntries: true,
    mayComeBack: file.state !== 'refused',
    ...file,
    id: `${name} ${file.number}`,
  })),
});

const sentences = (agencies: readonly AgencyStanding[], reader: StepReader) =>
  findNextSteps(agencies, reader).map(({ sentence }) => sentence);

const four = [
  agency('Police'),
  agency('Health', { number: 2, state: 'submitted', setAside: 3 }),
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
    'Begin a review to ask Police for its chronology.',
    'Begin a review to ask Housing for its chronology.',
  ]);
});

test('an agency is told to mend and send, where the officer is told to ask it', () => {
  expect(sentences(four.slice(0, 2), 'agency')).toEqual([
    'Mend 3 rows set aside in file 2 of Health, and send the file again.',
    'Send the chronology of Police.',
  ]);
});

test('what is about a file leads to it, and what is about rows to the rows', () => {
  expect(findNextSteps(four, 'officer').map(({ about }) => about)).toEqual([
    { kind: 'file', id: 'School 1' },
    { kind: 'rows', id: 'Health 2' },
    { kind: 'asking', id: 'police', reviews: [] },
    { kind: 'asking', id: 'housing', reviews: [] },
  ]);
  expect(findNextSteps([], 'officer').map(({ about }) => about)).toEqual([{ kind: 'naming' }]);
});

test('what a review asks of an agency leads to what is asked', () => {
  const asked = { ...agency('Police'), asked: [{ id: 'of-police', due: parseDay('2026-12-10') }] };
  expect(findNextSteps([asked], 'agency')).toEqual([
    { sentence: 'Send the chronology of Police.', about: { kind: 'request', id: 'of-police' } },
  ]);
  expect(findNextSteps([asked], 'officer', ['open'])).toEqual([
    {
      sentence: 'Police was asked for its chronology by 10 December 2026: see how its answer stands.',
      about: { kind: 'request', id: 'of-police' },
    },
  ]);
});

test('an officer asks in the review that is open, and chooses where there are several', () => {
  const step = (reviews: readonly string[]) => findNextSteps([agency('Police')], 'officer', reviews);
  for (const reviews of [['one'], ['one', 'other']])
    expect(step(reviews)).toEqual([
      { sentence: 'Ask Police for its chronology.', about: { kind: 'asking', id: 'police', reviews } },
    ]);
});

test('an agency that said it holds nothing is neither asked nor told to send, until a review asks it again', () => {
  const police = { ...agency('Police'), owesNothing: true };
  const again = { ...police, asked: [{ id: 'again', due: null }] };
  for (const reader of ['agency', 'officer'] as const) {
    expect(findNextSteps([police], reader, ['open'])).toEqual([]);
    expect(findNextSteps([again], reader, ['open'])[0]?.about).toEqual({ kind: 'request', id: 'again' });
  }
});

test('a file without an entry is no answer yet: it is asked about, and one whose rows were all set aside is mended', () => {
  const empty = { number: 1, state: 'submitted', setAside: 0, holdsEntries: false } as const;
  const housing = [agency('Housing', empty)];
  expect(sentences(housing, 'officer')).toEqual([
    'File 1 of Housing holds no entry that you may read: ask whether that is meant.',
  ]);
  expect(sentences(housing, 'agency')).toEqual([
    'File 1 of Housing holds no entry that you may read: send it again, unless that is meant.',
  ]);
  expect(findNextSteps(housing, 'officer')[0]?.about).toEqual({ kind: 'file', id: 'Housing 1' });
  expect(sentences([agency('Housing', { ...empty, setAside: 2 })], 'officer')).toEqual([
    'Ask Housing to mend 2 rows set aside in file 1, and to send the file again.',
  ]);
  expect(sentences([agency('Housing', { ...empty, state: 'reading' })], 'officer')).toEqual([]);
});

describe('a file that could not be read', () => {
  const refused = { number: 1, state: 'refused', setAside: 0 } as const;
  const read = { number: 2, state: 'submitted', setAside: 0 } as const;
  const removed = { number: 1, state: 'removed', setAside: 0 } as const;
  const steps = (...files: readonly File[]) => sentences([agency('Police', ...files)], 'officer');
  const told = ['File 1 of Police could not be read: see what it needs.'];

  test('is not done with by a later one of which nobody said that it goes instead of it', () => {
    expect(steps(refused, read)).toEqual(told);
    expect(steps(read, { ...refused, number: 3 })).toHaveLength(1);
    expect(steps({ ...removed, replacedBy: 3 }, { ...refused, number: 2 }, { ...read, number: 3 })).toEqual([
      'File 2 of Police could not be read: see what it needs.',
    ]);
  });

  test('is done with once it is taken back, or another took its place', () => {
    expect(steps(removed, read)).toEqual([]);
    expect(steps({ ...removed, replacedBy: 2 }, read)).toEqual([]);
  });

  test('is not done with by one that took the place of the other part of its sending', () => {
    const first = { ...removed, number: 1, sending: 1, replacedBy: 3 };
    const part = { ...refused, number: 2, sending: 1 };
    expect(steps(first, part, { ...read, number: 3 })).toHaveLength(1);
  });

  test('is not done with by other files of the same sending', () => {
    expect(steps(refused, { ...read, sending: 1 }, { ...read, number: 3, sending: 1 })).toEqual(told);
  });

  test('is not done with by a later one that is read beside others, or is not read yet', () => {
    const other = { ...read, number: 2, sending: 1 };
    expect(steps(refused, other, { ...read, number: 3 })).toEqual(told);
    expect(steps(refused, { ...read, state: 'reading' })).toEqual(told);
  });

  test('is done with once a later one took the place of what it was to replace', () => {
    const meant = { ...removed, number: 2, sending: 1, replacedBy: 4 };
    const failed = { ...refused, number: 3, replaces: [2] };
    const kept = { ...read, number: 1 };
    expect(steps(kept, meant, failed, { ...read, number: 4 })).toEqual([]);
    const still = { ...read, number: 2, sending: 1 };
    expect(steps(kept, still, failed, { ...read, number: 4 })).toHaveLength(1);
  });

  test('is told with what left for the other part of its sending', () => {
    const left = [1, 2, 6].map((number) => ({ ...removed, number, replacedBy: 9 }));
    const failed = { ...refused, number: 8, replaces: [1, 2, 6] };
    expect(steps(...left, failed, { ...read, number: 9, sending: 8 })).toEqual([
      'File 8 of Police could not be read: see what it needs. File 9, sent with it, took the place of files 1, 2 and 6, which can be put back.',
    ]);
    const unread = { ...removed, number: 1, replacedBy: 3, mayComeBack: false };
    const part = { ...refused, number: 2, sending: 2 };
    expect(steps(unread, part, { ...read, number: 3, sending: 2 })).toEqual([
      'File 2 of Police could not be read: see what it needs.',
    ]);
  });
});

test('where every agency’s file is read without a doubt, nothing waits', () => {
  expect(
    findNextSteps([agency('Police', { number: 1, state: 'submitted', setAside: 0 })], 'officer'),
  ).toEqual([]);
});

test('an agency that types its entries day by day is not asked for a file', () => {
  const typing = { ...agency('Police'), types: true };
  for (const reader of ['agency', 'officer'] as const) expect(sentences([typing], reader)).toEqual([]);
});
