import type { Profile, RuleSetting } from './profile.ts';
import { layOver } from './profiles/lay-over.ts';
import type { ProfileDocument } from './profiles/profile-document.ts';
import { onlyMonths, ruleTakes } from './profiles/rule-takes.ts';
import { type RuleId, ruleIds } from './rule-ids.ts';

/** A profile that can be used, or everything that is wrong with it. */
export type LoadedProfile =
  | { readonly profile: Profile; readonly problems: readonly [] }
  | { readonly profile: null; readonly problems: readonly string[] };

/**
 * Lays the documents of a profile over each other, the one that extends nothing first, and sees that every rule
 * that is on has what it needs. The last document gives the profile its name.
 */
export function loadProfile(documents: readonly ProfileDocument[]): LoadedProfile {
  const settings = new Map<RuleId, readonly RuleSetting[]>();
  for (const rule of ruleIds) {
    let laid: readonly RuleSetting[] = [];
    for (const document of documents) laid = layOver(laid, document, rule);
    if (laid.length > 0) settings.set(rule, laid);
  }
  const problems = [...settings.values()].flatMap((all) => [...new Set(all.flatMap(missingIn))]);
  if (problems.length > 0) return { profile: null, problems };
  const own = documents.at(-1);
  const made = documents.map(({ id, title, source }) => ({ id, title, source }));
  return { profile: { id: own?.id ?? '', title: own?.title ?? '', made, settings }, problems: [] };
}

/** The months that the name of a rule of length tells: 9 of `plan-9-months`; null for all others. */
function monthsOfName(rule: RuleId): number | null {
  const months = /^plan-(\d+)-months$/.exec(rule)?.[1];
  return months === undefined ? null : Number(months);
}

function missingIn({ rule, on, limit, unit, count }: RuleSetting): readonly string[] {
  if (!on) return [];
  const takes = ruleTakes(rule);
  const problems: string[] = [];
  if (takes.limit && limit === null) problems.push(`${rule} is on, but has no limit`);
  if (takes.limit && unit === null) problems.push(`${rule} is on, but its limit has no unit`);
  if (takes.count && count === null) problems.push(`${rule} is on, but has no count`);
  if (rule === 'no-progress' && count !== null && count < 2) {
    problems.push(`${rule} compares two reviews or more: its count is ${count}`);
  }
  const months = monthsOfName(rule);
  if (months !== null && limit !== null && limit !== months) {
    problems.push(
      `${rule} has a limit of ${limit}: its name says ${months}; ask another length by its own rule`,
    );
  }
  if (onlyMonths.has(rule) && unit !== null && unit !== 'months') {
    problems.push(`${rule} counts months, and no ${unit}`);
  }
  return problems;
}
