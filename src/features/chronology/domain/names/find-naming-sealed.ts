import { indexNames } from './forms/name-index.ts';
import { castOfFamily } from './lists/cast-with-children.ts';
import type { KnownFamily } from './lists/known-family.ts';
import { findNames } from './meant/find-names.ts';
import { mayNameAny } from './names-in-entry.ts';
import { readPersonName } from './terms/person-name.ts';

/** Which of these texts may name somebody of the record whose identity is sealed, by their places: by what finds names in documents. */
export function findNamingSealed(texts: readonly string[], family: KnownFamily): ReadonlySet<number> {
  const { index, isSealed } = indexSealed(family);
  return new Set(texts.flatMap((text, at) => (mayNameAny(findNames(text, index), isSealed) ? [at] : [])));
}

/**
 * Whether a text names somebody of the record whose identity is sealed by a forename and a surname of theirs. A forename or a surname alone, and a
 * forename with the surname of another of the family, may be those of a relative.
 */
export function namesSealedWhole(text: string, family: KnownFamily): boolean {
  const { index, isSealed } = indexSealed(family);
  return findNames(text, index).some(({ start, end, members, isForename, isUnlisted }) => {
    const { forename, surname } = readPersonName(text.slice(start, end));
    const isWhole = isForename !== true && isUnlisted !== true && forename.length > 0 && surname.length > 0;
    return isWhole && members.some(isSealed);
  });
}

function indexSealed(family: KnownFamily) {
  // Each goes by a sign of their own: a surname that several bear is nobody’s alone.
  const cast = castOfFamily(family).map((one, at) => ({ ...one, pseudonym: `§${at}` }));
  const isSealed = (member: number) => cast[member]?.isSealed === true;
  return { index: indexNames(cast), isSealed };
}
