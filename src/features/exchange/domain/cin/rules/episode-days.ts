import { daysBetween } from '../../../../../shared/day.ts';
import type { CinDate, CinEpisode } from '../cin-record.ts';
import { notAfterDeath, notBefore, presentByEnd, withinYear } from './families.ts';
import { dayOf, isGiven, isYes, wentFurther } from './reading.ts';
import type { PartRule, Tell } from './rule.ts';

type EpisodeRule = PartRule<CinEpisode>;

/** The longest time, in days, from a referral to the birth. */
const daysBeforeBirth = 280;

const notEarlierYear: EpisodeRule = {
  number: '8569Q',
  check: ({ referralDate, noFurtherAction }, { context: { workingDayBefore } }, tell) => {
    const day = dayOf(referralDate);
    if (referralDate === null || day === null || day >= workingDayBefore || !isYes(noFurtherAction)) return;
    tell(referralDate, { value: day, from: workingDayBefore });
  },
};

const notLongBeforeBirth: EpisodeRule = {
  number: '8606',
  check: ({ referralDate }, { child: { identifiers } }, tell) => {
    const day = dayOf(referralDate);
    const birth = dayOf(identifiers.birthDate) ?? dayOf(identifiers.expectedBirthDate);
    if (referralDate === null || day === null || birth === null || day >= birth) return;
    const count = daysBetween(day, birth);
    if (count > daysBeforeBirth) tell(referralDate, { value: day, birth, count });
  },
};

function tellAfter(date: CinDate | null, closure: string, what: string, tell: Tell): void {
  const day = dayOf(date);
  if (date !== null && day !== null && day > closure) tell(date, { closure, what, value: day });
}

/** The official rule does not name the day on which a protection plan begins, nor its reviews. */
const nothingAfterClosure: EpisodeRule = {
  number: '8565',
  check: (episode, _, tell) => {
    const closure = dayOf(episode.closureDate);
    if (closure === null) return;
    for (const { start, authorised } of episode.assessments) {
      tellAfter(start, closure, 'the beginning of an assessment', tell);
      tellAfter(authorised, closure, 'the end of an assessment', tell);
    }
    for (const { start, conference } of episode.section47) {
      tellAfter(start, closure, 'the beginning of an enquiry', tell);
      tellAfter(conference, closure, 'an initial conference', tell);
    }
    tellAfter(episode.conference, closure, 'an initial conference', tell);
    for (const { end } of episode.protectionPlans) {
      tellAfter(end, closure, 'the end of a protection plan', tell);
    }
    for (const { start, end } of episode.plansOfNeed) {
      tellAfter(start, closure, 'the beginning of a plan of need', tell);
      tellAfter(end, closure, 'the end of a plan of need', tell);
    }
  },
};

function isOpen(episode: CinEpisode): boolean {
  return !isGiven(episode.closureDate) && wentFurther(episode);
}

const oneOpen: EpisodeRule = {
  number: '8815',
  check: (episode, { child }, tell) => {
    if (!isOpen(episode)) return;
    const count = child.episodes.filter(isOpen).length;
    if (count > 1) tell(episode, { count });
  },
};

const openIsLatest: EpisodeRule = {
  number: '8816',
  check: (episode, { child }, tell) => {
    const day = dayOf(episode.referralDate);
    if (day === null || child.episodes.length < 2 || !isOpen(episode)) return;
    const later = child.episodes.find(({ referralDate }) => {
      const other = dayOf(referralDate);
      return other !== null && other > day;
    });
    if (later?.referralDate?.day) {
      tell(episode.referralDate ?? episode, { value: later.referralDate.day, other: later.line });
    }
  },
};

/**
 * An episode may begin on the day on which another closes. An open one that led nowhere further lasts no time; any
 * other open one lasts to the reference date, and on that day it still runs.
 */
function runsOn(episode: CinEpisode, day: string, end: string): boolean {
  const first = dayOf(episode.referralDate);
  if (first === null || day < first) return false;
  if (!isGiven(episode.closureDate)) return wentFurther(episode) && day <= end;
  const closure = dayOf(episode.closureDate);
  return closure !== null && day < closure;
}

const noOverlap: EpisodeRule = {
  number: '8820',
  check: (episode, { child, context: { end } }, tell) => {
    const { referralDate } = episode;
    const day = dayOf(referralDate);
    if (referralDate === null || day === null || child.episodes.length < 2) return;
    const running = child.episodes.find((other) => other !== episode && runsOn(other, day, end));
    if (running !== undefined) {
      tell(referralDate, { value: day, start: running.referralDate?.text ?? '', other: running.line });
    }
  },
};

/** A conference recorded twice: the same day with an enquiry and with an episode itself. Told at the enquiry. */
const conferenceOnce: EpisodeRule = {
  number: '2884',
  check: ({ section47 }, { child }, tell) => {
    for (const { conference } of section47) {
      const day = dayOf(conference);
      if (conference === null || day === null) continue;
      const same = child.episodes.find((episode) => dayOf(episode.conference) === day);
      if (same?.conference) tell(conference, { value: day, other: same.conference.line });
    }
  },
};

export const episodeDayRules: readonly EpisodeRule[] = [
  presentByEnd('8600', ({ referralDate }) => referralDate),
  notAfterDeath('8555Q', ({ referralDate }) => referralDate),
  withinYear('8620', ({ closureDate }) => closureDate),
  notBefore(
    '8630',
    ({ closureDate }) => closureDate,
    ({ referralDate }) => referralDate,
  ),
  notEarlierYear,
  notLongBeforeBirth,
  nothingAfterClosure,
  oneOpen,
  openIsLatest,
  noOverlap,
  conferenceOnce,
];
