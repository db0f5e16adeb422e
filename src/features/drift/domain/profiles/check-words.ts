import vocabulary from '../../../../../data/profile-words.json' with { type: 'json' };
import type { RuleId } from '../rule-ids.ts';
import type { ProfileDocument } from './profile-document.ts';
import { sayNearest } from './say-nearest.ts';

/** What the words of a rule’s setting name. */
const named: Readonly<Partial<Record<RuleId, 'roles' | 'agencies'>>> = {
  visit: 'roles',
  'child-not-seen': 'roles',
  'first-core-group-chair': 'roles',
  'agency-reports': 'agencies',
  'agency-attendance': 'agencies',
};

/**
 * Words that nothing would ever match, most likely by a slip of the pen: one wrong role, and no visit counts any more.
 * Areas name their own in `ownWords`.
 */
export function wordProblems({ settings, ownWords = [] }: ProfileDocument): readonly string[] {
  return settings.flatMap(({ rule, words = [] }, at) => {
    const kind = named[rule];
    if (kind === undefined)
      return words.length === 0 ? [] : [`settings[${at}].words: ${rule} compares no words`];
    const known = [...vocabulary[kind], ...ownWords];
    return words.flatMap((word, place) =>
      known.includes(word)
        ? []
        : [
            `settings[${at}].words[${place}]: “${word}” is not one of the ${kind} known${sayNearest(word, known)} (where your records call it so, name it in ownWords)`,
          ],
    );
  });
}
