import { expect, test } from 'vitest';
import {
  type CinParts,
  cinChild,
  cinFile,
  readCinText,
} from '../../../../test/builders/exchange/cin-file.ts';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import type { Day } from '../../../shared/day.ts';
import { allRules } from '../domain/all-rules.ts';
import { evaluate } from '../domain/evaluate.ts';

const plan = {
  CPPstartDate: '2024-06-03',
  InitialCategoryOfAbuse: 'NEG',
  LatestCategoryOfAbuse: 'NEG',
  NumberOfPreviousCPP: '0',
};
const withPlan = (more: CinParts): CinParts => ({ ChildProtectionPlans: { ...plan, ...more } });
const enquiry = (conference: string): CinParts => ({
  Section47: { S47ActualStartDate: '2024-06-03', DateOfInitialCPC: conference, ICPCnotRequired: '0' },
});
const reviews = (...CPPreviewDate: string[]): CinParts => withPlan({ Reviews: { CPPreviewDate } });

/** What a rule says on the last day of a census, and of which kinds a date of it cannot be read. */
async function asked(rule: string, episode: CinParts) {
  const [history] = (await readCinText(cinFile(cinChild(episode)))).histories;
  if (history === undefined) throw new Error('no child was read');
  const { signals } = evaluate(history, testProfile, '2025-03-31' as Day, allRules);
  return [signals.find((signal) => signal.rule === rule)?.state, history.unreadable];
}

test.each<readonly [name: string, rule: string, unreadable: CinParts, silent: CinParts, kind: string]>([
  ['the end of a plan', 'first-review', withPlan({ CPPendDate: '31/08/2024' }), withPlan({}), 'plan-end'],
  ['a first review', 'first-review', reviews('2024-08-32'), withPlan({}), 'review-conference'],
  [
    'a later review',
    'review',
    reviews('2024-07-01', '02/03/2025'),
    reviews('2024-07-01'),
    'review-conference',
  ],
  ['a conference', 'initial-conference', enquiry('14/06/2024'), enquiry(''), 'initial-conference'],
  [
    'the end of an assessment',
    'assessment',
    { Assessments: { AssessmentActualStartDate: '2024-05-08', AssessmentAuthorisationDate: '1 July 2024' } },
    { Assessments: { AssessmentActualStartDate: '2024-05-08' } },
    'assessment-end',
  ],
])('%s on a date that cannot be read is not late', async (_name, rule, unreadable, silent, kind) => {
  expect(await asked(rule, unreadable)).toEqual(['not-recorded', [kind]]);
  expect(await asked(rule, silent)).toEqual(['late', undefined]);
});

test('what a database writes where no date was entered is no date that cannot be read', async () => {
  expect(await asked('first-review', withPlan({ CPPendDate: '9999-12-31' }))).toEqual(['late', undefined]);
});
