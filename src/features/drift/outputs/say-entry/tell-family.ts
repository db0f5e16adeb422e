import { sayDay } from '../../../../shared/when/say-day.ts';
import type { YesNo } from '../../../protection/domain/entries/base.ts';
import type { EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';

/** What an entry of a kind tells beside its name and day, in parts; null for what it leaves open. */
export type EntryTeller<Kind extends EntryKind> = (entry: EntryOf<Kind>) => readonly (string | null)[];
export type Tellers<Kind extends EntryKind> = { readonly [One in Kind]: EntryTeller<One> };

/** The words for yes and for no; silence is told as silence only where it matters. */
export function sayYesNo(
  answer: YesNo,
  yes: string,
  no: string,
  silent: string | null = null,
): string | null {
  if (answer === 'yes') return yes;
  return answer === 'no' ? no : silent;
}

/** Codes such as `social-worker` as words. */
export function words(code: string): string {
  return code.replaceAll('-', ' ');
}

const engaged = {
  invited: 'invited',
  seen: 'seen',
  heard: 'heard',
  'seen-separately-unsafe': 'seen separately, since seeing both together was unsafe',
  'not-invited-unsafe': 'not invited, since that was unsafe',
} as const;

const panels = {
  'complex-case': 'complex case panel',
  'long-plan': 'panel on long plans',
  transitions: 'transitions meeting',
  legal: 'legal panel',
} as const;

export const tellFamily: Tellers<
  | 'visit'
  | 'visit-interval'
  | 'child-seen'
  | 'allocation'
  | 'allocation-end'
  | 'handover'
  | 'supervision'
  | 'parent'
  | 'parent-engaged'
  | 'concern-raised'
  | 'concern-stage'
  | 'concern-resolved'
  | 'stop-and-review'
  | 'panel'
  | 'legal-step'
  | 'legal-step-planned'
  | 'care-start'
  | 'care-end'
  | 'lateness-reason'
  | 'acknowledgement'
  | 'account'
> = {
  visit: (entry) => [
    entry.outcome === 'attempt' ? 'an attempt without access' : null,
    entry.ofExpectantMother === true
      ? 'the expectant mother was seen'
      : sayYesNo(
          entry.seen,
          'the child was seen',
          'the child was not seen',
          'whether the child was seen is not recorded',
        ),
    sayYesNo(entry.seenAlone, 'alone', 'not alone', 'whether alone is not recorded'),
    sayYesNo(entry.bedroomSeen, 'the bedroom was seen', 'the bedroom was not seen'),
    sayYesNo(entry.atHome, 'at home', 'not at home'),
    sayYesNo(entry.announced, 'announced', 'unannounced'),
    entry.workerRole === null ? null : `by the ${words(entry.workerRole)}`,
  ],
  'visit-interval': ({ limit, unit, reason }) => [
    `a visit every ${limit} ${words(unit)}`,
    reason === null ? 'no reason is recorded' : `reason: ${reason}`,
  ],
  'child-seen': ({ agency, alone }) => [`by ${agency}`, sayYesNo(alone, 'alone', 'not alone')],
  allocation: ({ role, worker }) => [`${words(role)} ${worker}`],
  'allocation-end': ({ role, worker, reason }) => [
    `${words(role)} ${worker}`,
    reason === null ? null : `reason: ${reason}`,
  ],
  handover: ({ role, acknowledged }) => [
    `to the next ${words(role)}`,
    sayYesNo(acknowledged, 'acknowledged', 'not acknowledged', 'whether it was acknowledged is not recorded'),
  ],
  supervision: ({ worker }) => [worker === null ? null : `with ${worker}`],
  parent: ({ role }) => [words(role)],
  'parent-engaged': ({ how }) => [engaged[how]],
  'concern-raised': ({ by, immediateRisk }) => [
    by === null ? null : `by ${by}`,
    immediateRisk ? 'of immediate risk' : null,
  ],
  'concern-stage': ({ stage, due }) => [
    `stage ${stage}`,
    due === null ? 'no day set' : `to be settled by ${sayDay(due)}`,
  ],
  'concern-resolved': () => [],
  'stop-and-review': ({ by }) => [by === null ? null : `called by ${by}`],
  panel: ({ panel, lookAgainOn }) => [
    panels[panel],
    lookAgainOn === null ? null : `to be looked at again on ${sayDay(lookAgainOn)}`,
  ],
  'legal-step': ({ step }) => [words(step)],
  'legal-step-planned': ({ step, due }) => [`${words(step)} by ${sayDay(due)}`],
  'care-start': ({ status }) => [status === null ? null : `status ${status}`],
  'care-end': () => [],
  'lateness-reason': ({ rule, reason, agency }) => [
    `${words(rule)}: ${reason}`,
    agency === null ? null : `it lay with ${agency}`,
  ],
  acknowledgement: ({ rule, by, reason }) => [`${words(rule)}, by ${by}: ${reason}`],
  account: ({ agency, text }) => [`${agency}: ${text}`],
};
