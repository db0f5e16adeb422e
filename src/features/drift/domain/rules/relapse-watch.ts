import { addDays, type Day } from '../../../../shared/day.ts';
import type { Entry, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { ownPlans, planEnds, runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';
import { sayLength } from '../say-asks.ts';

const signs = ['contact', 'referral', 'enquiry-start', 'incident'] as const;

/** Ends after which nobody here can or need watch. */
const endsElsewhere = new Set<EntryOf<'plan-end'>['reason']>(['care', 'eighteen', 'death', 'transfer']);

/** Whether worries come back in the time after a plan has ended. */
export const relapseWatch: Rule = {
  id: 'relapse-watch',
  title: 'Watch after a plan',
  statement: 'For a time after a plan has ended, a new worry is seen beside what the plan was for.',
  asks: (setting) => `for ${sayLength(setting)}`,
  needs: ['plan-start', 'plan-end', 'referral', 'enquiry-start'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', ...signs],
  kind: 'fact',
  answeredBy: [],
  counts: 'plan',
  find: (known, settings, day) => {
    if (runningPlans(known, day).length > 0) return [];
    const end = findLastEnd(known, day);
    if (end === null || endsElsewhere.has(end.reason)) return [];
    return watchAfter(known, end, settings, day);
  },
};

/** The end of the plan that was the last to stop; of one day, the later in the source. */
function findLastEnd(known: KnownHistory, day: Day): EntryOf<'plan-end'> | null {
  const began = new Map(ownPlans(known, day, 'child-protection').map(({ plan, on }) => [plan, on]));
  const ends = [...planEnds(known, day).values()];
  return ends.findLast(({ plan, on }) => on > (began.get(plan) ?? '9999-99')) ?? null;
}

function watchAfter(
  known: KnownHistory,
  end: EntryOf<'plan-end'>,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const setting = settings(end.on);
  if (setting === null) return [];
  const until = dueDay(end.on, setting);
  if (day > until) return [];
  const next = addDays(until, 1);
  const ended = `The child’s last plan ended on ${sayDay(end.on)}`;
  const watch = `The profile asks to watch for ${sayLimit(setting)} after it, until ${sayDay(until)}`;
  const sign = findFirstSign(known, end.on, day);
  if (sign === null) {
    const say = () => `${ended}. ${watch}; no new worry is recorded so far.`;
    return [holds({ about: end.plan, state: 'ok', since: end.on, due: until, next, entries: [end], say })];
  }
  const say = () =>
    `${ended}. ${watch}; ${nameOf(sign)} is recorded on ${sayDay(sign.on)}, and is best read beside what the plan was for.`;
  return [holds({ about: end.plan, state: 'late', since: sign.on, next, entries: [end, sign], say })];
}

function findFirstSign(known: KnownHistory, stopped: Day, day: Day): Entry | null {
  let first: Entry | null = null;
  for (const kind of signs) {
    const sign = happened(known, kind, day).find(({ on }) => on > stopped);
    if (sign !== undefined && (first === null || sign.on < first.on)) first = sign;
  }
  return first;
}

function nameOf({ kind }: Entry): string {
  if (kind === 'enquiry-start') return 'a section 47 enquiry';
  if (kind === 'incident') return 'an incident';
  return kind === 'referral' ? 'a referral' : 'a contact';
}
