import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import codes from '../../../../../data/cin/code-lists.json' with { type: 'json' };
import elements from '../../../../../data/cin/elements.json' with { type: 'json' };
import { legalStepName } from '../../../protection/domain/entries/legal.ts';
import { chooseSchema, schemaYears } from './schema-report.ts';

const schemas = readdirSync('data/cin')
  .filter((name) => name.endsWith('.xsd'))
  .map((name) => ({ year: Number(name.slice(-8, -4)), text: readFileSync(`data/cin/${name}`, 'utf8') }));

/** The types of the schemas that are lists of codes, by our names for them. */
const types: Readonly<Record<keyof typeof codes.lists, string>> = {
  sex: 'sextype',
  gender: 'gendertype',
  ethnicity: 'ethnicitytype',
  disability: 'disabilitytype',
  referralSource: 'referralsourcetype',
  primaryNeed: 'primaryneedcodetype',
  closureReason: 'reasonforclosuretype',
  assessmentFactor: 'assessmentfactorstype',
  category: 'categoryofabusetype',
  upnUnknown: 'unknownupntype',
};

function codesOf(type: string): Set<string> {
  const found = new Set<string>();
  for (const { text } of schemas) {
    const body =
      new RegExp(`<xs:simpleType name="${type}">([\\s\\S]*?)</xs:simpleType>`).exec(text)?.[1] ?? '';
    for (const match of body.matchAll(/enumeration value="([^"]*)"/g)) found.add(match[1] ?? '');
  }
  return found;
}

test('there is a schema for every year that is promised', () => {
  expect(schemas.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  expect(schemaYears).toEqual({ first: 2021, last: 2026 });
});

test.each(Object.entries(types))('the codes of %s are those of the schemas', (list, type) => {
  expect(new Set(codes.lists[list as keyof typeof codes.lists])).toEqual(codesOf(type));
});

test('every category of abuse has its word', () => {
  expect(Object.keys(codes.categoryWords).sort()).toEqual([...codes.lists.category].sort());
});

test('every element of a schema is known, and every step is one of ours', () => {
  const known = new Set([
    ...Object.keys(elements.groups),
    ...Object.values(elements.groups).flatMap(({ once, many }): string[] => [...once, ...many]),
  ]);
  const named = schemas.flatMap(({ text }) =>
    [...text.matchAll(/<xs:element name="(\w+)"/g)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  for (const step of Object.values(elements.preProceedingsSteps))
    expect(legalStepName.parse(step)).toBe(step);
});

const day = (text: string) => ({ text, line: 1, day: text as never });
const header = (referenceDate: string | null, year: string | null) => ({
  collection: null,
  year: year === null ? null : { text: year, line: 1 },
  referenceDate: referenceDate === null ? null : day(referenceDate),
  authority: null,
  line: 1,
});

test.each([
  ['the year of the reference date', '2024-03-31', '2023', 2024, null],
  ['a reference date after March is of the next year’s census', '2022-07-21', '2022', 2023, null],
  ['the year that the header names', null, '2022', 2022, null],
  ['a year before the schemas', '2019-03-31', null, 2021, /no schema of 2019/],
  ['a year after the schemas', '2027-03-31', null, 2026, /no schema of 2027/],
  ['no year at all', null, null, 2026, /names no year/],
])('the schema is chosen by %s', (_name, reference, named, year, note) => {
  const chosen = chooseSchema(header(reference, named));
  expect(chosen.year).toBe(year);
  if (note === null) expect(chosen.note).toBeNull();
  else expect(chosen.note).toMatch(note);
});
