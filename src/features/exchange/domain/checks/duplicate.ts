import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import { type Check, reportAt } from './check.ts';

/** The name that an entry gives to what it tells of: two rows that tell the same thing have one each. */
const ownNames: Partial<Record<EntryKind, string>> = {
  referral: 'episode',
  'assessment-start': 'assessment',
  'assessment-end': 'assessment',
  'enquiry-start': 'enquiry',
  'enquiry-outcome': 'enquiry',
  'enquiry-end': 'enquiry',
  'initial-conference': 'meeting',
  'core-group': 'meeting',
  'plan-start': 'plan',
};

/** Told by checks of their own, or allowed to be said twice. */
const leftOut: ReadonlySet<EntryKind> = new Set(['review-conference', 'account', 'plan-written', 'plan-end']);

/** Two facts that say the same, of which one is likely a copy. */
export const duplicate: Check = ({ entries, plans }) => {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    if (leftOut.has(entry.kind)) return [];
    const text = textOf(entry);
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    const message = `The same is recorded twice on ${sayDay(entry.on)} (${entry.kind}). Take the copy out, or say what makes them two.`;
    const plan = 'plan' in entry ? plans.find(({ key }) => key === entry.plan) : undefined;
    return [reportAt('duplicate', 'warning', entry, plan?.start.on ?? null, message)];
  });
};

function textOf(entry: Entry): string {
  const own = ownNames[entry.kind];
  let text = '';
  for (const name in entry) {
    if (name === 'id' || name === 'origin' || name === 'child' || name === own) continue;
    const value: unknown = entry[name as keyof Entry];
    text += typeof value === 'object' ? `|${JSON.stringify(value)}` : `|${value}`;
  }
  return text;
}
