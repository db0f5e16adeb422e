import { expect, test } from 'vitest';
import { buildPlainReport } from '../../../../test/builders/chronology-report.ts';
import { day } from '../../../../test/builders/told-record.ts';
import { readWhen } from '../../../shared/when/read-when.ts';
import { chronologyCsv } from '../outputs/chronology-csv.ts';
import { chronologyHtml } from '../outputs/chronology-html.ts';
import { chronologyJson } from '../outputs/chronology-json.ts';
import { chronologySheet } from '../outputs/excel/chronology-sheet.ts';
import { makeLookups } from '../outputs/report-lookups.ts';
import { entryRow } from '../outputs/word/entry-row.ts';
import type { Entry } from './entry.ts';
import { type EntryDetail, sayDetail } from './entry-detail.ts';
import { mergeChronologies } from './merge-chronologies.ts';
import { anonymiseReport } from './names/anonymise-report.ts';
import { castWithChildren } from './names/lists/cast-with-children.ts';
import { findPeopleNamed } from './names/people-named.ts';
import type { Cast } from './names/terms/cast.ts';
import { findPatterns } from './patterns/find-patterns.ts';
import { readEntries } from './read-entries.ts';
import { readEntry } from './read-entry.ts';
import { restoreChronology } from './restore-chronology.ts';
import { makeTypedEntry, type TypedWords } from './typed/typed-entry.ts';
import { makeTypedFile } from './typed/typed-file.ts';

const today = day('2026-03-01');
const brought = { kind: 'appointment', whose: 'child', attendance: 'was-not-brought' } as const;
const attended = { kind: 'appointment', whose: 'child', attendance: 'attended' } as const;
const byService = { kind: 'appointment', whose: 'child', attendance: 'cancelled-by-service' } as const;
const worker = {
  kind: 'allocation',
  post: 'worker',
  from: 'Ann Lee',
  to: 'Bo May',
  reason: 'Ann Lee left',
} as const;

const nobodyKnown = {
  ...{
    name: 'Family M',
    children: [],
    adults: [],
    workers: [],
    mistaken: [],
    addresses: [],
    reference: null,
  },
};

let made = 0;

function typed(date: string, event: string, detail: EntryDetail | null = null): Entry {
  made += 1;
  const read = readWhen(date, { today });
  if (read.status !== 'read') throw new Error(`${date} is no date`);
  const words: TypedWords = {
    ...{ when: read.when, event, response: null, outcome: null, children: [], childIds: [] },
    ...{ kind: detail?.kind ?? 'narrative', detail, childSeen: 'not-stated', impact: null },
    ...{ source: 'Our own record', recordedOn: null },
  };
  return makeTypedEntry(words, { agency: 'Health', authorRole: null, entryId: `typed-${made}` });
}

function runsOf(entries: readonly Entry[], pattern = 'missed-appointments-run') {
  return findPatterns(entries, readEntries(entries), []).filter((one) => one.pattern === pattern);
}

const merge = (...entries: readonly Entry[]) =>
  mergeChronologies([makeTypedFile('Health', 'a'.repeat(64), entries)]);
const written = (...entries: readonly Entry[]) => JSON.parse(chronologyJson(merge(...entries), new Map()));

test('an appointment and a change of worker are told in words', () => {
  expect([brought, attended, worker].map(sayDetail)).toEqual([
    'was not brought',
    'attended',
    'the worker, from Ann Lee to Bo May; Ann Lee left',
  ]);
  expect(sayDetail({ kind: 'appointment', whose: 'adult', attendance: 'did-not-attend' })).toBe(
    'did not attend (an adult)',
  );
  expect(sayDetail({ ...worker, post: null, from: null, to: null })).toBe('Ann Lee left');
});

test('what is stated settles the theme, whatever the words suggest', () => {
  const themesOf = (event: string, detail: EntryDetail | null) =>
    readEntry(typed('1 March 2024', event, detail)).themes.map(({ theme }) => theme);
  expect(themesOf('Dental review.', brought)).toEqual(['missed-appointment']);
  expect(themesOf('DNA dental review.', null)).toEqual(['missed-appointment']);
  expect(themesOf('DNA dental review.', attended)).toEqual([]);
  expect(themesOf('Call to the family.', worker)).toEqual(['change-of-worker']);
});

test('a run counts appointments that are stated to be missed, and none that was attended or that the service cancelled', () => {
  const three = (detail: EntryDetail | null) => [
    typed('1 March 2024', 'DNA dental review.'),
    typed('8 March 2024', 'WNB to the clinic.'),
    typed('15 March 2024', 'Hearing test, DNA noted.', detail),
  ];
  expect(runsOf(three(null))).toHaveLength(1);
  expect(runsOf(three(brought))).toHaveLength(1);
  expect(runsOf(three(attended))).toEqual([]);
  expect(runsOf(three(byService))).toEqual([]);
});

test('words need not say it where it is stated, not even beside a meeting, and what was kept is told', () => {
  const entries = [
    typed('1 March 2024', 'Dental review; told at the core group.', brought),
    typed('4 March 2024', 'Weighed.', attended),
    typed('8 March 2024', 'Hearing test.', brought),
    typed('15 March 2024', 'Booking.', { kind: 'appointment', whose: 'adult', attendance: 'did-not-attend' }),
  ];
  expect(runsOf(entries).map(({ sentence }) => sentence)).toEqual([
    'Three appointments were not kept between 1 and 15 March 2024 (14 days), by the records of Health; one was an adult’s own. In the same time the records tell of one kept.',
  ]);
});

test('a change of worker or chair counts where it is stated, and after a referral where it says who it was before', () => {
  const second = typed('1 June 2024', 'Letter to the school.', { ...worker, post: 'chair' });
  const first = (event: string, detail: EntryDetail) => [typed('1 March 2024', event, detail), second];
  expect(runsOf(first('Telephone call.', worker), 'changes-of-worker')[0]?.sentence).toBe(
    'Two changes of worker or conference chair were recorded between 1 March and 1 June 2024: 1 March 2024 and 1 June 2024.',
  );
  const referral = 'Referral received from the school.';
  expect(runsOf(first(referral, worker), 'changes-of-worker')).toHaveLength(1);
  expect(runsOf(first(referral, { ...worker, from: null }), 'changes-of-worker')).toEqual([]);
});

test('who is stated to have changed, and whose appointment it was, stand against words that say otherwise', () => {
  const chair = 'New chair introduced herself at the conference; a new social worker is to be named.';
  const changes = ['1 March 2024', '1 June 2024'].map((when) => typed(when, chair, worker));
  expect(runsOf(changes, 'changes-of-worker')[0]?.sentence).toContain('Two changes of worker were recorded');
  const chairs = ['1 March 2024', '1 June 2024'].map((when) =>
    typed(when, chair, { ...worker, post: 'chair' }),
  );
  expect(runsOf(chairs, 'changes-of-worker')[0]?.sentence).toContain('Two changes of conference chair');
  const declined = (whose: 'child' | 'adult') =>
    ['1 March 2024', '8 March 2024', '15 March 2024'].map((when) =>
      typed(when, 'Mother’s own appointment.', { kind: 'appointment', whose, attendance: 'declined' }),
    );
  expect(runsOf(declined('adult'))[0]?.sentence).toContain('adult’s own');
  expect(runsOf(declined('child'))).toHaveLength(1);
  expect(runsOf(declined('child'))[0]?.sentence).not.toContain('adult');
});

test('Sightline’s own file gives a detail back as it was, and one without any is read as before', () => {
  const document = written(
    typed('1 March 2024', 'Dental review.', brought),
    typed('2 March 2024', 'A call.'),
  );
  const [first, second] = document.entries;
  expect([first.kind, first.detail, 'detail' in second]).toEqual(['appointment', brought, false]);
  const restored = restoreChronology(document, { from: null, to: null }, today);
  if (!restored.ok) throw new Error(restored.error);
  const again = mergeChronologies(restored.value.files);
  expect(JSON.parse(chronologyJson(again, new Map()))).toEqual(document);
});

test.each([
  ['another kind', { ...worker }, 'At entries[0].detail: is of another kind than its entry.'],
  [
    'an adult’s word for a child',
    { ...brought, attendance: 'did-not-attend' },
    'At entries[0].detail.attendance:',
  ],
  ['an unknown sort', { kind: 'visit' }, 'At entries[0].detail.kind: is no detail that Sightline writes.'],
  [
    'nothing',
    { kind: 'allocation', post: null, from: null, to: null, reason: null },
    'At entries[0].detail: it states nothing.',
  ],
])('a file that states %s is refused with words that say where', (_, detail, words) => {
  const document = written(typed('1 March 2024', 'Dental review.', brought));
  document.entries[0].detail = detail;
  const restored = restoreChronology(document, { from: null, to: null }, today);
  expect(restored.ok ? 'restored' : restored.error).toContain(words);
});

test('every document tells the detail: a column of CSV and Excel, and beside the kind in Word and a page', () => {
  const report = buildPlainReport(merge(typed('1 March 2024', 'Dental review.', brought)));
  const [heading, row] = chronologyCsv(report)
    .split('\r\n')
    .map((line) => line.split(','));
  const at = heading?.indexOf('Kind in detail') ?? -1;
  expect([row?.[at - 1], row?.[at]]).toEqual(['Appointment', 'was not brought']);
  // A cell of the row that says the same is not told again.
  expect(row?.[heading?.indexOf('Other cells') ?? -1]).toBe('');
  expect([...chronologyHtml(report)].join('')).toContain('Appointment: was not brought');
  const inWord = report.merged.entries.map((entry) => entryRow(entry, [], makeLookups(report)));
  expect(JSON.stringify(inWord)).toContain('Appointment: was not brought');
  const sheet = chronologySheet(makeLookups(report));
  expect(sheet.columns.map((column) => column.heading)).toContain('Kind in detail');
  const plain = chronologySheet(makeLookups(buildPlainReport(merge(typed('1 March 2024', 'A call.')))));
  expect(plain.columns.map((column) => column.heading)).not.toContain('Kind in detail');
});

test('names of workers in a detail go from a document without names, in its cells too', () => {
  const report = buildPlainReport(merge(typed('1 March 2024', 'Telephone call.', worker)));
  const cast = [
    { name: 'Ann Lee', otherNames: [], role: 'social worker', pseudonym: 'SW1', born: null },
    { name: 'Bo May', otherNames: [], role: 'social worker', pseudonym: 'SW2', born: null },
  ];
  const { report: hidden } = anonymiseReport(report, cast);
  const [entry] = hidden.merged.entries;
  expect(entry?.detail).toEqual({ ...worker, from: 'SW1', to: 'SW2', reason: 'SW1 left' });
  expect(entry?.origin.cells['Kind in detail']).toBe('the worker, from SW1 to SW2; SW1 left');
  expect(JSON.stringify(hidden)).not.toMatch(/Ann|Lee\b|\bMay\b/);
});

test('a worker whom nobody listed is found in a detail, and a listed one by a forename that is a month too', () => {
  const detail = { ...worker, to: 'May', reason: null };
  const report = buildPlainReport(merge(typed('1 March 2024', 'Telephone call.', detail)));
  const cast = [{ name: 'May Toller', otherNames: [], role: 'social worker', pseudonym: 'SW2', born: null }];
  const { report: hidden, account } = anonymiseReport(report, cast);
  expect(account.findings.map(({ text, where }) => `${text}, ${where}`)).toEqual([
    'Ann, entry 1, detail of its kind',
    'Lee, entry 1, detail of its kind',
  ]);
  expect(hidden.merged.entries[0]?.detail).toMatchObject({ to: 'SW2' });
  expect(JSON.stringify(hidden.merged)).not.toMatch(/Ann|Lee\b|\bMay\b/);
});

const hide = (detail: EntryDetail, event = 'Telephone call.', cast: Cast | null = null) =>
  anonymiseReport(buildPlainReport(merge(typed('1 March 2024', event, detail))), cast);

test.each([
  'Joy',
  'joy',
  'Okonkwo',
  'okonkwo',
  'May',
  'may',
  'Hope Bell',
  'rose young',
  'SW Joy',
  'Joy (duty social worker)',
  'Okonkwo, Joy',
  'Joy from the hub',
  'Joy and Faith',
])('a worker who is stated as “%s” and is on no list is listed, replaced and told of', (to) => {
  const detail = { ...worker, from: null, to, reason: null };
  for (const cast of [null, castWithChildren(merge(typed('1 March 2024', 'A call.', detail)), nobodyKnown)]) {
    const { report, account } = hide(detail, 'Telephone call.', cast);
    const words = /\b(?:joy|okonkwo|may|young|hope|bell|rose|faith)\b/i;
    expect(JSON.stringify([report.merged, report.cast])).not.toMatch(words);
    expect(account.replaced.length).toBeGreaterThan(0);
  }
  // With a list of people on which they are not, what was found says so.
  const { report, account } = hide(detail, 'Telephone call.', []);
  expect(report.merged.entries[0]?.detail).toMatchObject({ to: expect.stringContaining('[name]') });
  expect(account.findings.map(({ kind }) => kind)).toContain('possible-name');
});

test.each([
  'Duty team',
  'duty',
  'Not yet allocated',
  'Nobody',
  'Early help hub',
  'the new social worker',
  'Health visitor',
  'HV',
  'Person 1',
  '[name]',
])('“%s” states nobody by name, and stays', (to) => {
  const detail = { ...worker, from: null, to, reason: null };
  expect(hide(detail).report.merged.entries[0]?.detail).toEqual(detail);
});

test('a stated worker is one with whom the texts name, and keeps the role that they say', () => {
  const { cast } = hide(
    { ...worker, from: 'Okonkwo', to: 'Joy', reason: null },
    'Health visitor Ada Okonkwo called. Joy rang; told Joy.',
  );
  expect(cast.map(({ name, role }) => [name, role])).toEqual([
    ['Ada Okonkwo', 'health visitor'],
    ['Joy', 'professional'],
  ]);
});

test('a stated worker is no second one where the record of the family has them, and is nobody to be asked about there', () => {
  const merged = merge(
    typed('1 March 2024', 'A call.', { ...worker, from: 'okonkwo', to: 'joy', reason: null }),
  );
  const known = { ...nobodyKnown, workers: [{ name: 'Ada Okonkwo', role: 'Social worker' }] };
  const listed = castWithChildren(merged, known).map(({ name, otherNames, pseudonym }) => [
    name,
    ...otherNames,
    pseudonym,
  ]);
  expect(listed).toEqual([
    ['Ada Okonkwo', 'okonkwo', 'SW1'],
    ['joy', 'Professional 1'],
  ]);
  const [entry] = merged.entries;
  expect(findPeopleNamed(merged, known)).toMatchObject([
    { name: 'joy', role: 'professional', why: 'stated as a worker', times: 1, entries: [entry?.id] },
  ]);
});
