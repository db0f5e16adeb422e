import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { TextsOfFamily } from '../../../platform/platform.ts';
import type { PersonId } from '../../../shared/ids.ts';
import {
  askOfFamilyWords,
  type SavedAsItIs,
  type WordsToShow,
} from '../../families/operations/ask-of-family-words.ts';
import { findNamingSealed, namesSealedWhole } from '../domain/names/find-naming-sealed.ts';
import { findKnownNames, hasSealedIdentity, type KnownPerson } from '../store/find-known-names.ts';
import { knownOf } from './known-of.ts';

/**
 * Asks once before words are saved that others will read and that may tell a protected address or a sealed identity of the family. Of sealed
 * identities officers alone are asked, who are told them. Five statements at most.
 *
 * @throws AppError `words-may-tell`, unless the words are to be saved as they are.
 */
export function askOfWords(
  tx: TenantTx,
  actor: PersonActor,
  words: WordsToShow,
  now: Date,
): Promise<SavedAsItIs> {
  return askOfFamilyWords(tx, actor, words, now, findNamingSealedOf);
}

/** Which of these texts may name somebody of the family whose identity is sealed; none to whoever is not told who that is. Two statements. */
export async function findNamingSealedOf(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, texts, namesOf = new Map() }: TextsOfFamily,
): Promise<ReadonlySet<number>> {
  if (!mayDo(actor.role, 'change-family') || !(await hasSealedIdentity(tx, familyId))) return new Set();
  const known = { ...(await findKnownNames(tx, familyId, 'all')), workers: [] };
  const family = (without: readonly PersonId[]) => {
    const others = (all: readonly KnownPerson[]) => all.filter(({ id }) => !without.includes(id));
    const left = { ...known, children: others(known.children), adults: others(known.adults) };
    return knownOf({ name: '', reference: '' }, left, new Map());
  };
  const notNames = texts.map((text, at) => (namesOf.has(at) ? '' : text));
  const ofOthers = [...namesOf].filter(([at, whose]) => namesSealedWhole(texts[at] ?? '', family(whose)));
  return new Set([...findNamingSealed(notNames, family([])), ...ofOthers.map(([at]) => at)]);
}
