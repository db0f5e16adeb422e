import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import type { ExtractContext } from '../context.ts';
import type { RuleReport } from '../extract.ts';

/** Sightline’s own checks of one child’s entries, the same for every format. */
export function checkHistory(_history: ChildHistory, _context: ExtractContext): readonly RuleReport[] {
  return [];
}
