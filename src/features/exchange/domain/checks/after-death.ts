import { sayDay } from '../../../../shared/when/say-day.ts';
import type { EntryKind } from '../../../protection/domain/entries/entry.ts';
import { type Check, reportAt } from './check.ts';

/** What is done with a living child. Enquiries, conferences about siblings and closures may follow a death. */
const withChild: ReadonlySet<EntryKind> = new Set(['visit', 'child-seen', 'plan-start', 'care-start']);

/** What is recorded with a child after the child’s death. */
export const afterDeath: Check = ({ entries, of }) => {
  const death = of('death')[0];
  if (death === undefined) return [];
  return entries.flatMap((entry) => {
    if (!withChild.has(entry.kind) || entry.on <= death.on) return [];
    const message = `Something with the child is recorded on ${sayDay(entry.on)}, after the child’s death on ${sayDay(death.on)}. Look up both days.`;
    return [reportAt('fact-after-death', 'error', entry, null, message)];
  });
};
