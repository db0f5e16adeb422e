import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import {
  type AddressId,
  endReleases,
  insertAddress,
  replaceResidents,
  updateAddress,
} from '../store/addresses.ts';
import { updateFamily } from '../store/family-record.ts';
import { askOfFamilyWords, type MaySayAsItIs, type WordsWritten } from './ask-of-family-words.ts';
import { childrenOf, findRecord, type RecordTold } from './read-record.ts';
import { type AddressTold, tellAddresses } from './tell-addresses.ts';

export interface AddressGiven {
  readonly lines: string;
  readonly postcode: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Why nobody is to be shown it; null where it is not protected. */
  readonly protectedReason: string | null;
  /** Who lives or lived there. */
  readonly residents: readonly PersonId[];
}

export interface AddressToAdd extends MaySayAsItIs {
  readonly familyId: FamilyId;
  /** Of the family's record as it was seen. */
  readonly version: number;
  readonly address: AddressGiven;
}

/**
 * Adds an address of a family. A protected one is shown to nobody from then on, its adder included, but by a release.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `address-days-not-fitting`, `words-may-tell`.
 */
export function addAddress(
  platform: Platform,
  actor: PersonActor,
  { familyId, version, address, asItIs = false }: AddressToAdd,
): Promise<AddressId> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    requireFitting(address, record, now);
    if (!(await updateFamily(tx, { id: familyId, version }, {}))) throw changedMeanwhile('family');
    const id = newId<'address'>();
    const by = { now, by: actor.accountId };
    await insertAddress(tx, { familyId, id }, { ...columnsOf(address), ...protectionOf(address, by) }, by);
    await replaceResidents(tx, { familyId, id }, address.residents.map(asResident));
    const words = wordsShown(address);
    const saved = await askOfFamilyWords(tx, actor, { familyId, words, shownTo, asItIs }, now);
    return {
      value: id,
      audit: {
        event: 'address-added',
        object: { kind: 'address', id },
        children: childrenOf(record),
        detail: {
          protected: address.protectedReason !== null,
          residents: address.residents.length,
          ...saved,
        },
      },
    };
  });
}

export interface AddressToChange extends MaySayAsItIs {
  readonly familyId: FamilyId;
  readonly addressId: AddressId;
  readonly version: number;
  readonly address: AddressGiven;
  /** How it came to stand here by mistake: it leaves the record then. */
  readonly mistakenReason: string | null;
}

/**
 * Changes an address, who lives there, and whether it is protected; or takes it out where it was entered by mistake. Whoever stays
 * keeps the days of their own.
 *
 * @throws AppError `not-found` also where it is protected and not released to the actor; `not-allowed`; `changed-meanwhile`;
 * `address-days-not-fitting`, `words-may-tell`.
 */
export function changeAddress(
  platform: Platform,
  actor: PersonActor,
  { familyId, addressId, version, address, mistakenReason, asItIs = false }: AddressToChange,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const before = findShown(await tellAddresses(tx, actor, record, now), addressId);
    requireFitting(address, record, now);
    const by = { now, by: actor.accountId };
    const columns = columnsOf(address);
    const sameWords = before.shown?.lines === columns.lines && before.shown.postcode === columns.postcode;
    const change = {
      ...columns,
      ...(sameWords ? {} : { worded_at: now }),
      ...protectionAfter(before.protection, address, by),
      ...(mistakenReason === null
        ? {}
        : { mistaken_at: now, mistaken_by: actor.accountId, mistaken_reason: mistakenReason }),
    };
    if (!(await updateAddress(tx, { familyId, id: addressId }, version, change)))
      throw changedMeanwhile('address');
    if (before.protection !== null && address.protectedReason === null) await endReleases(tx, addressId, now);
    const kept = new Map(before.residents.map((one) => [one.personId, one]));
    const residents = address.residents.map((one) => kept.get(one) ?? asResident(one));
    await replaceResidents(tx, { familyId, id: addressId }, residents);
    const wasShown = sameWords && before.protection === null;
    const words = wasShown ? [] : wordsShown(address, mistakenReason);
    const saved = await askOfFamilyWords(tx, actor, { familyId, words, shownTo, asItIs }, now);
    return {
      value: undefined,
      audit: {
        event: 'address-changed',
        object: { kind: 'address', id: addressId },
        children: childrenOf(record),
        ...(mistakenReason === null ? {} : { reason: mistakenReason }),
        detail: { protected: address.protectedReason !== null, mistaken: mistakenReason !== null, ...saved },
      },
    };
  });
}

export interface ResidenceToSet {
  readonly familyId: FamilyId;
  readonly addressId: AddressId;
  readonly personId: PersonId;
  readonly version: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * Says from when until when one of those who live at an address did so, where it is not as long as the others.
 *
 * @throws AppError `not-found` also where they are not said to live there; `not-allowed`; `changed-meanwhile`;
 * `address-days-not-fitting`.
 */
export function setResidence(
  platform: Platform,
  actor: PersonActor,
  { familyId, addressId, personId, version, from, to }: ResidenceToSet,
): Promise<void> {
  return perform(platform, actor, 'change-family', async (tx, now) => {
    const record = await findRecord(tx, actor, familyId, now);
    const { residents } = findShown(await tellAddresses(tx, actor, record, now), addressId);
    if (residents.every((one) => one.personId !== personId)) throw notFound('person');
    requireDaysInOrder({ from, to }, now);
    const key = { familyId, id: addressId };
    if (!(await updateAddress(tx, key, version, {}))) throw changedMeanwhile('address');
    const changed = residents.map((one) => (one.personId === personId ? { personId, from, to } : one));
    await replaceResidents(tx, key, changed);
    return {
      value: undefined,
      audit: {
        event: 'residence-changed',
        object: { kind: 'address', id: addressId },
        children: childrenOf(record),
      },
    };
  });
}

/** @throws AppError `not-found` where there is none, or nothing of it may be shown. */
export function findShown(addresses: readonly AddressTold[], id: AddressId): AddressTold {
  const found = addresses.find((one) => one.id === id && one.shown !== null);
  if (found === undefined) throw notFound('address');
  return found;
}

const shownTo = 'everybody who sees the family';

/** What is shown of it. Where its protection is taken off, it is none of those that are protected any more. */
function wordsShown(
  { lines, postcode, protectedReason }: AddressGiven,
  mistakenReason: string | null = null,
): readonly WordsWritten[] {
  if (protectedReason !== null || mistakenReason !== null) return [];
  return [{ called: 'the address', text: [lines, ...(postcode === null ? [] : [postcode])].join('\n') }];
}

function columnsOf({ lines, postcode, from, to }: AddressGiven) {
  return { lines, postcode, from_day: from, to_day: to };
}

function protectionOf(
  { protectedReason }: AddressGiven,
  { now, by }: { readonly now: Date; readonly by: PersonActor['accountId'] },
) {
  if (protectedReason === null) return { protected_reason: null, protected_at: null, protected_by: null };
  return { protected_reason: protectedReason, protected_at: now, protected_by: by };
}

/** Where it is protected still, for whatever reason, it has been since then. */
function protectionAfter(
  before: AddressTold['protection'],
  address: AddressGiven,
  by: { readonly now: Date; readonly by: PersonActor['accountId'] },
) {
  if (before === null) return address.protectedReason === null ? {} : protectionOf(address, by);
  return address.protectedReason === null
    ? protectionOf(address, by)
    : { protected_reason: address.protectedReason };
}

function asResident(personId: PersonId) {
  return { personId, from: null, to: null };
}

function requireFitting(address: AddressGiven, { children, adults }: RecordTold, now: Date): void {
  const known = [...children, ...adults].map(({ id }) => id);
  if (!address.residents.every((one) => known.includes(one))) throw notFound('person');
  requireDaysInOrder(address, now);
}

function requireDaysInOrder({ from, to }: Pick<AddressGiven, 'from' | 'to'>, now: Date): void {
  const isLate = from !== null && from > dayOfInstant(now);
  if (!isLate && (from === null || to === null || from <= to)) return;
  throw new AppError('address-days-not-fitting', {
    what: 'The first day must be today or in the past, and the last day the first day or later.',
    todo: 'Check both.',
  });
}
