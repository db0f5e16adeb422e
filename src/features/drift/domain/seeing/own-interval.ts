import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { dueDay } from '../counting/count.ts';
import type { RuleSetting } from '../profile.ts';

export type VisitInterval = EntryOf<'visit-interval'>;

/** The visiting interval that was set last for a plan, by a day; null where none was. */
export function latestOwnInterval(known: KnownHistory, plan: string, day: Day): VisitInterval | null {
  return happened(known, 'visit-interval', day).findLast((own) => own.plan === plan) ?? null;
}

/** Whether a longer interval is recorded with all that it needs: the manager, the chair and the reason. */
export function isAgreed({ manager, chair, reason }: VisitInterval): boolean {
  return manager !== null && chair !== null && reason !== null;
}

/** Whether a plan’s own interval gives a later due day than the profile’s setting, from a day on. */
export function isLonger(own: VisitInterval, setting: RuleSetting, from: Day): boolean {
  return dueDay(from, withOwn(setting, own)) > dueDay(from, setting);
}

/** The setting that a visit of a day starts: with the plan’s own interval, where it has one that holds. */
export function settingWithOwn(setting: RuleSetting, own: VisitInterval | null, from: Day): RuleSetting {
  const holds = own !== null && (isAgreed(own) || !isLonger(own, setting, from));
  return holds ? withOwn(setting, own) : setting;
}

function withOwn(setting: RuleSetting, { limit, unit }: VisitInterval): RuleSetting {
  return { ...setting, limit, unit };
}
