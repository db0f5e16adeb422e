import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { sayKinship } from '../domain/kinship.ts';
import { isSaidOfChild, type Member } from '../domain/member.ts';
import { listPersonNames, type PersonName } from '../store/person-names.ts';
import { listPseudonyms } from '../store/pseudonyms.ts';
import { listRelationships, type Relationship } from '../store/relationships.ts';
import { findElsewhere, type OtherRecord } from './find-elsewhere.ts';
import { childrenOf, findRecord, type RecordTold } from './read-record.ts';
import { mayTied } from './require-family.ts';
import { type SafeContactTold, tellSafeContact } from './tell-safe-contact.ts';

export type { OtherRecord, PersonName };

/**
 * What an adult is to a child: what was said of this child, else what was said of all who stood in the record then. Of a child who came
 * into it later nothing is known before somebody says it.
 */
export interface RelationshipTold extends Pick<Relationship, 'kinship' | 'kinshipWords' | 'responsibility'> {
  /** The other one of the two, with their name. */
  readonly otherId: PersonId;
  readonly name: string;
  /** “Stepfather”. */
  readonly said: string;
  /** Where nobody has said it of this child: what the adult is to the family’s children, “Stepfather”; null where somebody has. */
  readonly ofFamily: string | null;
}

export interface PersonTold {
  readonly record: RecordTold;
  readonly person: Member;
  /** What they are called besides; and, for those who look after records alone, what they were called before and at birth. */
  readonly names: readonly PersonName[];
  /** Of an adult to each child of the family, of each adult to a child. */
  readonly relationships: readonly RelationshipTold[];
  readonly mayChange: boolean;
  /** Of an adult: how they may be contacted safely; null where nobody has said it. */
  readonly safeContact: SafeContactTold | null;
  readonly maySetSafeContact: boolean;
  readonly maySeal: boolean;
  /** What stands for them in documents without names; null before the first, and for those who do not look after records. */
  readonly pseudonym: string | null;
  /** Where they stand besides: for those who look after records alone. */
  readonly elsewhere: readonly OtherRecord[];
}

export interface MemberKey {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
}

/** All that a family’s record knows of a child or an adult. @throws AppError `not-found`, `not-allowed`. */
export function readPerson(
  platform: Platform,
  actor: PersonActor,
  { familyId, personId }: MemberKey,
): Promise<PersonTold> {
  return perform(platform, actor, 'read-families', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const standing = [...record.children, ...record.adults];
    const person = [...standing, ...record.mistaken].find(({ id }) => id === personId);
    if (person === undefined) throw notFound('person');
    const mayChange = mayDo(actor.role, 'change-family');
    const kept = person.sealed !== null && !mayChange ? [] : await listPersonNames(tx, personId);
    const names = kept.filter(({ kind }) => mayChange || kind === 'known-as');
    const labels = mayChange ? await listPseudonyms(tx, familyId) : new Map<PersonId, string>();
    const { elsewhere, concerned } = await findElsewhere(tx, actor, personId, now);
    const rules = await tellSafeContact(tx, familyId, now);
    const found = await listRelationships(tx, familyId, personId);
    const others = person.role === 'child' ? record.adults : record.children;
    const relationships = others.map((other) => {
      const known = found.find(({ adultId, childId }) => [adultId, childId].includes(other.id));
      return tellRelationship(person, other, { known, mayChange });
    });
    return {
      value: {
        record,
        person,
        names,
        relationships,
        mayChange,
        pseudonym: labels.get(personId) ?? null,
        elsewhere,
        maySeal: mayDo(actor.role, 'seal-identity'),
        safeContact: rules.find((one) => one.personId === personId) ?? null,
        maySetSafeContact:
          person.role === 'adult' &&
          person.mistaken === null &&
          (await mayTied(tx, actor, { action: 'set-safe-contact', familyId }, now)),
      },
      audit: {
        event: 'family-read',
        object: { kind: 'family', id: familyId },
        children: [...new Set([...concernedBy(person, childrenOf(record)), ...concerned])],
      },
    };
  });
}

interface Between {
  /** What was said of these two. */
  readonly known: Relationship | undefined;
  readonly mayChange: boolean;
}

function tellRelationship(person: Member, other: Member, { known, mayChange }: Between): RelationshipTold {
  const [adult, child] = person.role === 'child' ? [other, person] : [person, other];
  const { kinship: found, kinshipWords: words } = known ?? adult;
  const kinship = found ?? 'not-known';
  // Words of somebody's own may hold the very name that the seal is to keep.
  const isKept = !mayChange && (person.sealed !== null || other.sealed !== null);
  const kinshipWords = isKept ? null : words;
  const said = sayKinship(kinship, kinshipWords);
  const named = { otherId: other.id, name: other.name };
  return known === undefined && !isSaidOfChild(adult, child)
    ? {
        ...named,
        kinship: 'not-known',
        kinshipWords: null,
        said: 'Nobody has said it of this child',
        ofFamily: said,
        responsibility: 'not-known',
      }
    : {
        ...named,
        kinship,
        kinshipWords,
        said,
        ofFamily: null,
        responsibility: known?.responsibility ?? 'not-known',
      };
}

function concernedBy({ id, role }: Member, children: readonly ChildId[]): readonly ChildId[] {
  return role === 'child' ? [id] : children;
}
