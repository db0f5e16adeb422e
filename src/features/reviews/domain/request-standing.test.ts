import { expect, test } from 'vitest';
import { parseDay } from '../../../shared/day.ts';
import {
  type AnsweringFile,
  filesOfStanding,
  findRequestStanding,
  followAnswers,
  indexFiles,
} from './request-standing.ts';

function day(text: string) {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
}

const today = day('2026-11-24');
const file = (number: number, more: Partial<AnsweringFile> = {}): AnsweringFile => ({
  id: `file-${number}`,
  number,
  state: 'submitted',
  replacedBy: null,
  setAside: 0,
  empty: false,
  purged: false,
  ...more,
});
const asked = (files: readonly AnsweringFile[], more: object = {}) => ({
  due: today,
  withdrawn: false,
  nothingSaid: false,
  files,
  ...more,
});

test('who may put in all of the files that wait is told with them', () => {
  const [own, other] = [file(1, { state: 'checked', mayCheck: true }), file(2, { state: 'checked' })];
  expect(findRequestStanding(asked([own, file(3)]), today)).toMatchObject({ mayCheck: true });
  expect(findRequestStanding(asked([own, other]), today)).not.toHaveProperty('mayCheck');
  expect(findRequestStanding(asked([file(1, { mayCheck: true })]), today)).not.toHaveProperty('mayCheck');
});

test.each([
  ['nothing has come', asked([]), 'waiting'],
  ['the only file was taken out again', asked([file(1, { state: 'removed' })]), 'waiting'],
  ['a file is being read', asked([file(1, { state: 'reading' })]), 'reading'],
  ['a file waits to be put in', asked([file(1, { state: 'checked' })]), 'checked'],
  ['a file is being put in', asked([file(1, { state: 'submitting' })]), 'submitting'],
  ['a file is in the chronology', asked([file(1)]), 'answered'],
  ['rows of it were set aside', asked([file(1, { setAside: 2 })]), 'errors'],
  ['one of two could not be read', asked([file(1), file(2, { state: 'refused' })]), 'refused'],
  [
    'a file that can be read waits behind one that could not',
    asked([file(1, { state: 'refused' }), file(2, { state: 'checked' })]),
    'checked',
  ],
  [
    'one that can be read is in, behind one that could not',
    asked([file(1, { state: 'refused' }), file(2)]),
    'answered',
  ],
  ['all that is in holds no entry', asked([file(1, { empty: true })]), 'empty'],
  ['one of two that are in holds none', asked([file(1, { empty: true }), file(2)]), 'answered'],
  ['the agency holds nothing', asked([], { nothingSaid: true }), 'nothing'],
  ['it said so, and has entries since', asked([], { nothingSaid: true, heldAfterAll: 'since' }), 'overtaken'],
  ['it said so, and sent a file later', asked([file(1)], { nothingSaid: true }), 'answered'],
  ['it is asked no longer', asked([file(1)], { withdrawn: true }), 'withdrawn'],
] as const)('where %s, the request stands so', (_, facts, state) => {
  expect(findRequestStanding(facts, today).state).toBe(state);
});

test('a request whose only answer was removed for good waits again, and says so', () => {
  const gone = file(2, { state: 'removed', purged: true });
  for (const files of [[gone], [file(1, { state: 'removed', replacedBy: 2 }), gone]]) {
    expect(findRequestStanding(asked(files), today)).toEqual({
      state: 'waiting',
      late: false,
      reopened: true,
    });
  }
  expect(findRequestStanding(asked([gone, file(3)]), today)).toMatchObject({
    state: 'answered',
    reopened: false,
  });
  const takenOut = asked([file(1, { state: 'removed' })]);
  expect(findRequestStanding(takenOut, today)).toMatchObject({ state: 'waiting', reopened: false });
});

test('an answer is in time on its last day, and late from the day after while nothing of it is in the chronology', () => {
  const waiting = asked([]);
  expect(findRequestStanding(waiting, today).late).toBe(false);
  expect(findRequestStanding(waiting, day('2026-11-25')).late).toBe(true);
  expect(findRequestStanding(asked([file(1, { state: 'refused' })]), day('2026-11-25')).late).toBe(true);
  for (const one of [asked([file(1)]), asked([file(1, { setAside: 1 })]), asked([], { nothingSaid: true })]) {
    expect(findRequestStanding(one, day('2027-01-01')).late).toBe(false);
  }
});

test('a file that goes instead of an answer answers in its place, and so does the one that goes instead of that', () => {
  const all = [
    file(1, { state: 'removed', replacedBy: 3 }),
    file(2),
    file(3, { state: 'removed', replacedBy: 4 }),
    file(4),
  ];
  const standing = followAnswers(new Set(['file-1']), indexFiles(all)).filter(
    ({ state }) => state !== 'removed',
  );
  expect(standing.map(({ number }) => number)).toEqual([4]);
  expect(followAnswers(new Set(), indexFiles(all))).toEqual([]);
});

test('a file that could not be read is told by itself where another answers', () => {
  const files = [file(1, { state: 'refused' }), file(2, { state: 'checked' })];
  const standing = findRequestStanding(asked(files), today);
  expect(filesOfStanding(standing, files).map(({ number }) => number)).toEqual([2]);
  const refused = findRequestStanding(asked(files.slice(0, 1)), today);
  expect(filesOfStanding(refused, files).map(({ number }) => number)).toEqual([1]);
});
