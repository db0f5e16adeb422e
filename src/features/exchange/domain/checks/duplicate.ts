import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry, EntryKind } from '../../../protection/domain/entries/entry.ts';
import type { RuleReport } from '../extract.ts';
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
export const duplicate: Check = ({ kinds, plans }) => {
  const found: RuleReport[] = [];
  for (const [kind, entries] of kinds) {
    if (entries.length < 2 || leftOut.has(kind)) continue;
    // Those of one day stand together.
    for (const sameDay of runsOfOneDay(entries)) {
      for (const copy of findCopies(sameDay)) {
        const message = `The same is recorded twice on ${sayDay(copy.on)} (${kind}). Take the copy out, or say what makes them two.`;
        const plan = 'plan' in copy ? plans.find(({ key }) => key === copy.plan) : undefined;
        found.push(reportAt('duplicate', 'warning', copy, plan?.start.on ?? null, message));
      }
    }
  }
  return found;
};

function runsOfOneDay(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  let run: Entry[] = [];
  for (const entry of entries) {
    if (run[0]?.on !== entry.on) {
      if (run.length > 1) runs.push(run);
      run = [];
    }
    run.push(entry);
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

function findCopies(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const text = textOf(entry);
    if (seen.has(text)) return true;
    seen.add(text);
    return false;
  });
}

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
