import type { Carries } from '../../../exchange/domain/extract.ts';
import { rulesAsked } from '../ask-rules.ts';
import type { NotAsked } from '../drift-report.ts';
import type { Profile } from '../profile.ts';
import type { Rule } from '../rule.ts';

/**
 * The rules whose past an extract can tell: those that it can answer at all, less those that rest on something of
 * which it keeps only the latest.
 */
export function rulesToReplay(
  carries: Carries,
  profile: Profile,
): { readonly asked: readonly Rule[]; readonly notAsked: readonly NotAsked[] } {
  const { asked, notAsked } = rulesAsked(carries, profile);
  const isPastTold = ({ needs }: Rule) => needs.every((need) => carries[need] === 'all');
  return {
    asked: asked.filter(isPastTold),
    notAsked: [
      ...notAsked,
      ...asked
        .filter((rule) => !isPastTold(rule))
        .map(({ id, title }) => ({
          rule: id,
          title,
          why: 'This kind of extract keeps only the latest of what the rule looks at, so its past cannot be told.',
        })),
    ],
  };
}
