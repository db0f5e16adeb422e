import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { deadline } from '../clock/deadline.ts';
import { firstOfEach, happened } from '../clock/facts.ts';
import { sayDay, sayDeadline } from '../clock/say.ts';
import { dueDay } from '../counting/count.ts';
import { closedEpisodes, referrals } from '../front-door/episodes.ts';
import type { Rule } from '../rule.ts';

/** An assessment is completed in time, counted from the referral. Working Together: within 45 working days. */
export const assessment: Rule = {
  id: 'assessment',
  title: 'Assessment',
  statement: 'An assessment is completed in time, counted from the referral that led to it.',
  needs: ['assessment-start', 'assessment-end'],
  reads: ['assessment-start', 'assessment-end', 'referral', 'case-closed'],
  kind: 'clock',
  answeredBy: ['assessment-end'],
  counts: 'child',
  find: (known, settings, day) => {
    const closed = closedEpisodes(known, day);
    const referred = new Map(referrals(known, day).map((referral) => [referral.episode, referral]));
    const starts = firstOfEach(happened(known, 'assessment-start', day), ({ assessment: key }) => key);
    return starts.flatMap((begun) => {
      const about = begun.assessment;
      const met = happened(known, 'assessment-end', day).find((each) => each.assessment === about) ?? null;
      if (met === null && begun.episode !== null && closed.has(begun.episode)) return [];
      const referral = referralOf(begun, referred);
      const start = referral?.on ?? begun.on;
      const setting = settings(start);
      if (setting === null) return [];
      const began =
        referral === null
          ? `The assessment began on ${sayDay(start)}`
          : `The referral that led to the assessment came on ${sayDay(start)}`;
      return deadline({
        about,
        start,
        due: dueDay(start, setting),
        setting,
        day,
        met,
        entries: referral === null ? [begun] : [referral, begun],
        say: (told) => sayDeadline(told, { began, asks: 'it to be complete', done: 'It was completed' }),
      });
    });
  },
};

/** The referral that led to an assessment, where it is known and no later than its start. */
function referralOf(
  { episode, on }: EntryOf<'assessment-start'>,
  referred: ReadonlyMap<string, EntryOf<'referral'>>,
): EntryOf<'referral'> | null {
  const referral = episode === null ? undefined : referred.get(episode);
  return referral !== undefined && referral.on <= on ? referral : null;
}
