import { sayDay } from '../../../shared/when/say-day.ts';
import { countedFigure } from './drift-words.ts';
import type { ReplayView } from './views/replay-view.ts';

/** How far the extract reaches either way, and what its figures therefore leave out: for the face of every output. */
export function sayReach(
  view: Pick<ReplayView, 'from' | 'to' | 'reach' | 'plansElsewhere'>,
): readonly string[] {
  return [...sayLastDay(view), ...sayFirstDay(view), ...sayElsewhere(view)];
}

function sayLastDay({ to, reach }: Pick<ReplayView, 'to' | 'reach'>): readonly string[] {
  const { lastDay, isNamed, askedTo } = reach;
  if (to < lastDay) return [];
  const asked = askedTo === null ? '' : `It was asked up to ${sayDay(askedTo)}. `;
  const last = isNamed
    ? `The extract tells up to ${sayDay(lastDay)}`
    : `The extract names no day up to which it tells; the last on which anything in it happened is ${sayDay(lastDay)}`;
  return [`${asked}${last}. The replay runs no further: after that day silence says nothing.`];
}

function sayFirstDay({ from, reach }: Pick<ReplayView, 'from' | 'reach'>): readonly string[] {
  const { completeFrom } = reach;
  if (completeFrom === null) return [];
  const absent = `Plans that had ended before ${sayDay(completeFrom)} are not in this extract.`;
  return from < completeFrom
    ? [
        `${absent} Figures before that day count survivors only, the plans that were still open on it: they are too low, and seem to climb.`,
      ]
    : [`${absent} The replay begins no earlier.`];
}

function sayElsewhere({ plansElsewhere }: Pick<ReplayView, 'plansElsewhere'>): readonly string[] {
  if (plansElsewhere === null || plansElsewhere === 0) return [];
  const verb = plansElsewhere === 1 ? 'is' : 'are';
  return [
    `${countedFigure(plansElsewhere, 'plan of another authority', 'plans of other authorities')} ${verb} not counted.`,
  ];
}
