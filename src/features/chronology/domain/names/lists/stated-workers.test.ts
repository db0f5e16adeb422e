import { expect, test } from 'vitest';
import { makeEntry } from '../../../../../../test/builders/chronology-entry.ts';
import { buildPlainReport } from '../../../../../../test/builders/chronology-report.ts';
import type { Entry } from '../../entry.ts';
import type { MergedChronology } from '../../merge-chronologies.ts';
import { anonymiseReport } from '../anonymise-report.ts';
import type { Cast, CastMember } from '../terms/cast.ts';
import { castWithChildren } from './cast-with-children.ts';
import { draftCast } from './draft-cast.ts';
import type { KnownFamily } from './known-family.ts';
import { findStatedNames } from './stated-names.ts';

/** A chronology of one change of worker, beside entries of these texts. */
function stating(to: string, texts: readonly string[] = [], agency = 'Health'): MergedChronology {
  const detail = { kind: 'allocation', post: 'worker', from: null, to, reason: null } as const;
  const entries = [
    makeEntry('1 March 2024', agency, 'A call.', { kind: 'allocation', detail }),
    ...texts.map((text) => makeEntry('2 March 2024', agency, text)),
  ];
  return merged(...entries);
}

const merged = (...entries: readonly Entry[]): MergedChronology => ({
  files: [],
  entries,
  setAside: [],
});

function hide(chronology: MergedChronology, cast: Cast | null = null) {
  const { report, account } = anonymiseReport(buildPlainReport(chronology), cast);
  const [first] = report.merged.entries;
  const to = first?.detail?.kind === 'allocation' ? first.detail.to : null;
  return { report, account, to, events: report.merged.entries.map(({ event }) => event) };
}

const listed = (chronology: MergedChronology) => draftCast(chronology).map(({ name, role }) => [name, role]);

const nobodyKnown: KnownFamily = {
  ...{ name: 'Family M', children: [], adults: [], workers: [], mistaken: [], addresses: [] },
  reference: null,
};

test.each([
  ['Lontown duty team', '[name] duty team'],
  ['Leeds locality team', '[name] locality team'],
  ['Lontown, duty team', '[name], duty team'],
  ['Leeds', '[name]'],
  ['Barnardo’s', '[name]'],
  ['Wexmoor Family Centre', '[name]'],
  ['Harbour Trust', '[name]'],
  ['Student', '[name]'],
  ['Colleague', '[name]'],
  ['Contact', '[name]'],
  ['Me', '[name]'],
  ['Young', '[name]'],
  ['Contact Green', '[name]'],
  ['Okonkwo Ward', '[name]'],
  ['Lontown MASH', '[name] MASH'],
  ['Mr Trust', 'Mr [name]'],
])(
  '“%s” may be somebody’s name and is hidden where it is stated, and is no person of the list',
  (to, shown) => {
    const chronology = stating(to, ['Student said that the Ward was full.']);
    expect(listed(chronology)).toEqual([]);
    const hidden = hide(chronology);
    expect(hidden.to).toBe(shown);
    expect(hidden.events.at(-1)).toBe('Student said that the Ward was full.');
    expect(hidden.account.findings.map(({ kind }) => kind)).toContain('possible-name');
  },
);

test.each([
  'TBD',
  'Detective Sergeant',
  'Detective Constable',
  'DC Constable',
  'Nurse Midwife',
  'GP Nurse',
  'Support worker',
  'Student social worker',
  'Locality team',
  'Head teacher',
  'Police',
])('“%s” names nobody, and stays', (to) => expect(hide(stating(to)).to).toBe(to));

test('a town that the texts have as a place stays one beside its team', () => {
  const chronology = stating('Leeds locality team', ['An aunt in Leeds rang.', 'She moved to Leeds.']);
  expect(listed(chronology)).toEqual([['Leeds', 'place']]);
});

test('an agency of the record is no worker, and keeps its name', () => {
  const chronology = stating('Harbour Trust', ['Seen by Harbour.'], 'Harbour Trust');
  const files = [{ agency: 'Harbour Trust', furniture: [] }] as unknown as MergedChronology['files'];
  expect(draftCast({ ...chronology, files })).toEqual([]);
});

test.each([
  'Joy Ward',
  'Ward, Joy',
  'Joy ward',
  'joy ward',
  'JOY WARD',
  'Okonkwo Ward',
  'Okonkwo Head',
  'Joy Head',
  'Joy Friend',
  'Joy Street',
  'Judge Ward',
  'Ward',
  'ward',
  'Head',
  'Di',
  'Di Okonkwo',
  'An',
  'An Nguyen',
  'Joy Till',
  'Hien To',
  'Joy Early',
  'Joy Early Okonkwo',
  'Anna di Marco',
  'Joy van der Okonkwo',
  'Jodie Foster carer',
  'Okonkwo 2',
  'Di O',
  'van der Okonkwo',
  'Ana Maria del Carmen Okonkwo Ward Head',
  'SW Young',
  'Ms Ward',
  'Young (duty)',
  '[Joy]',
  'Duty [okonkwo, from May]',
  'Ms Constable',
  'Dr Constable',
  'Nurse Constable',
  'Cllr Master',
  'ED OKONKWO',
])('nothing that may be a name is left of a worker who is stated as “%s”, with a list and without', (to) => {
  const words =
    /\b(?:joy|ward|head|friend|street|okonkwo|di|an|nguyen|till|hien|to|early|anna|marco|van|der|jodie|foster|maria|del|carmen|young|constable|master|ed)\b/i;
  for (const cast of [null, []]) expect(hide(stating(to), cast).to).not.toMatch(words);
});

test.each([
  ['Joy Ward', ['Joy Ward', 'professional']],
  ['Ward, Joy', ['Joy Ward', 'professional']],
  ['Ms Ward', ['Ms Ward', 'professional']],
  ['Okonkwo Head', ['Okonkwo', 'professional']],
  ['An Nguyen', ['Nguyen', 'professional']],
  ['Joy (duty social worker)', ['Joy', 'social worker']],
  ['Health visitor Ada Okonkwo', ['Ada Okonkwo', 'health visitor']],
  ['Ada Crewe', ['Ada Crewe', 'professional']],
  ['Ms Crewe', ['Ms Crewe', 'professional']],
  ['Ada Okonkwo until May', ['Ada Okonkwo', 'professional']],
  ['rose young', ['rose young', 'professional']],
  ['van der Okonkwo', ['Okonkwo', 'professional']],
  ['Kelly (mother)', ['Kelly', 'person']],
])('of a worker who is stated as “%s” what is surely a name is on the list', (to, line) => {
  expect(listed(stating(to))).toEqual([line]);
});

test('a surname that is also the word for a ward goes with its forename wherever they stand', () => {
  const { events } = hide(stating('Joy Ward', ['Joy Ward rang. Ward was late.', 'Moved to the Ward.']));
  expect(events.slice(1)).toEqual(['Professional 1 rang. Professional 1 was late.', 'Moved to the Ward.']);
});

test('what stands for somebody is left where a worker is stated, whatever it is called', () => {
  const kelly: CastMember = {
    ...{ name: 'Kelly Holt', otherNames: [], role: 'mother', pseudonym: 'Mother', born: null },
  };
  const cast = [kelly, { ...kelly, name: 'Joy Okonkwo', role: 'social worker', pseudonym: 'Zebra' }];
  expect(hide(stating('Joy Okonkwo and Kelly Ward'), cast).to).toBe('Zebra and Mother or [name]');
  expect(hide(stating('Zebra'), cast).to).toBe('Zebra');
  expect(hide(stating('Okonkwo-Ward'), cast).to).not.toMatch(/Okonkwo|Ward/);
});

test('two allocated workers of one surname are both meant where nothing tells which', () => {
  const workers = [
    { name: 'Ann Marsh', role: 'Social worker' },
    { name: 'Bo Marsh', role: 'Health visitor' },
  ];
  const chronology = stating('Marsh', ['Marsh rang.', 'Bo Marsh visited.']);
  const { to, events } = hide(chronology, castWithChildren(chronology, { ...nobodyKnown, workers }));
  expect([to, ...events.slice(1)]).toEqual(['SW1 or HV1', 'SW1 or HV1 rang.', 'HV1 visited.']);
});

test('a worker and a mother of one surname are told apart by nobody', () => {
  const adults = [
    { ...{ name: 'Kelly Marsh', otherNames: [], role: 'mother', born: null, pseudonym: null } },
  ];
  const chronology = stating('Marsh', ['Marsh rang.']);
  const cast = castWithChildren(chronology, { ...nobodyKnown, adults });
  expect(hide(chronology, cast).to).toBe('[family name]');
});

test('a relative whose role nobody says is no professional because a worker has a part of the name', () => {
  const sarah = 'Told Sarah Marrick at the door, and Sarah Marrick wept.';
  expect(listed(stating('Sarah', [sarah]))).toEqual([
    ['Sarah Marrick', 'person'],
    ['Sarah', 'professional'],
  ]);
  const { to, events } = hide(stating('Sarah', [sarah, 'Later Sarah rang.']));
  expect([to, events[2]]).toEqual(['Person 1 or Professional 1', 'Later Person 1 or Professional 1 rang.']);
  expect(hide(stating('Marrick', [sarah, 'Marrick rang.'])).events[2]).toBe('[family name] rang.');
});

test('a mother of the record is not said to be a worker who has her forename', () => {
  const adults = [
    { ...{ name: 'Joy Marrick', otherNames: [], role: 'mother', born: null, pseudonym: null } },
  ];
  const chronology = stating('Joy');
  expect(hide(chronology, castWithChildren(chronology, { ...nobodyKnown, adults })).to).toBe(
    'Mother or Professional 1',
  );
});

test('a worker whose name is written as the date of another entry is replaced', () => {
  const dated = makeEntry('June 2023', 'Health', 'A visit.');
  const june = { ...dated, when: { ...dated.when, text: 'June' } };
  const chronology = stating('June');
  const { to, report } = hide(merged(...chronology.entries, june), []);
  expect(to).toBe('[name]');
  expect(report.merged.entries[1]?.when.text).toBe('June');
});

test('an agency and a source that read like somebody’s answer are no worker’s name', () => {
  const chronology = stating('Bell', ['A call.']);
  const entries = chronology.entries.map((entry) => ({ ...entry, source: 'Bell' }));
  expect(hide({ ...chronology, entries }, []).report.merged.entries[0]?.source).toBe('Bell');
});

test('a name in small letters where a worker is stated says nothing of how it is written in texts', () => {
  const detail = {
    kind: 'allocation',
    post: 'worker',
    from: 'okonkwo',
    to: 'okonkwo',
    reason: null,
  } as const;
  const entries = [
    makeEntry('1 March 2024', 'Health', 'A call.', { kind: 'allocation', detail }),
    makeEntry('2 March 2024', 'Health', 'Told Okonkwo at the door.'),
  ];
  expect(hide(merged(...entries), []).events[1]).toBe('Told [name] at the door.');
});

test('a long text is read in one walk: every word of it once', () => {
  const words = findStatedNames('Joy '.repeat(5000));
  expect(words).toHaveLength(5000);
});

test('a name in brackets is found in any text, and a mark of ours is none', () => {
  const { events } = hide(stating('TBD', ['Her friend [Shanice Okonkwo] rang [name].']), []);
  expect(events.at(-1)).toBe('Her friend [[name]] rang [name].');
});
