import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { findLike, type LikePerson } from '../../families/operations/find-like.ts';
import { childrenOf, findRecord, type RecordTold } from '../../families/operations/read-record.ts';
import {
  kinshipOfRow,
  type PersonListed,
  proposeRow,
  type RowProposed,
} from '../domain/names/lists/propose-row.ts';
import { findKnownNames, type KnownPerson } from '../store/find-known-names.ts';

export type { KnownPerson, LikePerson, PersonListed };

/** A row of a list, what is proposed for it, and who of any record may be the same person. */
export interface RowTold {
  readonly person: PersonListed;
  readonly proposed: RowProposed;
  /** What an adult is in words of the list’s own; null where its kinship has a name. */
  readonly words: string | null;
  readonly like: readonly LikePerson[];
}

export interface PeopleProposed {
  readonly record: RecordTold;
  /** Everybody of the record, with every name that it holds of them. */
  readonly known: readonly KnownPerson[];
  readonly rows: readonly RowTold[];
}

/**
 * What would become of each row of a list of people in the record of a family. Nothing is changed.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export async function proposePeople(
  platform: Platform,
  actor: PersonActor,
  { familyId, people }: { readonly familyId: FamilyId; readonly people: readonly PersonListed[] },
): Promise<PeopleProposed> {
  const { record, known } = await perform(platform, actor, 'change-family', async (tx, now) => {
    const told = await findRecord(tx, actor, familyId, now);
    const { children, adults } = await findKnownNames(tx, familyId, 'all');
    return {
      value: { record: told, known: [...children, ...adults] },
      audit: { event: 'family-read', object: { kind: 'family', id: familyId }, children: childrenOf(told) },
    };
  });
  const proposed = people.map((person) => proposeRow(person, known));
  // Whoever stands in the record is not asked for again.
  const asked = people.filter((_, at) => proposed[at]?.memberId === null);
  const found = asked.length === 0 ? [] : await findLike(platform, actor, { familyId, people: asked });
  const likeOf = new Map(asked.map((person, at) => [person, found[at] ?? []]));
  return {
    record,
    known,
    rows: people.flatMap((person, at): readonly RowTold[] => {
      const one = proposed[at];
      return one === undefined
        ? []
        : [{ person, proposed: one, words: kinshipOfRow(person).words, like: likeOf.get(person) ?? [] }];
    }),
  };
}

/** Somebody of the record by their id. */
export function knownById(known: readonly KnownPerson[], id: string): KnownPerson | null {
  return known.find((one) => one.id === id) ?? null;
}
