import { expect, test } from 'vitest';
import { asPersonRecord, findKeysOf, type StoredPerson } from './person-of-record.ts';

const mina: StoredPerson = {
  id: '1',
  name: 'Mina Brathe',
  otherNames: [],
  born: '2016-03-12',
  expected: null,
  sex: null,
  isSealed: false,
};

const keys = (person: Partial<StoredPerson>) => findKeysOf(asPersonRecord({ ...mina, ...person }));
const shared = (one: Partial<StoredPerson>, other: Partial<StoredPerson>) =>
  keys(one).filter((key) => keys(other).includes(key));

test('a name that is spelt as it sounds shares keys with the name of the record', () => {
  expect(shared({}, { name: 'Meena Braithe' }).length).toBeGreaterThan(2);
});

test('somebody is found by a former name, by one word alone, and by a date alone', () => {
  const former = { otherNames: [{ kind: 'former', name: 'Mina Trevose' }] } as const;
  expect(shared(former, { name: 'Trevose', born: null })).toHaveLength(1);
  expect(shared({}, { name: 'Mina', born: null })).toHaveLength(1);
  expect(shared({}, { name: 'Nobody Else' }).length).toBeGreaterThan(0);
});

test('a sealed identity has no key by which anybody finds it', () => {
  expect(keys({ isSealed: true })).toEqual(['-']);
});

test('a child of whom neither name nor day is known has none either', () => {
  expect(keys({ name: 'Unborn baby', born: null })).toEqual(['-']);
});
