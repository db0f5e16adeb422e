import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { firstOfEach, happened } from '../clock/facts.ts';

/** The referrals that have come by a day, one an episode: the first. */
export function referrals(known: KnownHistory, day: Day): readonly EntryOf<'referral'>[] {
  return firstOfEach(happened(known, 'referral', day), ({ episode }) => episode);
}

/** The episodes of need that have been closed by a day. */
export function closedEpisodes(known: KnownHistory, day: Day): ReadonlySet<string> {
  return new Set(happened(known, 'case-closed', day).map(({ episode }) => episode));
}
