import type { CinEpisode, CinValue } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { isCode } from './codes.ts';
import { validCode } from './families.ts';
import { isGiven, isNo, isYes, wentFurther, wordsOf } from './reading.ts';
import type { PartRule } from './rule.ts';

type EpisodeRule = PartRule<CinEpisode>;

/** Sources of referral are asked for from this day on. */
const sourcesFrom = '2013-04-01';

const noFurtherActionSaid: EpisodeRule = {
  number: '8568',
  check: (episode, _, tell) => {
    const { noFurtherAction } = episode;
    if (!isYes(noFurtherAction) && !isNo(noFurtherAction)) {
      tell(noFurtherAction ?? episode, { value: wordsOf(noFurtherAction) });
    }
  },
};

const needGiven: EpisodeRule = {
  number: '8610',
  check: (episode, _, tell) => {
    if (wentFurther(episode) && !isGiven(episode.primaryNeed)) tell(episode.primaryNeed ?? episode);
  },
};

const closureHasReason: EpisodeRule = {
  number: '8805',
  check: ({ closureDate, closureReason }, _, tell) => {
    if (isGiven(closureDate) && !isGiven(closureReason)) tell(closureDate, { value: closureDate.text });
  },
};

const reasonHasClosure: EpisodeRule = {
  number: '8810',
  check: ({ closureDate, closureReason }, _, tell) => {
    if (isGiven(closureReason) && !isGiven(closureDate)) tell(closureReason, { value: closureReason.text });
  },
};

const deathGiven: EpisodeRule = {
  number: '8585Q',
  check: ({ closureReason }, { child: { identifiers } }, tell) => {
    if (closureReason?.text === 'RC2' && dayOf(identifiers.deathDate) === null) tell(closureReason);
  },
};

const sourceGiven: EpisodeRule = {
  number: '8866',
  check: (episode, { context: { edition } }, tell) => {
    const { referralSource } = episode;
    const day = dayOf(episode.referralDate);
    if (day === null || day < sourcesFrom) return;
    if (!isGiven(referralSource) || !isCode('referralSource', referralSource.text, edition)) {
      tell(referralSource ?? episode, { value: wordsOf(referralSource) });
    }
  },
};

/** Closed after an assessment, with no further action (RC8) or passed to early help (RC9). */
export function isClosedAfterAssessment(reason: CinValue | null): reason is CinValue {
  return reason !== null && (reason.text === 'RC8' || reason.text === 'RC9');
}

export const episodeCodeRules: readonly EpisodeRule[] = [
  noFurtherActionSaid,
  needGiven,
  validCode('8640', 'closureReason', ({ closureReason }) => closureReason, false),
  validCode('8650', 'primaryNeed', ({ primaryNeed }) => primaryNeed, false),
  closureHasReason,
  reasonHasClosure,
  deathGiven,
  sourceGiven,
];
