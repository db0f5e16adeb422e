import type { CinEpisode } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { isGiven, wentFurther } from './reading.ts';
import type { PartRule } from './rule.ts';

function isOpen(episode: CinEpisode): boolean {
  return !isGiven(episode.closureDate) && wentFurther(episode);
}

const oneOpen: PartRule<CinEpisode> = {
  number: '8815',
  check: (episode, { child }, tell) => {
    if (!isOpen(episode)) return;
    const count = child.episodes.filter(isOpen).length;
    if (count > 1) tell(episode, { count });
  },
};

const openIsLatest: PartRule<CinEpisode> = {
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

const noOverlap: PartRule<CinEpisode> = {
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

/** Rules about how a child’s episodes stand to one another. */
export const episodesTogetherRules: readonly PartRule<CinEpisode>[] = [oneOpen, openIsLatest, noOverlap];
