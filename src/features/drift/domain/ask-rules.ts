import type { Carried, Carries } from '../../exchange/domain/extract.ts';
import { allRules } from './all-rules.ts';
import type { NotAsked } from './drift-report.ts';
import type { Profile } from './profile.ts';
import type { Rule } from './rule.ts';
import { sayCarried } from './say-carried.ts';

/**
 * Which rules can be asked: those that the profile has on, for some days at least, and whose every need the source
 * carries, be it only the latest. Each of the others is told with its reason.
 */
export function rulesAsked(
  carries: Carries,
  profile: Profile,
): { readonly asked: readonly Rule[]; readonly notAsked: readonly NotAsked[] } {
  const asked: Rule[] = [];
  const notAsked: NotAsked[] = [];
  for (const rule of allRules) {
    const why = whyNot(rule, carries, profile);
    if (why === null) asked.push(rule);
    else notAsked.push({ rule: rule.id, title: rule.title, why });
  }
  return { asked, notAsked };
}

function whyNot(rule: Rule, carries: Carries, profile: Profile): string | null {
  const settings = profile.settings.get(rule.id) ?? [];
  if (settings.length === 0) return 'The profile says nothing of it.';
  if (settings.every(({ on }) => !on)) return `The profile does not ask it: ${settings[0]?.source ?? ''}`;
  const missing = rule.needs.filter((need) => carries[need] === undefined);
  return missing.length === 0 ? null : `This kind of extract does not tell of ${sayList(missing)}.`;
}

function sayList(missing: readonly Carried[]): string {
  const words = missing.map(sayCarried);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
