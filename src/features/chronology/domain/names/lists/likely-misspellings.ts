import { escapePattern } from '../../../../../shared/escape-pattern.ts';
import { areVariants, isKnownName } from '../../../../families/domain/linkage/names/known-names.ts';
import { isNear } from '../forms/near-names.ts';
import { foldName } from '../terms/name-tokens.ts';
import { readPersonName } from '../terms/person-name.ts';
import { soundsAlike } from '../terms/sound-key.ts';
import { sexOfForename } from '../words/forenames.ts';
import type { Draft } from './drafted-owners.ts';

const rarer = 4;

/**
 * Rare names that are nearly a frequent one, with whose that is. Each is a guess: somebody else may be called so, and no text may be told of one
 * for the other.
 *
 * @param listed words of names that the record, a column of children or a table has.
 */
export function findMisspelt(
  drafts: readonly Draft[],
  listed: ReadonlySet<string>,
  texts: readonly string[],
): ReadonlyMap<Draft, Draft> {
  const found = new Map<Draft, Draft>();
  const singles = drafts.filter(
    ({ name, role, born }) => !name.includes(' ') && role === 'person' && born === null,
  );
  for (const rare of singles) {
    const others = drafts.filter((draft) => draft !== rare);
    const key = foldName(rare.name);
    if (listed.has(key) || others.some((draft) => namesOf(draft).includes(key))) continue;
    const [owner, ...more] = others.filter((draft) => isLikely(draft, rare));
    if (owner === undefined || more.length > 0 || standTogether(rare, owner, texts)) continue;
    found.set(rare, owner);
  }
  return found;
}

/** One slip away and much more frequent, or of the same sound and more frequent. */
function isLikely(draft: Draft, rare: Draft): boolean {
  const key = foldName(rare.name);
  if (draft.role === 'place') return false;
  const names = namesOf(draft).filter((own) => !isAnothers(key, own));
  const isSlip = draft.times >= rare.times * rarer && names.some((own) => isNear(key, own));
  return isSlip || (draft.times > rare.times && names.some((own) => soundsAlike(key, own)));
}

/** “Hayden”, where the texts have a Jayden: a name that people are given is somebody else’s, but for other spellings, “Conor” of Connor and “Zahra” of Zara. */
function isAnothers(key: string, own: string): boolean {
  const isForename = isKnownName(key) || sexOfForename(key) !== null;
  return isForename && !areVariants(key, own) && !soundsAlike(key, own);
}

/** “Harley and Marley”: two people. */
function standTogether({ name }: Draft, owner: Draft, texts: readonly string[]): boolean {
  const [one, own] = [name, owner.name.split(' ')[0] ?? ''].map(escapePattern);
  const together = '(?:, |,? (?:and|&|with) )';
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:${one}${together}${own}|${own}${together}${one})(?![\p{L}\p{M}])`,
    'iu',
  );
  return texts.some((text) => pattern.test(text));
}

function namesOf({ name }: Draft): readonly string[] {
  const { forename, surname } = readPersonName(name);
  return [forename.join(''), surname.join('')].filter((own) => own !== '');
}
