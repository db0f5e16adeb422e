import { parseDay } from '../../../shared/day.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { KnownFamily } from '../domain/names/lists/known-family.ts';
import type { KnownWorker } from '../domain/names/lists/listed-workers.ts';
import type { FamilyHead } from '../store/find-family.ts';
import type { KnownNames, KnownPerson } from '../store/find-known-names.ts';

/** Whom a record knows, who is allocated to it, and where they live; without addresses where only names are looked for. */
export type KnownRecord = KnownNames & {
  readonly workers: readonly KnownWorker[];
  readonly addresses?: readonly string[];
};

/** What is known of a family, for finding names. */
export function knownOf(
  { name, reference }: Pick<FamilyHead, 'name' | 'reference'>,
  { children, adults, workers, mistaken, addresses = [] }: KnownRecord,
  labels: ReadonlyMap<PersonId, string>,
): KnownFamily {
  const asKnown = (one: KnownPerson) => ({
    name: one.name,
    otherNames: one.otherNames,
    born: one.born === null ? null : parseDay(one.born),
    pseudonym: labels.get(one.id) ?? null,
    isSealed: one.isSealed,
  });
  return {
    name,
    workers,
    mistaken,
    addresses,
    reference,
    children: children.map(asKnown),
    adults: adults.map((one) => ({ ...asKnown(one), role: one.role })),
  };
}
