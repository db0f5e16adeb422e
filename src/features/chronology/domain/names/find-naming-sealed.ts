import { castOfFamily, type KnownFamily } from './cast-with-children.ts';
import { findNames } from './find-names.ts';
import { indexNames } from './name-index.ts';

/** Which of these texts name somebody of the record whose identity is sealed, by their places: by what finds names in documents. */
export function findNamingSealed(texts: readonly string[], family: KnownFamily): ReadonlySet<number> {
  const cast = castOfFamily(family);
  const sealed = new Set(cast.flatMap(({ isSealed }, member) => (isSealed === true ? [member] : [])));
  const index = indexNames(cast);
  const namesSealed = (text: string) =>
    findNames(text, index).some(({ members }) => members.some((member) => sealed.has(member)));
  return new Set(texts.flatMap((text, at) => (namesSealed(text) ? [at] : [])));
}
