import { expect, test } from 'vitest';
import { day } from '../../../../test/builders/drift-report.ts';
import { buildReplayReport } from '../../../../test/builders/replay-report.ts';
import type { Carries } from '../../exchange/domain/extract.ts';
import { deriveSight } from '../domain/replay/replay-sight.ts';
import type { StretchEnd } from '../domain/replay-report.ts';
import { sayReach } from './say-reach.ts';
import { untoldOf } from './say-sight.ts';
import { sayAnswer } from './say-span.ts';
import { shareReplay, viewReplay } from './views/view-replay.ts';

const view = viewReplay(buildReplayReport());

function answered(ended: StretchEnd | null): string {
  const [replay] = view.replays;
  const span = replay?.spans.find(({ state }) => state === 'late');
  if (replay === undefined || span === undefined) return '';
  const answers = replay.answers.map((one) => ({ ...one, ended, on: ended === null ? null : one.on }));
  return sayAnswer(span, { ...replay, answers }, view);
}

test.each([
  ['answered', 'Answered on 3 August 2023, 74 days after it turned late.'],
  ['plan-ended', 'The plan ended on 3 August 2023, 74 days after it turned late; never answered.'],
  ['death', 'The child died on 3 August 2023, 74 days after it turned late; never answered.'],
  [null, 'Nothing is recorded that answers it.'],
] as const)('a late stretch that ended by %s', (ended, words) => {
  expect(answered(ended)).toBe(words);
});

test('a first day before the extract is complete is warned of', () => {
  const reach = { ...view.reach, completeFrom: day('2024-04-01'), askedTo: day('2026-01-01'), isNamed: true };
  const lines = sayReach({ ...view, reach, plansElsewhere: 2 }).join(' ');
  expect(lines).toContain('It was asked up to 1 January 2026. The extract tells up to 31 December 2024.');
  expect(lines).toContain('Figures before that day count survivors only');
  expect(lines).toContain('2 plans of other authorities are not counted.');
});

test.each([
  ['nothing of challenges', {}, 'it has no panels, stop and reviews, concerns or legal steps'],
  ['legal steps alone', { 'legal-step': 'all' }, 'Of challenges this extract tells legal steps only'],
] as const)('an extract with %s says so', (_, more, words) => {
  const carries: Carries = { 'plan-end': 'all', death: 'all', ...more };
  const told = untoldOf(deriveSight(carries)).map(({ why }) => why);
  expect(told[0]).toContain(words);
  expect(told[1]).toContain('Care, court, referrals, enquiries and incidents are not seen');
});

test('what cannot be told stays so when it is shared', () => {
  const report = buildReplayReport();
  const none = { endedWell: null, endedOtherwise: null, tooEarly: null, stillOpen: null };
  const thresholds = report.thresholds.map((one) => ({
    ...one,
    outcomes: none,
    ofEndedWell: { called: null, all: null },
  }));
  const [shared] = shareReplay({ ...report, thresholds }).thresholds;
  expect(shared).toMatchObject({ outcomes: none, ofEndedWell: { called: null, all: null } });
});
