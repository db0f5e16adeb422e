import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import forenames from '../../../../../../data/forenames.json' with { type: 'json' };
import { hideByRecord, nobodyKnown, personKnown } from '../../../../../../test/builders/known-family.ts';
import { makeNameHider } from '../hide-names.ts';
import type { CastMember } from '../terms/cast.ts';
import { givePseudonyms } from '../terms/pseudonyms.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';

const family = {
  children: [personKnown('Kiah Holt', 'child')],
  adults: [
    { ...personKnown('Kelly Marsh', 'mother'), otherNames: ['Kelly Holt'] },
    personKnown('Callum Holt', 'father'),
  ],
  workers: [personKnown('Sian Holt', 'social worker'), personKnown('Amber Nair', 'health visitor')],
};

function hideByList(workers: readonly { readonly name: string; readonly role: string }[], text: string) {
  const people = [
    ...family.children,
    ...family.adults,
    ...workers.map((one) => personKnown(one.name, one.role)),
  ];
  const cast = givePseudonyms(people.map((one): CastMember => ({ ...one, pseudonym: '' })));
  return makeNameHider(cast, learnVocabulary([text]), new Set(), [text]).hide(text, {}, () => '');
}

function hide(text: string, workers = family.workers): readonly string[] {
  const known = { ...nobodyKnown, ...family, name: 'Holt', workers };
  return [hideByList(workers, text), ...hideByRecord(known, [text])];
}

const both = (shown: string) => [shown, shown];

test.each([
  ['Ms Holt is not related to them.', 'Mother or SW1 is not related to them.'],
  ['Call from Ms Holt’s manager.', 'Call from Mother or SW1’s manager.'],
  ['Mr Holt spoken to by Ms Holt and Amber Nair.', 'Father spoken to by Mother or SW1 and HV1.'],
  ['Visit by Sian Holt. Ms Holt was in bed.', 'Visit by SW1. Mother or SW1 was in bed.'],
  ['SW Sian Holt told Ms Holt that Kelly drinks.', 'SW1 told Mother or SW1 that Mother drinks.'],
  ['SW Ms Holt visited Ms Holt. Ms Holt cried.', 'SW SW1 visited Mother or SW1. Mother or SW1 cried.'],
])('a title and a surname of the mother and a worker is either: %s', (text, shown) => {
  expect(hide(text)).toEqual(both(shown));
});

test.each([
  ['Ms Holt (SW) saw Kiah. Ms Holt to return.', 'SW1 (SW) saw Child A. SW1 to return.'],
  ['Social worker Ms Holt rang. Ms Holt to return.', 'Social worker SW1 rang. SW1 to return.'],
  [
    'Sian Holt visited. Ms Holt felt that mum was drunk. Kelly was rude to Ms Holt.',
    'SW1 visited. SW1 felt that mum was drunk. Mother was rude to SW1.',
  ],
  [
    'Meeting with Kelly and SW Sian Holt. Mrs Holt explained the plan to Kelly.',
    'Meeting with Mother and SW1. SW1 explained the plan to Mother.',
  ],
])('it is the worker where the text says so: %s', (text, shown) => {
  expect(hide(text)).toEqual(both(shown));
});

test.each([
  ['Ms Holt hit Kiah. Mrs Holt was arrested.', 'Mother hit Child A. Mother was arrested.'],
  ['Ms Holt (mother) rang. Ms Holt was drunk.', 'Mother (mother) rang. Mother was drunk.'],
  ['Mr Holt was rude.', 'Father was rude.'],
])('and somebody of the family where a role, a deed or the sex of the worker says so: %s', (text, shown) => {
  expect(hide(text)).toEqual(both(shown));
});

test('of a forename that either may have the father is meant as well', () => {
  const workers = [personKnown('Sam Holt', 'social worker')];
  expect(hide('Mr Holt was rude.', workers)).toEqual(both('Father or SW1 was rude.'));
});

test('no police officer and no doctor is called so', () => {
  const workers = [personKnown('Sian Holt', 'GP')];
  expect(hide('Ms Holt was rude.', workers)).toEqual(both('Mother was rude.'));
});

test('forenames keep to their schema, and none is of women and of men', () => {
  const file = new URL('../../../../../../data/forenames.schema.json', import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(forenames).error).toBeUndefined();
  expect(schema.safeParse({ ...forenames, x: [] }).success).toBe(false);
  const names = [...forenames.f, ...forenames.m].flatMap((line) => line.split(' '));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
