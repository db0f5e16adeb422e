import { counted } from '../../../../shared/counted.ts';
import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { type Movement, movements } from './plan-point.ts';

/** What the entries tell that bear on one point, as far as somebody may see them. */
export interface Moved {
  readonly counts: Readonly<Record<Movement, number>>;
  /** What the last of them in the order of the chronology tells; its day is null where nobody knows one. */
  readonly last: { readonly movement: Movement; readonly day: Day | null } | null;
}

export const notMoved: Moved = { counts: { progress: 0, 'no-progress': 0, worse: 0 }, last: null };

const told: Readonly<Record<Movement, string>> = {
  progress: 'of progress',
  'no-progress': 'of no progress',
  worse: 'that it got worse',
};

/** “2 entries were said to bear on earlier words of it, and are not counted” */
export function sayEarlier(count: number): string {
  const is = count === 1 ? 'is' : 'are';
  return `${counted(count, 'entry was', 'entries were')} said to bear on earlier words of it, and ${is} not counted`;
}

/** “3 entries bear on it: 2 tell of progress, 1 that it got worse. The last, of 3 November 2026, tells of progress.” */
export function sayMoved({ counts, last }: Moved): string {
  const total = movements.reduce((sum, movement) => sum + counts[movement], 0);
  if (last === null || total === 0) return 'No entry bears on it yet.';
  const tells = (count: number) => (count === 1 ? 'tells' : 'tell');
  const on = last.day === null ? '' : `, of ${sayDay(last.day)},`;
  if (total === 1) return `1 entry bears on it${on} and tells ${told[last.movement]}.`;
  const [first, ...rest] = movements
    .filter((movement) => counts[movement] > 0)
    .map((movement) => ({ movement, count: counts[movement] }));
  if (first === undefined) return 'No entry bears on it yet.';
  if (rest.length === 0)
    return `${counted(total, 'entry', 'entries')} bear on it, and all tell ${told[first.movement]}.`;
  const parts = [
    `${first.count} ${tells(first.count)} ${told[first.movement]}`,
    ...rest.map(({ movement, count }) => `${count} ${told[movement]}`),
  ];
  return `${counted(total, 'entry', 'entries')} bear on it: ${parts.join(', ')}. The last${on} tells ${told[last.movement]}.`;
}
