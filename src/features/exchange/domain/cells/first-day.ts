import { type Day, earlierDay } from '../../../../shared/day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';

/** The first day that tells of a child: that a birth is expected was known by then. */
export function firstDay(entries: readonly Entry[], otherwise: Day): Day {
  return entries.reduce((first, { on }) => earlierDay(first, on), otherwise);
}
