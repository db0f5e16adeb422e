import { castOfFamily, type KnownFamily } from './cast-with-children.ts';
import { findNames } from './find-names.ts';
import { indexNames } from './name-index.ts';
import { mayNameAny } from './names-in-entry.ts';

/** Which of these texts may name somebody of the record whose identity is sealed, by their places: by what finds names in documents. */
export function findNamingSealed(texts: readonly string[], family: KnownFamily): ReadonlySet<number> {
  // Each goes by a sign of their own: a surname that several bear is nobody’s alone.
  const cast = castOfFamily(family).map((one, at) => ({ ...one, pseudonym: `§${at}` }));
  const index = indexNames(cast);
  const isSealed = (member: number) => cast[member]?.isSealed === true;
  return new Set(texts.flatMap((text, at) => (mayNameAny(findNames(text, index), isSealed) ? [at] : [])));
}
