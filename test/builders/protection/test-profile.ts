import type { Profile, RuleSetting, Unit } from '../../../src/features/drift/domain/profile.ts';
import { type RuleId, ruleIds } from '../../../src/features/drift/domain/rule-ids.ts';
import type { Day } from '../../../src/shared/day.ts';

type Asked = readonly [limit: number | null, unit: Unit | null, more?: Partial<RuleSetting>];

/** Short limits of every unit, so that drawn histories reach them; the real ones are in `data/profiles`. */
const asked: Readonly<Record<RuleId, Asked>> = {
  'referral-decided': [1, 'working-days'],
  'referrer-told': [1, 'working-days', { firstDay: 1 }],
  'strategy-discussion': [1, 'days'],
  assessment: [45, 'working-days'],
  'initial-conference': [15, 'working-days', { firstDay: 1 }],
  'enquiry-on-open-plan': [15, 'working-days'],
  'transfer-in-conference': [15, 'working-days'],
  'conference-invitations': [5, 'working-days'],
  'agency-reports': [null, null, { words: ['health', 'school'] }],
  'agency-attendance': [null, null],
  'conference-chronology': [null, null],
  'conference-plan-sent': [1, 'weeks'],
  'conference-record-sent': [15, 'working-days'],
  'conference-quorate': [null, null],
  'family-interpreter': [null, null],
  'child-influence': [null, null],
  'first-core-group': [10, 'working-days'],
  'first-core-group-chair': [null, null, { words: ['social-worker', 'team-manager'] }],
  'core-group': [4, 'weeks'],
  'core-group-record': [5, 'working-days'],
  'first-review': [3, 'months'],
  review: [6, 'months', { firstDay: 1 }],
  'review-after-birth': [10, 'working-days'],
  visit: [10, 'working-days', { words: ['social-worker'] }],
  'child-not-seen': [4, 'weeks', { words: ['social-worker'] }],
  'not-seen-alone': [6, 'weeks', { count: 4 }],
  'not-seen-by-any-agency': [6, 'weeks'],
  'visit-interval-agreed': [null, null],
  supervision: [1, 'months'],
  'plan-9-months': [9, 'months'],
  'plan-12-months': [12, 'months'],
  'plan-15-months': [15, 'months'],
  'plan-18-months': [18, 'months'],
  'plan-21-months': [21, 'months'],
  'plan-24-months': [24, 'months'],
  'repeat-plan': [null, null, { count: 0 }],
  'relapse-watch': [6, 'months'],
  'change-of-worker': [null, null, { count: 1 }],
  'change-of-chair': [null, null, { count: 0 }],
  'no-worker': [5, 'working-days'],
  handover: [10, 'working-days', { firstDay: 1 }],
  'no-progress': [null, null, { count: 2 }],
  'action-overdue': [null, null],
  'action-not-smart': [null, null],
  'plan-unchanged': [null, null],
  'no-contingency': [null, null],
  'care-profile-unchanged': [null, null],
  'parents-history': [null, null],
  'parent-not-engaged': [6, 'weeks'],
  'history-alone': [3, 'months'],
  'concern-unresolved': [10, 'working-days'],
  'incident-unanswered': [3, 'working-days'],
  'legal-step': [16, 'weeks'],
};

/** Every rule is asked, of every clock. */
export const testProfile: Profile = {
  id: 'test',
  title: 'Short limits for tests',
  made: [],
  settings: new Map(ruleIds.map((rule): [RuleId, readonly RuleSetting[]] => [rule, [settingOf(rule)]])),
};

/** The day on which the settings of `editionsProfile` change. */
export const secondEdition = '2023-06-01' as Day;

const lastOfFirst = '2023-05-31' as Day;
const isLength = (rule: RuleId) => /^plan-\d+-months$/.test(rule);

/**
 * The same, but for clocks that start from `secondEdition` on: other limits (but of plan lengths, which have that of
 * their name), the other first day, a shorter warning, one change more let pass, one role more.
 */
export const editionsProfile: Profile = {
  ...testProfile,
  id: 'test-editions',
  settings: new Map(
    ruleIds.map((rule): [RuleId, readonly RuleSetting[]] => {
      const first = settingOf(rule);
      return [
        rule,
        [
          { ...first, to: lastOfFirst },
          { ...secondOf(first), from: secondEdition },
        ],
      ];
    }),
  ),
};

function secondOf(first: RuleSetting): RuleSetting {
  const { rule, limit, firstDay, count, words } = first;
  const isCounted = ['repeat-plan', 'change-of-worker', 'change-of-chair'].includes(rule);
  return {
    ...first,
    limit: limit === null || isLength(rule) ? limit : limit + 2,
    firstDay: firstDay === 0 ? 1 : 0,
    soon: 3,
    count: count !== null && isCounted ? count + 1 : count,
    words: words.includes('social-worker') ? [...words, 'health-visitor'] : words,
  };
}

function settingOf(rule: RuleId): RuleSetting {
  const [limit, unit, more] = asked[rule];
  const plain: RuleSetting = {
    rule,
    on: true,
    limit,
    unit,
    firstDay: 0,
    soon: 7,
    count: null,
    words: [],
    weight: 'look',
    from: null,
    to: null,
    source: 'the tests',
    confirmed: false,
  };
  return { ...plain, ...more };
}
