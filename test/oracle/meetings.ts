import type { Day } from '../../src/shared/day.ts';
import { interval } from './interval.ts';
import { deadline, dueDay, type Look, most, type Plan, type Said, says, stateOf } from './look.ts';

/** Rules about the last conference: one signal, however many plans run. */
export function lastConference(look: Look): readonly Said[] {
  const initial = look.of('initial-conference').at(-1);
  const review = look.of('review-conference').at(-1);
  const last = initial !== undefined && (review === undefined || initial.on > review.on) ? initial : review;
  if (look.running.length === 0 || last === undefined) return [];
  const { meeting, on } = last;
  const paper = (name: string) =>
    look.of('paper-sent').find((one) => one.meeting === meeting && one.paper === name)?.on ?? null;
  const told = look.of('attendance').filter((one) => one.meeting === meeting);
  const ofAgencies = (rule: 'agency-reports' | 'agency-attendance', field: 'reportGiven' | 'attended') => {
    const { words } = look.setting(rule, on);
    const asked = told.filter(({ agency }) => words.length === 0 || words.includes(agency));
    const answers: string[] = asked.map((one) => one[field]);
    for (const word of words) if (!asked.some(({ agency }) => agency === word)) answers.push('not-recorded');
    return says(rule, meeting, stateOf(answers), on);
  };
  const sent = (rule: 'conference-invitations' | 'conference-chronology', name: string) => {
    const day = paper(name);
    if (day === null) return says(rule, meeting, 'not-recorded', on);
    const isShort =
      rule === 'conference-invitations' && dueDay(day, look.setting(rule, most([day, on]))) > on;
    return isShort ? says(rule, meeting, 'late', on) : says(rule, meeting, 'ok', day);
  };
  const madeNoPlan = (last.kind === 'initial-conference' ? last.planMade : last.continues) === 'no';
  const interpreters = look.of('interpreter').filter((one) => one.meeting === meeting);
  const influence = look.of('child-influence').findLast((one) => one.meeting === meeting);
  return [
    sent('conference-invitations', 'invitation'),
    ofAgencies('agency-reports', 'reportGiven'),
    ofAgencies('agency-attendance', 'attended'),
    sent('conference-chronology', 'chronology'),
    ...(madeNoPlan ? [] : [deadline(look, 'conference-plan-sent', meeting, on, paper('plan'))]),
    deadline(look, 'conference-record-sent', meeting, on, paper('record')),
    says('conference-quorate', meeting, stateOf([last.quorate]), on),
    ...(interpreters.length === 0
      ? []
      : [
          says(
            'family-interpreter',
            meeting,
            interpreters.some(({ by }) => by === 'family') ? 'late' : 'ok',
            on,
          ),
        ]),
    says(
      'child-influence',
      meeting,
      stateOf(influence === undefined ? [] : [influence.view, influence.changed]),
      on,
    ),
  ];
}

export function coreGroupsAndReviews(look: Look, plan: Plan): readonly Said[] {
  const groups = look.of('core-group').filter((one) => one.plan === plan.key);
  const reviews = look.of('review-conference').filter((one) => one.plan === plan.key);
  const [firstGroup] = groups;
  const lastGroup = groups.at(-1);
  const chair = (role: string | null, on: Day) => {
    const roles = look.setting('first-core-group-chair', on).words;
    return role === null ? 'not-recorded' : roles.includes(role) ? 'ok' : 'late';
  };
  const record = lastGroup === undefined ? null : recordOf(look, lastGroup.meeting);
  const reviewsFrom = look.history.toldFrom?.['review-conference'] ?? null;
  const mayHaveHadReview = reviewsFrom !== null && plan.base < reviewsFrom;
  return [
    deadline(look, 'first-core-group', plan.key, plan.base, firstGroup?.on ?? null),
    ...(firstGroup === undefined
      ? []
      : [
          says('first-core-group-chair', plan.key, chair(firstGroup.chairRole, firstGroup.on), firstGroup.on),
        ]),
    ...(groups.length === 0
      ? []
      : [
          interval(
            look,
            'core-group',
            plan,
            plan.base,
            groups.map(({ on }) => on),
            null,
          ),
        ]),
    ...(lastGroup === undefined
      ? []
      : [deadline(look, 'core-group-record', lastGroup.meeting, lastGroup.on, record)]),
    reviews.length === 0 && mayHaveHadReview
      ? says('first-review', plan.key, 'not-recorded', plan.began)
      : deadline(look, 'first-review', plan.key, plan.base, reviews[0]?.on ?? null),
    ...(reviews.length === 0 && !mayHaveHadReview
      ? []
      : [
          interval(
            look,
            'review',
            plan,
            plan.base,
            reviews.map(({ on }) => on),
            reviewsFrom,
          ),
        ]),
    ...afterBirth(look, plan),
  ];
}

function recordOf(look: Look, meeting: string) {
  return look.of('paper-sent').find((one) => one.meeting === meeting && one.paper === 'record')?.on ?? null;
}

function afterBirth(look: Look, plan: Plan): readonly Said[] {
  const birth = look.of('birth')[0];
  if (birth === undefined || plan.began >= birth.on) return [];
  const met = [...look.of('review-conference'), ...look.of('core-group')]
    .filter((one) => one.plan === plan.key && one.on >= birth.on)
    .map(({ on }) => on)
    .sort()[0];
  return [deadline(look, 'review-after-birth', plan.key, birth.on, met ?? null)];
}
