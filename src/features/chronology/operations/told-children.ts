import type { ChildId } from '../../../shared/ids.ts';
import type { FoundEntry } from '../store/find-entry.ts';
import type { TypedRow } from '../store/typed-entries.ts';
import type { EntryFormOffered } from './offer-entry-form.ts';
import type { AlsoNamed, EntryGiven } from './typed-given.ts';

/** Whom a typed entry is about. */
export interface AboutWhom {
  /** Of the children of the family’s record. */
  readonly chosen: readonly ChildId[];
  readonly alsoNamed: readonly AlsoNamed[];
  /** Of all of them, in the order in which the entry names them; null of whom a name alone is known. */
  readonly ids: readonly (ChildId | null)[];
}

/**
 * The children of the family’s record whom an entry is about, whatever they were called when it was typed, and whom else it names. Of one
 * that was typed when names alone were kept, whoever is called so.
 */
export function tellChildren(
  { entry: { children: named } }: Pick<FoundEntry, 'entry'>,
  { childIds }: Pick<TypedRow, 'childIds'>,
  children: EntryFormOffered['children'],
): AboutWhom {
  const called = named.map((name, at) => {
    const ofName = childIds === null ? null : childIds[at];
    return children.filter((child) => (ofName === null ? child.name === name : child.id === ofName));
  });
  const chosen = [...new Set(called.flat().map(({ id }) => id))];
  const also = named.map((name, at) =>
    called[at]?.length === 0 ? [{ name, id: childIds?.[at] ?? null }] : [],
  );
  const found = named.flatMap((_, at) => [...(called[at] ?? []), ...(also[at] ?? [])].map(({ id }) => id));
  const ids = found.filter((id, at) => id === null || found.indexOf(id) === at);
  return { chosen, alsoNamed: also.flat(), ids };
}

/**
 * Whom somebody chose, with those whom the entry is about and the form did not offer: they were none of the family’s record when it was
 * drawn and are of it again, so nobody left them out. “All” are those whom the form offered: nobody chose whoever came since.
 *
 * @param offered null where it is not known whom the form offered.
 */
export function withUnoffered(
  chosen: EntryGiven['children'],
  about: AboutWhom['chosen'],
  { offered, children }: { readonly offered: readonly ChildId[] | null } & Pick<EntryFormOffered, 'children'>,
): EntryGiven['children'] {
  if (offered === null) return chosen;
  const seen = children.flatMap(({ id }) => (offered.includes(id) ? [id] : []));
  const ids = chosen === 'all' ? seen : chosen;
  return [...new Set([...ids, ...about.filter((id) => !offered.includes(id))])];
}
