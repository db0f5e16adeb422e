import type { CinEpisode } from '../cin-record.ts';
import { isClosedAfterAssessment } from './episode-codes.ts';
import { isGiven, isYes } from './reading.ts';
import type { PartRule } from './rule.ts';

type EpisodeRule = PartRule<CinEpisode>;

/** The first thing in an episode that one closed after its assessment cannot have. */
function findBeyondAssessment(episode: CinEpisode): { what: string; line: number } | null {
  const [enquiry] = episode.section47;
  if (enquiry !== undefined) return { what: 'an enquiry', line: enquiry.line };
  const [plan] = episode.protectionPlans;
  if (plan !== undefined) return { what: 'a child protection plan', line: plan.line };
  if (isGiven(episode.conference)) return { what: 'an initial conference', line: episode.conference.line };
  const [planOfNeed] = episode.plansOfNeed;
  return planOfNeed === undefined ? null : { what: 'a plan of need', line: planOfNeed.line };
}

const nothingBeyondAssessment: EpisodeRule = {
  number: '2990',
  check: (episode, _, tell) => {
    if (!isClosedAfterAssessment(episode.closureReason)) return;
    const found = findBeyondAssessment(episode);
    if (found !== null) {
      tell(episode.closureReason, { value: episode.closureReason.text, what: found.what, other: found.line });
    }
  },
};

const enquiryHasAssessment: EpisodeRule = {
  number: '2991Q',
  check: ({ section47, assessments }, _, tell) => {
    const [enquiry] = section47;
    if (enquiry !== undefined && assessments.length === 0) tell(enquiry);
  },
};

const assessedAsClosed: EpisodeRule = {
  number: '8825Q',
  check: ({ closureReason, assessments }, _, tell) => {
    if (isClosedAfterAssessment(closureReason) && assessments.length === 0) {
      tell(closureReason, { value: closureReason.text });
    }
  },
};

/** Each assessment and enquiry is told once, by its first day, else by its end or its conference. */
const nothingWithoutAction: EpisodeRule = {
  number: '8831',
  check: (episode, _, tell) => {
    if (!isYes(episode.noFurtherAction)) return;
    for (const { start, authorised } of episode.assessments) {
      const date = isGiven(start) ? start : authorised;
      if (isGiven(date)) tell(date, { what: 'an assessment' });
    }
    for (const { start, conference } of episode.section47) {
      const date = isGiven(start) ? start : conference;
      if (isGiven(date)) tell(date, { what: 'an enquiry' });
    }
    if (isGiven(episode.conference)) tell(episode.conference, { what: 'an initial conference' });
  },
};

export const episodePartRules: readonly EpisodeRule[] = [
  nothingBeyondAssessment,
  enquiryHasAssessment,
  assessedAsClosed,
  nothingWithoutAction,
];
