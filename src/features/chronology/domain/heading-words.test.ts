import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import vocabulary from '../../../../data/headings.json' with { type: 'json' };
import { fields } from './entry.ts';
import { findClaims, isWholeHeading, normaliseHeading } from './heading-words.ts';

function schemaOf(name: string) {
  const file = new URL(`../../../../data/${name}.schema.json`, import.meta.url);
  return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
}

test('the vocabulary of headings keeps to its schema, and names only fields that exist', () => {
  expect(schemaOf('headings').safeParse(vocabulary).error).toBeUndefined();
  expect(Object.keys(vocabulary.fields).toSorted()).toEqual([...fields].toSorted());
});

test('the schema of headings can be broken', () => {
  expect(schemaOf('headings').safeParse({ ...vocabulary, neverFields: ['Not Plain'] }).success).toBe(false);
});

test('no heading is claimed by two fields with equal force', () => {
  const texts = Object.values(vocabulary.fields).flatMap((words) => [...words.certain, ...words.likely]);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test('a heading is compared without capitals, brackets, marks and double spaces', () => {
  expect(normaliseHeading('  Date(s) of\u00a0 EVENT: ')).toBe('date of event');
  expect(normaliseHeading('Child(ren)')).toBe('child');
  expect(normaliseHeading('(Source)')).toBe('source');
  expect(normaliseHeading('Date & time')).toBe('date and time');
  expect(normaliseHeading('***')).toBe('');
});

test.each([
  ['Date', 'date', 'certain'],
  ['Date & time', 'date', 'certain'],
  ['Date / time', 'date', 'certain'],
  ['When', 'date', 'certain'],
  ['Event date', 'date', 'certain'],
  ['Date of event', 'date', 'certain'],
  ['Start Date', 'date', 'certain'],
  ['End Date', 'endDate', 'certain'],
  ['Start Time', 'time', 'certain'],
  ['End Time', 'endTime', 'certain'],
  ['Sequence', 'sequence', 'certain'],
  ['Seq.', 'sequence', 'certain'],
  ['Source of information', 'source', 'certain'],
  ['Information source', 'source', 'certain'],
  ['Record', 'source', 'certain'],
  ['Agency', 'agency', 'certain'],
  ['Organisation', 'agency', 'certain'],
  ['What happened?', 'event', 'certain'],
  ['Significant event', 'event', 'certain'],
  ['Details', 'event', 'certain'],
  ['Summary', 'event', 'certain'],
  ['Action taken', 'response', 'certain'],
  ['Response', 'response', 'certain'],
  ['Outcome', 'outcome', 'certain'],
  ['Impact on child', 'impact', 'certain'],
  ['Subject', 'children', 'certain'],
  ['Seen?', 'childSeen', 'certain'],
  ['Child seen alone', 'childSeen', 'certain'],
  ['Recorded by', 'authorRole', 'certain'],
  ['Professional', 'authorRole', 'certain'],
  ['Date recorded', 'recordedOn', 'certain'],
  ['Comments', 'comment', 'certain'],
  ['Analysis', 'comment', 'certain'],
  ['Date of incident or concern (dd/mm/yyyy)', 'date', 'likely'],
  ['Brief outline of the significant event', 'event', 'likely'],
  ['What action was taken, and response', 'response', 'likely'],
])('a column headed “%s” is taken for the %s: %s', (heading, field, strength) => {
  expect(findClaims(heading)[0]).toMatchObject({ field, strength });
});

test.each(['Date of birth', 'DOB', 'Review date', 'Age', 'NHS number', '', 'Purple'])(
  'a column headed “%s” is taken for nothing',
  (heading) => {
    expect(findClaims(heading)).toEqual([]);
  },
);

test('an agency’s column may serve as the source, after all others', () => {
  expect(findClaims('Agency').map(({ field, strength }) => [field, strength])).toEqual([
    ['agency', 'certain'],
    ['source', 'spare'],
  ]);
});

test('a phrase inside a longer heading is not the whole of it', () => {
  expect(isWholeHeading('Source')).toBe(true);
  expect(isWholeHeading('Source that was seen')).toBe(false);
});
