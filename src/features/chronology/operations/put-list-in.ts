import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Kinship } from '../../families/domain/kinship.ts';
import { addPeople, judgePerson, type PersonToAdd } from '../../families/operations/add-people.ts';
import { longestName, longestWords } from '../../families/operations/adult-given.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { kinshipOfRow, namesToAdd } from '../domain/names/lists/propose-row.ts';
import { type KnownPerson, knownById, type PersonListed } from './propose-people.ts';

/** What somebody chose for a row of a list. */
export type RowChosen =
  | { readonly as: 'leave' }
  | { readonly as: 'child' }
  | { readonly as: 'adult'; readonly kinship: Kinship }
  | { readonly as: 'member'; readonly memberId: string };

/** What a row becomes; in words what is wrong with that; or that nothing is to be done. */
export type RowToAdd =
  | { readonly kind: 'add'; readonly person: PersonToAdd }
  | { readonly kind: 'leave' }
  | { readonly kind: 'wrong'; readonly message: string };

/** What becomes of a row by what was chosen for it, held to what the forms for one person hold. */
export function readRowChosen(
  platform: Platform,
  row: PersonListed,
  chosen: RowChosen | null,
  known: readonly KnownPerson[],
): RowToAdd {
  if (chosen === null) return wrong('Choose what becomes of them');
  if (chosen.as === 'leave') return { kind: 'leave' };
  if ([row.name, ...row.otherNames].some((text) => [...text].length > longestName))
    return wrong(`A name must be ${longestName} characters or fewer`);
  if (chosen.as === 'member') return asMember(row, knownById(known, chosen.memberId));
  const { name, otherNames, born } = row;
  if (chosen.as === 'child')
    return judged(platform, { as: 'child', child: { name, born, expected: null }, otherNames });
  return asAdult(platform, row, chosen.kinship);
}

function asAdult(
  platform: Platform,
  row: PersonListed,
  kinship: Extract<RowChosen, { readonly as: 'adult' }>['kinship'],
): RowToAdd {
  const { name, otherNames, born } = row;
  const kinshipWords = kinship === 'other' ? kinshipOfRow(row).words : null;
  if (kinship === 'other' && kinshipWords === null)
    return wrong('The list does not say what they are: choose from the kinships');
  if ([...(kinshipWords ?? '')].length > longestWords)
    return wrong(`What they are must be ${longestWords} characters or fewer`);
  const part = { livesWith: 'not-known', from: null, to: null, endReason: null } as const;
  return judged(platform, {
    as: 'adult',
    adult: { name, born, kinship, kinshipWords, ...part },
    otherNames,
  });
}

function judged(platform: Platform, person: PersonToAdd): RowToAdd {
  const fault = judgePerson(platform, person);
  return fault === null ? { kind: 'add', person } : wrong(fault);
}

function asMember(row: PersonListed, member: KnownPerson | null): RowToAdd {
  if (member === null) return wrong('Nobody such stands in the record any more');
  const otherNames = namesToAdd(row, member);
  if (otherNames.length === 0) return { kind: 'leave' };
  return { kind: 'add', person: { as: 'member', personId: member.id, otherNames } };
}

function wrong(message: string): RowToAdd {
  return { kind: 'wrong', message };
}

export interface ListToPutIn extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly version: number;
  readonly people: readonly PersonToAdd[];
  readonly names: 'known-as' | 'former';
}

/** Adds everybody of a list to the record, or nobody. @throws AppError as `addPeople`. */
export function putListIn(
  platform: Platform,
  actor: PersonActor,
  { names, ...list }: ListToPutIn,
): Promise<void> {
  const reason = 'A list of the people whom records name has it.';
  return addPeople(platform, actor, { ...list, names: { kind: names, reason } });
}
