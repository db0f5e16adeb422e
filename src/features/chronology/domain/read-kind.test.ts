import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import vocabulary from '../../../../data/entry-kinds.json' with { type: 'json' };
import { readKindCell } from './kind-words.ts';
import { type EntryKind, entryKinds, kindWords } from './kinds.ts';
import { readKind } from './read-kind.ts';

const cell = (text: string | null, heading: string) => (text === null ? null : { text, heading });
const read = (kind: string | null, source = 'Case record', author: string | null = null) =>
  readKind({
    kind: cell(kind, 'Kind'),
    source: cell(source, 'Source'),
    author: cell(author, 'Recorded by'),
  });
const codes = (of: ReturnType<typeof read>) => of.issues.map(({ code, column }) => `${code} in ${column}`);

test('the vocabulary keeps to its schema, and each text means one kind', () => {
  const file = new URL('../../../../data/entry-kinds.schema.json', import.meta.url);
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
  expect(schema.safeParse(vocabulary).error).toBeUndefined();
  expect(schema.safeParse({ ...vocabulary, kinds: {} }).success).toBe(false);
  for (const kind of entryKinds)
    for (const text of vocabulary.kinds[kind]) expect([text, readKindCell(text).kind]).toEqual([text, kind]);
});

test.each(entryKinds)('what Sightline calls the kind %s is read as that kind', (kind) => {
  expect(read(kindWords[kind]).kind).toBe(kind);
  expect(read(kind).kind).toBe(kind);
});

test.each<[string, EntryKind]>([
  ['Home visit', 'visit'],
  ['home  VISIT', 'visit'],
  ['Home visit – no reply', 'visit'],
  ['S47', 'enquiry'],
  ['s.47 enquiry', 'enquiry'],
  ['Strategy meeting', 'strategy-discussion'],
  ['ICPC', 'conference'],
  ['GP appointment', 'appointment'],
  ['Court order', 'legal-outcome'],
  ['Legal planning meeting', 'professional-meeting'],
  ['Other', 'narrative'],
  ['Ad hoc', 'narrative'],
  // Two kinds at once are neither.
  ['Home visit; telephone call', 'narrative'],
])('“%s” is read as %s, and nothing is doubted', (text, kind) => {
  expect(read(text)).toEqual({ kind, issues: [] });
});

test.each<[string, EntryKind]>([
  ['Police intel', 'police-intelligence'],
  ['Intelligence', 'police-intelligence'],
  ['5x5x5', 'police-intelligence'],
  ['INTEL 5/5/5', 'police-intelligence'],
  ['Intel submission', 'police-intelligence'],
  ['Intelligence 5/5/5', 'police-intelligence'],
  ['5/5/5', 'police-intelligence'],
  ['Intel 12/03/2012', 'police-intelligence'],
  ['Intelligence ref 12', 'police-intelligence'],
  ['Intel: informant', 'police-intelligence'],
  ['Intel: source B2', 'police-intelligence'],
  ['5/5/5 report', 'police-intelligence'],
  ['Police 5/5/5', 'police-intelligence'],
  ['5/5/5 ref 22', 'police-intelligence'],
  ['Police intelligence report about the address', 'police-intelligence'],
  ['Home visit; police intel', 'police-intelligence'],
  ['Legal advice', 'legal-advice'],
  ['Counsel’s advice', 'legal-advice'],
  ["counsel's advice", 'legal-advice'],
  ['LEGAL ADVICE – PRIVILEGED', 'legal-advice'],
  ['GP appointment of mother', 'third-party-health'],
  ['Mother’s mental health', 'third-party-health'],
  ['Health (father)', 'third-party-health'],
])('“%s” is read as %s, and that it is not to be shared is said', (text, kind) => {
  const found = read(text);
  expect(found.kind).toBe(kind);
  expect(codes(found)).toEqual(['kind-kept in Kind']);
  expect(found.issues[0]?.message).toContain('not to be shared without its agency’s agreement');
});

test.each<[string, EntryKind]>([
  ['Legal', 'narrative'],
  ['Solicitor', 'narrative'],
  ['Legal advice sought', 'narrative'],
  ['No police intelligence', 'narrative'],
  ['No intel', 'narrative'],
  ['Visit following intel', 'narrative'],
  ['MARAC: intel shared', 'narrative'],
  ['nil intel', 'narrative'],
  ['Request for police intelligence', 'narrative'],
  ['Informant', 'narrative'],
  ['Home visit / legal', 'visit'],
  ['Antenatal clinic, mother', 'narrative'],
  ['Health contact with mother', 'narrative'],
  ['Mother and baby: GP', 'narrative'],
])('“%s” may be kept back, and is asked about rather than guessed', (text, kind) => {
  const found = read(text);
  expect(found.kind).toBe(kind);
  expect(codes(found)).toEqual(['kind-doubt in Kind']);
  // It is read beside an entry too, where no kind can be written: what is to be done is done in the file.
  expect(found.issues[0]?.message).toMatch(/the file must say “.+” as its kind, and be sent again\.$/);
});

test.each<[string, EntryKind]>([
  ['Police intelligence report', 'police-intelligence'],
  ['Intelligence report 14/03/2012, ref 77', 'police-intelligence'],
  ['Lontown Constabulary: intelligence log', 'police-intelligence'],
  ['Intel', 'police-intelligence'],
  ['Intelligence', 'police-intelligence'],
  ['INTEL 5/5/5', 'police-intelligence'],
  ['No. 12 Intel report', 'police-intelligence'],
  ['5/5/5', 'police-intelligence'],
  ['Legal advice', 'legal-advice'],
  ['Counsel’s advice, 3 May 2019', 'legal-advice'],
  ['Mother’s GP records', 'third-party-health'],
  ['GP records (father)', 'third-party-health'],
])('the source “%s” says surely that a row is of the kind %s', (source, kind) => {
  for (const text of [null, '', 'Ad hoc']) {
    const found = read(text, source);
    expect(found.kind).toBe(kind);
    expect(codes(found)).toEqual(['kind-kept in Source']);
  }
});

test.each([
  'No intel',
  'Community intelligence',
  'Email about a police intelligence report',
  'Solicitor’s letter',
  'Mother’s GP',
  'Legal file',
])('the source “%s” is asked about, and not where the kind is said', (source) => {
  expect(read(null, source).kind).toBe('narrative');
  expect(codes(read(null, source))).toEqual(['kind-doubt in Source']);
  expect(read('Home visit', source)).toEqual({ kind: 'visit', issues: [] });
});

test.each([
  'Visit 3/5/2',
  'Health visitor’s notes',
  'Mother’s account',
  'GP records',
  'Counselling service',
  'Police log',
  'Paternity test',
])('the source “%s” says nothing of the kind', (source) => {
  expect(read(null, source)).toEqual({ kind: 'narrative', issues: [] });
});

test('the author says it too: an intelligence bureau surely, a solicitor perhaps', () => {
  expect(read(null, 'Log', 'Force Intelligence Bureau')).toMatchObject({ kind: 'police-intelligence' });
  expect(codes(read(null, 'Log', 'Solicitor'))).toEqual(['kind-doubt in Recorded by']);
  expect(read(null, 'Log', 'Social worker').issues).toEqual([]);
});

test('where a column of kinds says another kind than a source that is sure, the source is taken, and both are told', () => {
  const found = read('Police incident', 'Police intelligence report');
  expect(found.kind).toBe('police-intelligence');
  expect(found.issues[0]?.message).toMatch(
    /“Police intelligence report” says .* and “Police incident” does not/,
  );
});
