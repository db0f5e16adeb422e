import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import type { EntryOf } from '../../src/features/protection/domain/entries/entry.ts';
import { addMonths, type Day } from '../../src/shared/day.ts';
import { interval } from './interval.ts';
import { dueDay, type Look, most, type Plan, type Said, says } from './look.ts';

type Visit = EntryOf<'visit'>;

export function seeing(look: Look, plan: Plan): readonly Said[] {
  return [
    visits(look, plan),
    notSeen(look, plan),
    ...notAlone(look, plan),
    byAnybody(look, plan),
    ...intervalAgreed(look, plan),
    interval(
      look,
      'supervision',
      plan,
      plan.began,
      look.of('supervision').map(({ on }) => on),
      null,
    ),
  ];
}

function ofPlan(look: Look, plan: Plan): readonly Visit[] {
  return look
    .of('visit')
    .filter((one) => one.outcome === 'visit')
    .filter((one) =>
      one.plan === null ? one.planType === 'child-protection' && one.on >= plan.began : one.plan === plan.key,
    );
}

function wasSeen(look: Look, visit: Visit): 'yes' | 'doubtful' | 'no' {
  const birth = look.of('birth')[0];
  const mother = visit.ofExpectantMother === true;
  if (birth !== undefined && visit.on < birth.on) return mother ? 'yes' : 'no';
  if (visit.seen === 'yes' || (birth === undefined && mother)) return 'yes';
  return visit.seen === 'not-recorded' ? 'doubtful' : 'no';
}

function byWorker(look: Look, rule: RuleId, plan: Plan) {
  const accepted = ofPlan(look, plan).filter(({ workerRole, on }) => {
    const { words } = look.setting(rule, on);
    return workerRole === null || words.length === 0 || words.includes(workerRole);
  });
  return {
    sure: accepted.filter((one) => wasSeen(look, one) === 'yes').map(({ on }) => on),
    doubtful: accepted.filter((one) => wasSeen(look, one) === 'doubtful').map(({ on }) => on),
  };
}

function visits(look: Look, plan: Plan): Said {
  const { sure, doubtful } = byWorker(look, 'visit', plan);
  const own = look.of('visit-interval').findLast((one) => one.plan === plan.key);
  const limitFrom = (start: Day) => {
    const setting = look.setting('visit', start);
    if (own === undefined) return setting;
    const ownLimit = { limit: own.limit, unit: own.unit, firstDay: setting.firstDay };
    const isAgreed = own.manager !== null && own.chair !== null && own.reason !== null;
    return dueDay(start, ownLimit) > dueDay(start, setting) && !isAgreed ? setting : ownLimit;
  };
  return interval(look, 'visit', plan, plan.began, sure, null, doubtful, limitFrom);
}

function notSeen(look: Look, plan: Plan): Said {
  const { sure, doubtful } = byWorker(look, 'child-not-seen', plan);
  return interval(look, 'child-not-seen', plan, plan.began, sure, null, doubtful);
}

function notAlone(look: Look, plan: Plan): readonly Said[] {
  const birth = look.of('birth')[0];
  const { count } = look.setting('not-seen-alone', plan.began);
  if (birth === undefined) return [];
  const birthday = addMonths(birth.on, (count ?? 0) * 12);
  if (look.day < birthday) return [];
  const all = ofPlan(look, plan);
  const alone = all.filter(({ seenAlone }) => seenAlone === 'yes').map(({ on }) => on);
  const doubtful = all
    .filter(({ seenAlone, seen }) => seenAlone === 'not-recorded' && seen !== 'no')
    .map(({ on }) => on);
  return [interval(look, 'not-seen-alone', plan, most([plan.began, birthday]), alone, null, doubtful)];
}

function byAnybody(look: Look, plan: Plan): Said {
  const all = look.of('visit').filter(({ outcome }) => outcome === 'visit');
  const sure = all.filter((one) => wasSeen(look, one) === 'yes').map(({ on }) => on);
  const doubtful = all.filter((one) => wasSeen(look, one) === 'doubtful').map(({ on }) => on);
  const seen = look.of('child-seen').map(({ on }) => on);
  return interval(look, 'not-seen-by-any-agency', plan, plan.began, [...sure, ...seen], null, doubtful);
}

function intervalAgreed(look: Look, plan: Plan): readonly Said[] {
  const own = look.of('visit-interval').findLast((one) => one.plan === plan.key);
  if (own === undefined) return [];
  const setting = look.setting('visit', own.on);
  const isLonger = dueDay(own.on, { ...own, firstDay: setting.firstDay }) > dueDay(own.on, setting);
  if (!isLonger) return [];
  const isAgreed = own.manager !== null && own.chair !== null && own.reason !== null;
  return [says('visit-interval-agreed', plan.key, isAgreed ? 'ok' : 'late', own.on)];
}
