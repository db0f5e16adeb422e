import type { Cast, CastMember } from '../terms/cast.ts';
import type { Stretch } from './residual-words.ts';

/** Looks for references of the record of a family, in whatever way texts write them. */
export type FindReferences = (text: string) => readonly Stretch[];

const least = 5;

/** The reference of a record as a list of people holds it. */
export function asReference(reference: string): CastMember {
  return { name: reference, otherNames: [], role: 'reference', pseudonym: '', born: null, isReference: true };
}

/**
 * “LSCP-2019-004” also as “lscp 2019/004”. A short one of a single run of letters or figures, such as “12”, is no telling: every other
 * number would be taken for it.
 */
export function makeFindReferences(cast: Cast): FindReferences {
  const forms = cast.flatMap(({ name, isReference }) => (isReference ? formsOf(name) : []));
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index: start }) => ({
      start,
      end: start + found.length,
    }));
}

/** Its runs of letters and of figures, whatever stands between two of them. */
function formsOf(reference: string): readonly string[] {
  const runs = reference.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  const isTelling = runs.join('').length >= least && (runs.length > 1 || /\p{N}/u.test(reference));
  return isTelling ? [runs.join(String.raw`[\s\u00a0._/\\‐-―-]{0,3}`)] : [];
}
