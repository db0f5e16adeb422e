import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { firstOfEach, happened } from '../clock/facts.ts';

/** The referrals that have come by a day, one an episode: the first. */
export function referrals(known: KnownHistory, day: Day): readonly EntryOf<'referral'>[] {
  return firstOfEach(happened(known, 'referral', day), ({ episode }) => episode);
}

/** The episodes of need in which an assessment or a section 47 enquiry has begun by a day. */
export function episodesTakenUp(known: KnownHistory, day: Day): ReadonlySet<string> {
  const begun = [...happened(known, 'assessment-start', day), ...happened(known, 'enquiry-start', day)];
  return new Set(begun.flatMap(({ episode }) => episode ?? []));
}

/** The episodes of need of which an assessment has been completed by a day: its end or its start names the episode. */
export function assessedEpisodes(known: KnownHistory, day: Day): ReadonlySet<string> {
  const starts = happened(known, 'assessment-start', day);
  const ends = happened(known, 'assessment-end', day);
  const ended = new Set(ends.map(({ assessment }) => assessment));
  const assessed = [...ends, ...starts.filter(({ assessment }) => ended.has(assessment))];
  return new Set(assessed.flatMap(({ episode }) => episode ?? []));
}

/** The episodes of need that have been closed by a day. */
export function closedEpisodes(known: KnownHistory, day: Day): ReadonlySet<string> {
  return new Set(happened(known, 'case-closed', day).map(({ episode }) => episode));
}
