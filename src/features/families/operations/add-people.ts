import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AccountId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { insertChildren } from '../store/children.ts';
import { updateFamily } from '../store/family-record.ts';
import { insertAdult, listMembers } from '../store/members.ts';
import { refreshKeys } from '../store/person-keys.ts';
import { insertPersonName, type PersonNameKind } from '../store/person-names.ts';
import type { ChildGiven } from './add-family.ts';
import { type AdultGiven, judgeAdult, requireFittingAdult } from './adult-given.ts';
import { askOfFamilyWords, type MaySayAsItIs, type WordsWritten } from './ask-of-family-words.ts';
import { judgeDates, requireFittingDates } from './check-dates.ts';
import { requireFamily } from './require-family.ts';

/** What becomes of somebody whom a list names: one more child, one more adult, or more names of somebody who stands there. */
export type PersonToAdd = { readonly otherNames: readonly string[] } & (
  | { readonly as: 'child'; readonly child: ChildGiven }
  | { readonly as: 'adult'; readonly adult: AdultGiven }
  | { readonly as: 'member'; readonly personId: PersonId }
);

export interface PeopleToAdd extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** Of the family’s record as it was seen: nobody is added twice by two people, or by a button pressed twice. */
  readonly version: number;
  readonly people: readonly PersonToAdd[];
  /** What the other names of the list are, and why they are held. */
  readonly names: { readonly kind: PersonNameKind; readonly reason: string };
}

/** What is wrong with the dates of somebody, in words beside their row; null where nothing is. */
export function judgePerson(platform: Platform, person: PersonToAdd): string | null {
  if (person.as === 'child') return judgeDates(platform, person.child);
  return person.as === 'adult' ? (judgeAdult(platform, person.adult)?.message ?? null) : null;
}

/**
 * Adds everybody of a list to the record of a family, or nobody.
 *
 * @throws AppError `not-found`, also where somebody who is to have more names stands there no longer; `not-allowed`;
 * `changed-meanwhile`; `child-date-not-fitting`, `adult-date-not-fitting`, `words-may-tell`.
 */
export function addPeople(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, people, names, asItIs = false }: PeopleToAdd,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const { children } = await requireFamily(tx, actor, familyId, now);
    if (!(await updateFamily(tx, { id: familyId, version }, {}))) throw changedMeanwhile('family');
    const members = await listMembers(tx, familyId);
    const standing = new Set(members.filter(({ mistaken }) => mistaken === null).map(({ id }) => id));
    const withIds = people.map((person) => ({ ...person, id: idOf(person, standing) }));
    for (const person of withIds) await putIn(tx, familyId, { person, names }, { now, by: actor.accountId });
    await refreshKeys(
      tx,
      withIds.map(({ id }) => id),
    );
    const born = withIds.filter((one) => one.as === 'child').map(({ id }) => id);
    const shownTo = 'everybody who sees the family';
    const sealed = new Set(members.filter((one) => one.sealed !== null).map(({ id }) => id));
    const words = wordsOf(
      withIds.map((one) => ({ ...one, otherNames: sealed.has(one.id) ? [] : one.otherNames })),
      names,
    );
    const toShow = { familyId, words, shownTo, born, asItIs };
    const saved = await askOfFamilyWords(tx, actor, toShow, now, platform.findNamingSealed);
    const count = (as: PersonToAdd['as']) => people.filter((one) => one.as === as).length;
    return {
      value: undefined,
      audit: {
        event: 'people-added',
        object: { kind: 'family', id: familyId },
        children: [...children, ...born],
        detail: { children: count('child'), adults: count('adult'), named: count('member'), ...saved },
      },
    };
  });
}

/** What everybody reads of those whom a list puts in. Former names are told to officers alone. */
function wordsOf(
  people: readonly PuttingIn['person'][],
  { kind }: PeopleToAdd['names'],
): readonly WordsWritten[] {
  const named = people.flatMap((one) => {
    const own = one.as === 'member' ? [] : [one.as === 'child' ? one.child.name : one.adult.name];
    return [...own, ...(kind === 'known-as' ? one.otherNames : [])].map((name) => ({ id: one.id, name }));
  });
  const text = named.map(({ name }) => name).join('\n');
  const kinships = people.flatMap((one) => (one.as === 'adult' ? (one.adult.kinshipWords ?? []) : []));
  return [
    { called: 'a name of the list', text, namesOf: [...new Set(named.map(({ id }) => id))] },
    { called: 'what the list says that somebody is', text: kinships.join('\n') },
  ];
}

interface By {
  readonly now: Date;
  readonly by: AccountId;
}

/** Of somebody who stands in the record their own; of everybody else a new one. @throws AppError `not-found`. */
function idOf(person: PersonToAdd, standing: ReadonlySet<PersonId>): PersonId {
  if (person.as !== 'member') return newId<'person'>();
  if (!standing.has(person.personId)) throw notFound('person');
  return person.personId;
}

interface PuttingIn extends Pick<PeopleToAdd, 'names'> {
  readonly person: PersonToAdd & { readonly id: PersonId };
}

async function putIn(
  tx: TenantTx,
  familyId: FamilyId,
  { person, names }: PuttingIn,
  { now, by }: By,
): Promise<void> {
  const { id } = person;
  if (person.as === 'child') {
    requireFittingDates(person.child, now);
    await insertChildren(tx, familyId, [{ ...person.child, id }], now);
  } else if (person.as === 'adult') {
    requireFittingAdult(person.adult, now);
    await insertAdult(tx, familyId, { ...person.adult, id }, { now, by });
  }
  for (const name of person.otherNames) {
    const key = { id: newId<'person-name'>(), until: null, at: now, by };
    await insertPersonName(tx, id, { ...key, ...names, name });
  }
}
