import { expect, test } from 'vitest';
import {
  type CinParts,
  cinChild,
  cinFile,
  readCinText,
} from '../../../../../test/builders/exchange/cin-file.ts';
import type { Entry, EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';

async function entriesOf(episode: CinParts, identifiers: CinParts = {}): Promise<readonly Entry[]> {
  const { histories } = await readCinText(cinFile(cinChild(episode, identifiers)));
  return histories[0]?.entries ?? [];
}

async function ofKind<Kind extends EntryKind>(kind: Kind, episode: CinParts, identifiers: CinParts = {}) {
  const entries = await entriesOf(episode, identifiers);
  return entries.filter((entry): entry is EntryOf<Kind> & Entry => entry.kind === kind);
}

const enquiry = { S47ActualStartDate: '2024-05-20' };
const plan = {
  CPPstartDate: '2024-06-03',
  InitialCategoryOfAbuse: 'NEG',
  LatestCategoryOfAbuse: 'NEG',
  NumberOfPreviousCPP: '1',
};

test('every fact is taken as known on the day it happened', async () => {
  const entries = await entriesOf({ ChildProtectionPlans: { ...plan, CPPendDate: '2025-01-10' } });
  expect(entries.length).toBeGreaterThan(3);
  expect(entries.every(({ on, knownFrom, basis }) => knownFrom === on && basis === 'assumed')).toBe(true);
});

const outcomes: readonly [name: string, section47: CinParts, outcome: string | null, known: string | null][] =
  [
    ['a conference is required and none is recorded', { ICPCnotRequired: '0' }, 'required', '2025-03-31'],
    ['the same, as true and false', { ICPCnotRequired: 'false' }, 'required', '2025-03-31'],
    ['no conference is required', { ICPCnotRequired: '1' }, 'not-required', '2025-03-31'],
    ['the same, as true and false', { ICPCnotRequired: 'true' }, 'not-required', '2025-03-31'],
    ['nothing is said', {}, null, null],
    ['a code that is none', { ICPCnotRequired: 'maybe' }, null, null],
    [
      'a conference was held, whatever else is said',
      { DateOfInitialCPC: '2024-06-03', ICPCnotRequired: '1' },
      'required',
      '2024-06-03',
    ],
  ];

test.each(outcomes)('an enquiry where %s', async (_name, said, conference, known) => {
  const found = await ofKind('enquiry-outcome', { Section47: { ...enquiry, ...said } });
  expect(found.map((entry) => [entry.conference, entry.on])).toEqual(
    known === null ? [] : [[conference, known]],
  );
});

test('an outcome is known when the case is closed, if that comes first', async () => {
  const [outcome] = await ofKind('enquiry-outcome', {
    CINclosureDate: '2024-07-01',
    Section47: { ...enquiry, ICPCnotRequired: '1' },
  });
  expect(outcome?.on).toBe('2024-07-01');
});

test('a conference belongs to the enquiry that led to it, and to the plan that began on its day', async () => {
  const episode = {
    DateOfInitialCPC: '2024-06-03',
    Section47: [
      { ...enquiry, DateOfInitialCPC: '2024-06-03', ICPCnotRequired: '0' },
      { S47ActualStartDate: '2024-09-02', ICPCnotRequired: '1' },
    ],
    ChildProtectionPlans: plan,
  };
  const entries = await entriesOf(episode);
  const conferences = entries.filter((entry) => entry.kind === 'initial-conference');
  expect(conferences).toMatchObject([{ on: '2024-06-03', enquiry: 'enquiry-2024-05-20', planMade: 'yes' }]);
  expect(entries).toContainEqual(
    expect.objectContaining({ kind: 'plan-start', meeting: conferences[0]?.meeting, previousPlans: 1 }),
  );
});

test('a conference without an enquiry in the census is the episode’s own', async () => {
  expect(await ofKind('initial-conference', { DateOfInitialCPC: '2024-06-03' })).toMatchObject([
    { on: '2024-06-03', enquiry: null, origin: { field: 'DateOfInitialCPC' } },
  ]);
});

test('two enquiries that led to one conference', async () => {
  const held = { DateOfInitialCPC: '2024-06-03', ICPCnotRequired: '0' };
  const found = await ofKind('initial-conference', {
    Section47: [
      { ...enquiry, ...held },
      { S47ActualStartDate: '2024-05-27', ...held },
    ],
  });
  expect(found.map(({ enquiry: of }) => of)).toEqual(['enquiry-2024-05-20', 'enquiry-2024-05-27']);
  expect(new Set(found.map(({ meeting }) => meeting)).size).toBe(1);
});

test('two plans of one day have keys that differ', async () => {
  const found = await ofKind('plan-start', {
    ChildProtectionPlans: [plan, { ...plan, InitialCategoryOfAbuse: 'EMO' }],
  });
  expect(found.map(({ plan: key }) => key)).toEqual([
    'child-protection-2024-06-03',
    'child-protection-2024-06-03-2',
  ]);
});

test.each([
  ['NEG', 'neglect'],
  ['PHY', 'physical'],
  ['SAB', 'sexual'],
  ['EMO', 'emotional'],
  ['MUL', 'multiple'],
])('category %s is %s', async (code, word) => {
  const [start] = await ofKind('plan-start', {
    ChildProtectionPlans: { ...plan, InitialCategoryOfAbuse: code },
  });
  expect(start?.category).toBe(word);
});

test('a category that changed is known by the plan’s end, or by the reference date', async () => {
  const changed = { ...plan, LatestCategoryOfAbuse: 'EMO' };
  const open = await ofKind('plan-category', { ChildProtectionPlans: changed });
  expect(open).toMatchObject([{ category: 'emotional', on: '2025-03-31' }]);
  const ended = await ofKind('plan-category', {
    ChildProtectionPlans: { ...changed, CPPendDate: '2024-12-12' },
  });
  expect(ended).toMatchObject([{ on: '2024-12-12' }]);
  expect(await ofKind('plan-category', { ChildProtectionPlans: plan })).toEqual([]);
});

test('an unborn child is expected from the referral on; once born, only the birth counts', async () => {
  const unborn = { PersonBirthDate: '', ExpectedPersonBirthDate: '2025-06-01' };
  expect(await ofKind('birth-expected', {}, unborn)).toMatchObject([
    { on: '2024-05-07', expected: '2025-06-01' },
  ]);
  expect(await ofKind('birth-expected', {}, { ExpectedPersonBirthDate: '2018-05-01' })).toEqual([]);
});

test('a plan for a child in need, with its end', async () => {
  const entries = await entriesOf({
    CINPlanDates: { CINPlanStartDate: '2024-06-10', CINPlanEndDate: '2024-11-04' },
  });
  expect(entries.filter(({ kind }) => kind.startsWith('plan-'))).toMatchObject([
    { kind: 'plan-start', type: 'child-in-need', plan: 'child-in-need-2024-06-10', category: null },
    { kind: 'plan-end', plan: 'child-in-need-2024-06-10', reason: null },
  ]);
});

test('the steps before proceedings, each on its day', async () => {
  const steps = {
    PPStartDate: '2024-09-09',
    LBPSentDate: '2024-09-20',
    FGDMMeetingOffer: '1',
    InitialPPMeetingDate: '2024-09-28',
    StepDecisionDate: '2024-12-01',
    CourtAppDate: '2024-12-18',
  };
  const found = await ofKind('legal-step', { PreProceedingsandFGDM: steps });
  expect(found.map(({ step, on }) => [step, on])).toEqual([
    ['pre-proceedings-decision', '2024-09-09'],
    ['letter-before-proceedings', '2024-09-20'],
    ['pre-proceedings-meeting', '2024-09-28'],
    ['pre-proceedings-ended', '2024-12-01'],
    ['proceedings-issued', '2024-12-18'],
  ]);
});

test('an assessment and a death', async () => {
  const entries = await entriesOf(
    { Assessments: { AssessmentActualStartDate: '2024-05-08', AssessmentAuthorisationDate: '2024-07-01' } },
    { PersonDeathDate: '2024-12-24' },
  );
  expect(entries.map(({ kind }) => kind)).toEqual([
    'birth',
    'death',
    'referral',
    'assessment-start',
    'assessment-end',
  ]);
});
