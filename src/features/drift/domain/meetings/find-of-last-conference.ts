import { type Day, laterDay } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import type { Cited } from '../clock/facts.ts';

import { type Conference, lastConference } from '../clock/last-conference.ts';
import { holds } from '../clock/state.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, SettingsOn, SignalState } from '../rule.ts';

/** What a rule makes of the last conference. */
export interface ConferenceView {
  readonly state: SignalState;
  /** The day of the conference unless told. */
  readonly since?: Day;
  readonly say: () => string;
}

interface ConferenceQuestion<Fact extends Cited> {
  readonly known: KnownHistory;
  readonly settings: SettingsOn;
  readonly day: Day;
  /** The facts that are looked at beside the conference itself; null where the rule has nothing to ask of it. */
  readonly facts: (conference: Conference) => readonly Fact[] | null;
  readonly view: (
    conference: Conference,
    facts: readonly Fact[],
    setting: RuleSetting,
  ) => ConferenceView | null;
}

/**
 * What a rule without a clock says of the last conference while a plan runs. The setting is that of the day of the
 * latest fact that it rests on.
 */
export function findOfLastConference<Fact extends Cited>(
  asked: ConferenceQuestion<Fact>,
): readonly Finding[] {
  const conference = lastConference(asked.known, asked.day);
  if (conference === null) return [];
  const facts = asked.facts(conference);
  if (facts === null) return [];
  const latest = facts.reduce((day, { on }) => laterDay(day, on), conference.on);
  const setting = asked.settings(latest);
  const view = setting === null ? null : asked.view(conference, facts, setting);
  if (view === null) return [];
  return [
    holds({
      about: conference.meeting,
      state: view.state,
      since: view.since ?? conference.on,
      entries: [conference, ...facts],
      say: view.say,
    }),
  ];
}
