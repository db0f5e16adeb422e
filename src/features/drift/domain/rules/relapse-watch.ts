import { addDays, type Day } from '../../../../shared/day.ts';
import type { Entry, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { ownPlans, planEnds, runningPlans } from '../clock/running-plans.ts';
import { sayCount, sayDay, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import { dueDay } from '../counting/count.ts';
import { monthsPassed } from '../length/months-passed.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';
import { sayLength } from '../say-asks.ts';

const signs = ['contact', 'referral', 'enquiry-start', 'incident'] as const;

/** Ends after which nobody here can or need watch. */
const endsElsewhere = new Set<EntryOf<'plan-end'>['reason']>(['care', 'eighteen', 'death', 'transfer']);

interface Ended {
  readonly end: EntryOf<'plan-end'>;
  readonly start: EntryOf<'plan-start'>;
}

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
    const ended = findLastEnd(known, day);
    if (ended === null || endsElsewhere.has(ended.end.reason)) return [];
    return watchAfter(known, ended, settings, day);
  },
};

/** The end of the plan that was the last to stop, and which plan; of one day, the later in the source. */
function findLastEnd(known: KnownHistory, day: Day): Ended | null {
  const began = new Map<string, EntryOf<'plan-start'>>();
  for (const type of ['child-protection', 'child-in-need'] as const) {
    for (const start of ownPlans(known, day, type)) {
      const other = began.get(start.plan);
      if (other === undefined || start.on < other.on) began.set(start.plan, start);
    }
  }
  for (const end of [...planEnds(known, day).values()].reverse()) {
    const start = began.get(end.plan);
    if (start !== undefined && end.on > start.on) return { end, start };
  }
  return null;
}

function watchAfter(
  known: KnownHistory,
  { end, start }: Ended,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const setting = settings(end.on);
  if (setting === null) return [];
  const until = dueDay(end.on, setting);
  if (day > until) return [];
  const next = addDays(until, 1);
  const plan = start.type === 'child-in-need' ? 'child-in-need plan' : 'child protection plan';
  const ended = `The child’s last ${plan} ended on ${sayDay(end.on)}`;
  const watch = `The profile asks to watch for ${sayLimit(setting)} after it, until ${sayDay(until)}`;
  const sign = findFirstSign(known, end.on, day);
  if (sign === null) {
    const say = () => `${ended}, ${sayMonths(end.on, day)} ago. ${watch}; no new worry is recorded so far.`;
    return [holds({ about: end.plan, state: 'ok', since: end.on, due: until, next, entries: [end], say })];
  }
  const say = () =>
    `${ended}. ${watch}; ${nameOf(sign)} is recorded on ${sayDay(sign.on)}, ${sayMonths(end.on, sign.on)} after it, and is best read beside what the plan was for.`;
  return [holds({ about: end.plan, state: 'late', since: sign.on, next, entries: [end, sign], say })];
}

/** “3 months”; “less than a month”. */
function sayMonths(from: Day, to: Day): string {
  const months = monthsPassed(from, to);
  return months === 0 ? 'less than a month' : sayCount(months, 'months');
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
