import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import glossary from '../../../../data/abbreviations.json' with { type: 'json' };
import { findAbbreviations as find, findSurnames } from './find-abbreviations.ts';

const findAbbreviations = (text: string) => find(text, (token) => token === 'NHS');

test('upper-case tokens of two to six letters are abbreviations', () => {
  expect(findAbbreviations('HV rang the GP of the NHS; CAMHS and A&E told. The QXZ was late.')).toEqual([
    'HV',
    'GP',
    'CAMHS',
    'A&E',
    'QXZ',
  ]);
});

test('names, Roman numerals, redactions and sentences in capitals are none', () => {
  expect(findAbbreviations('Amy met Ben. Henry VIII. [REDACTED] moved. Part III.')).toEqual([]);
  expect(findAbbreviations('MOTHER DID NOT ATTEND THE CLINIC')).toEqual([]);
  expect(findAbbreviations('SAFEGUARDINGS')).toEqual([]);
  expect(findAbbreviations('Log WX/22/07680 and QZ-17.')).toEqual([]);
});

test('each is found once', () => {
  expect(findAbbreviations('HV rang. HV called. HV wrote.')).toEqual(['HV']);
});

test('the glossary keeps to its schema', () => {
  const file = new URL('../../../../data/abbreviations.schema.json', import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(glossary).error).toBeUndefined();
  expect(schema.safeParse({ ...glossary, abbreviations: [{ abbreviation: 'HV' }] }).success).toBe(false);
});

test('surnames that a record writes in capitals are known by the forename beside them', () => {
  expect(findSurnames('Kim HOLT rang. WARD-PIKE, Jo was seen; BELL, Ann too.')).toEqual([
    'HOLT',
    'PIKE',
    'BELL',
  ]);
  expect(findSurnames('The CAMHS team. From MARAC.')).toEqual([]);
});
