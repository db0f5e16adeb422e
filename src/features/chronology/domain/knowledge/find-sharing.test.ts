import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { makeTable } from '../../../../../test/builders/read-documents.ts';
import { check } from '../../../../../test/chronologies/checking.ts';
import type { Entry } from '../entry.ts';
import { findSharing } from './find-sharing.ts';

const agencies = [
  'Police',
  'Children’s social care',
  'Oakfield Primary School',
  'Community Health Trust',
  'CAMHS',
];

function entryOf(agency: string, event: string): Entry {
  const table = makeTable(
    [
      ['Date', 'Source', 'Event'],
      ['12/03/2012', 'Log', event],
    ],
    `${agency}.docx`,
  );
  const [entry] = check(table, { agency }).entries;
  if (entry === undefined) throw new Error(event);
  return entry;
}

const others = agencies.map((agency) => entryOf(agency, 'Nothing to tell.'));

function told(writer: string, event: string): readonly string[] {
  return findSharing([...others, entryOf(writer, event)]).map(
    ({ kind, from, to }) => `${kind}: ${from} > ${to}`,
  );
}

const school = 'Oakfield Primary School';
const socialCare = 'Children’s social care';
const health = 'Community Health Trust';

test('is dated by the clause that tells it, not by what another clause tells of the day after', () => {
  const dayOf = (event: string) => findSharing([...others, entryOf('Police', event)]).map(({ on }) => on);
  expect(dayOf('Shared with the school that evening and the child was spoken to the following day.')).toEqual(
    ['2012-03-12'],
  );
  expect(dayOf('The child was seen that evening and the school was told about it the next day.')).toEqual([
    '2012-03-13',
  ]);
  expect(dayOf('Shared with the school and the child was spoken to the following day.')).toEqual([
    '2012-03-13',
  ]);
});

describe('what texts say of sharing', () => {
  it.each([
    [school, 'Referred to MASH, bruise to left arm.', [`referral: ${school} > ${socialCare}`]],
    [
      school,
      'DSL rang social care and police.',
      [`contact: ${school} > ${socialCare}`, `contact: ${school} > Police`],
    ],
    [socialCare, 'School’s safeguarding lead rang.', [`contact: ${school} > ${socialCare}`]],
    [health, 'No reply. Calling card left. SW informed.', [`notification: ${health} > ${socialCare}`]],
    [socialCare, 'Call from the DSL: late again.', [`contact: ${school} > ${socialCare}`]],
    [socialCare, 'School rang to say that he was not in.', [`contact: ${school} > ${socialCare}`]],
    [socialCare, 'PPN received from police.', [`notification: Police > ${socialCare}`]],
    [health, 'School told MASH about the mark.', [`notification: ${school} > ${socialCare}`]],
    ['Police', 'Rang Imogen Fairbrass, social worker, at 14:20.', [`contact: Police > ${socialCare}`]],
    [
      socialCare,
      'Strategy discussion. Police, health and school took part.',
      [
        `strategy-discussion: ${socialCare} > Police`,
        `strategy-discussion: ${socialCare} > ${health}`,
        `strategy-discussion: ${socialCare} > ${school}`,
      ],
    ],
    ['CAMHS', 'Discharged. Letter to GP, copied to school.', [`notification: CAMHS > ${school}`]],
  ])('%s: “%s”', (writer, event, expected) => {
    expect(told(writer, event)).toEqual(expected);
  });

  it.each([
    [school, 'Did not inform social care.'],
    [school, 'To be referred to MASH if it happens again.'],
    [school, 'Will ring social worker tomorrow.'],
    [school, 'Told mum that the social worker will visit.'],
    [health, 'Core group held without the SW.'],
    [socialCare, 'Strategy discussion requested with police.'],
    [socialCare, 'Core group: apologies from school.'],
    [socialCare, 'The social worker rang mum.'],
    [school, 'He likes school and the police dog that came.'],
    [socialCare, 'Referred to housing.'],
    ['Police', 'Mum told school she fell.'],
    ['Police', 'Mother said she told school.'],
    ['Police', 'Dad has informed social care.'],
  ])('%s: “%s” tells nobody', (writer, event) => {
    expect(told(writer, event)).toEqual([]);
  });

  it.each([
    [socialCare, 'School told social care about the mark.', ['School', 'told', 'social care']],
    [health, 'School told MASH about the mark.', ['School', 'told', 'MASH']],
    [school, 'Told social care about the mark.', ['Told', 'social care']],
  ])('%s: of “%s” the words are quoted with whoever told', (writer, event, expected) => {
    const entries = [...others, entryOf(writer, event)];
    expect(findSharing(entries).map(({ words }) => words)).toEqual([expected]);
  });

  it('names nobody where two agencies of one kind may be meant', () => {
    const two = [...others, entryOf('Hill Nursery', 'Nothing.'), entryOf('Police', 'Told school.')];
    expect(findSharing(two)).toEqual([]);
  });

  it('names the agency of several of one kind that is written out', () => {
    const two = [...others, entryOf('Hill Nursery', 'Nothing.'), entryOf('Police', 'Told Hill Nursery.')];
    expect(findSharing(two).map(({ to }) => to)).toEqual(['Hill Nursery']);
  });

  it('is read in time from a text of thirty thousand characters', () => {
    expect(told(school, 'told the the the police school rang '.repeat(900)).length).toBeGreaterThan(0);
  });
});

test('the words keep the shape of their schema', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../../../data/${name}.json`, import.meta.url), 'utf8'));
  const schema = z.fromJSONSchema(read('sharing-words.schema'));
  expect(schema.safeParse(read('sharing-words')).error).toBeUndefined();
  expect(schema.safeParse({ ...read('sharing-words'), sectors: [{}] }).success).toBe(false);
});
