import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { type FamilyReader, listReaders } from '../../families/store/readers.ts';
import type { Handling } from '../domain/handling.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { countKeptComments } from '../store/comments.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { countKeptAcknowledgements } from '../store/finding-acknowledgements.ts';
import { areReworded } from '../store/former-wordings.ts';
import { judgeDrafts } from '../store/judge-drafts.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import { findKeeping, type KeepingFound, type NotFor } from '../store/row-keeping.ts';
import type { EntryId } from '../store/submission.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { performHeld } from './perform-held.ts';
import { requireWording, type WordingRead } from './require-wording.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

export interface EntryOfFamily {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
}

/** What a lead is asked about who may read an entry of their agency, and what is decided now. */
export interface HandlingOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  readonly handling: Handling;
  readonly version: number;
  /** Who decided it last, on this entry or on one alike; null where the program did, or nobody has. */
  readonly decided: KeepingFound['decided'];
  /** Of the words that are shown (`wordingOf`). */
  readonly wording: string;
  /** The other agencies that are involved with the family, or named already. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string; readonly named: boolean }[];
  /** Whom it is kept from by name, and why. */
  readonly notFor: readonly { readonly id: AccountId; readonly name: string; readonly reason: string }[];
  /** Who else could be: everybody who may see the family, but for the lead themselves. */
  readonly people: readonly Pick<FamilyReader, 'id' | 'name' | 'role' | 'agency'>[];
  /** Whether it said something else before, which stands beside it for whoever may read it. */
  readonly isReworded: boolean;
  /** How many comments beside it were written while it was kept from somebody: they stay so, whatever is decided. */
  readonly keptComments: number;
  /** The same of what people acknowledged of what stands out with it. */
  readonly keptAcknowledgements: number;
}

/**
 * Who may read an entry now, and what can be chosen. For a lead of the agency that wrote it alone.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function offerHandling(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId }: EntryOfFamily,
): Promise<HandlingOffered> {
  return perform(platform, actor, 'decide-handling', async (tx, now) => {
    const { family, entry, keeping } = await requireOwnEntry(tx, actor, { familyId, entryId }, now);
    const involved = await listInvolvedAgencies(tx, familyId, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
    const others = involved.filter(({ id }) => id !== entry.agencyId);
    const noLonger = keeping.named.filter((id) => others.every((one) => one.id !== id));
    const agencies = [...others, ...noLonger.map((id) => ({ id, name: keeping.names.get(id) ?? '' }))];
    const readers = await listReaders(tx, familyId, now);
    const keptComments = await countKeptComments(tx, actor, { familyId, entryId }, now);
    const isReworded = await areReworded(tx, actor, { familyId, of: [entryId] }, now);
    const keptAcknowledgements = await countKeptAcknowledgements(tx, actor, { familyId, entryId }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(entry, marks),
        handling: keeping.handling,
        version: keeping.version,
        decided: keeping.decided,
        isReworded,
        keptComments,
        keptAcknowledgements,
        wording: wordingOf([[entryId, entry.entry]]),
        agencies: agencies.map(({ id, name }) => ({ id, name, named: keeping.named.includes(id) })),
        notFor: keeping.notFor.map((id) => ({
          id,
          name: keeping.names.get(id) ?? '',
          reason: keeping.reasons.get(id) ?? '',
        })),
        people: readers
          .filter(({ id }) => id !== actor.accountId && !keeping.notFor.includes(id))
          .map(({ id, name, role, agency }) => ({ id, name, role, agency })),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'handling' },
      },
    };
  });
}

export interface HandlingToDecide extends EntryOfFamily, WordingRead {
  /** Of what was decided when the form was drawn. */
  readonly version: number;
  readonly handling: Handling;
  /** Asked for where `named-agencies` is chosen, and passed over else. */
  readonly named: readonly AgencyId[];
  /** Of those whom it is kept from by name, the ones whom it still is. */
  readonly stillNotFor: readonly AccountId[];
  /** One more whom it is kept from, and why. */
  readonly alsoNotFor: { readonly accountId: AccountId; readonly reason: string } | null;
}

/**
 * Decides who may read an entry, as the agency that wrote it may alone: narrowing and widening. It holds for every row of the agency in
 * the family that says the same, and over every reading of its files. Documents that were asked for before by anybody who may
 * read it no longer are not given out any more.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile`; `worded-otherwise`; `handling-not-fitting` where an agency or a person is not one
 * that could be named.
 */
export function decideEntryHandling(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId, version, wording, handling, ...asked }: HandlingToDecide,
): Promise<void> {
  return performHeld(platform, actor, 'decide-handling', familyId, async (tx, now) => {
    const { family, entry, keeping } = await requireOwnEntry(tx, actor, { familyId, entryId }, now);
    await requireWording(tx, actor, { familyId, entries: new Map([[entryId, entry.entry]]), wording }, now);
    if (keeping.version !== version) throw changedMeanwhile('entry');
    const named = handling === 'named-agencies' ? asked.named : [];
    const chosen = { familyId, agencyId: entry.agencyId, known: keeping.named, named };
    await requireNameable(tx, chosen, now);
    const noted = keeping.notFor.map((accountId) => ({
      accountId,
      reason: keeping.reasons.get(accountId) ?? '',
    }));
    const notFor = await settleNotFor(tx, actor, { familyId, noted, ...asked }, now);
    const decidedBy = actor.accountId;
    await setEntryHandling(tx, { familyId, entryId, handling, named, notFor, decidedBy }, now);
    await judgeDrafts(tx, { familyId, agencyId: entry.agencyId });
    return {
      value: undefined,
      audit: {
        event: 'handling-decided',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        // Reasons stay with the row: they speak of people, and are for its agency alone.
        detail: { handling, before: keeping.handling, named: named.length, notFor: notFor.length },
      },
    };
  });
}

interface OwnEntry {
  readonly family: FamilyHead;
  readonly entry: FoundEntry;
  readonly keeping: KeepingFound;
}

async function requireOwnEntry(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId: id }: EntryOfFamily,
  now: Date,
): Promise<OwnEntry> {
  const family = await findFamilyHead(tx, actor, familyId, now);
  const entry = await findEntry(tx, actor, { familyId, id }, now);
  if (entry === null) throw notFound('entry');
  if (entry.agencyId !== actor.agencyId) throw forItsAgencyToDecide();
  const { agencyId, rowKey } = entry;
  return { family, entry, keeping: await findKeeping(tx, { familyId, agencyId, rowKey }) };
}

interface NotForChosen extends Pick<HandlingToDecide, 'familyId' | 'stillNotFor' | 'alsoNotFor'> {
  /** Whom it was kept from by name. */
  readonly noted: readonly NotFor[];
}

/** Whom it is kept from by name from now on. @throws AppError `handling-not-fitting`. */
export async function settleNotFor(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, noted, stillNotFor, alsoNotFor: also }: NotForChosen,
  now: Date,
): Promise<readonly NotFor[]> {
  const still = noted.filter(({ accountId }) => stillNotFor.includes(accountId));
  if (also === null) return still;
  const readers = await listReaders(tx, familyId, now);
  const known = readers.some(({ id }) => id === also.accountId) && also.accountId !== actor.accountId;
  if (!known) throw notFitting('This person is not one who could read the entry.', 'Choose from the list.');
  return still.some(({ accountId }) => accountId === also.accountId) ? still : [...still, also];
}

interface Naming {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  /** Named already: they may have left the family since. */
  readonly known: readonly AgencyId[];
  readonly named: readonly AgencyId[];
}

/** @throws AppError `handling-not-fitting` where an agency is not one that could be named. */
export async function requireNameable(
  tx: TenantTx,
  { familyId, agencyId, known, named }: Naming,
  now: Date,
): Promise<void> {
  if (named.length === 0) return;
  const involved = await listInvolvedAgencies(tx, familyId, now);
  const all = new Set([...involved.map(({ id }) => id), ...known]);
  if (named.some((id) => !all.has(id) || id === agencyId)) {
    throw notFitting('An agency that was chosen is not involved with the family.', 'Choose from the list.');
  }
}

function forItsAgencyToDecide(): AppError {
  return new AppError('not-allowed', {
    what: 'Only a lead of the agency that wrote an entry decides who may read it.',
    todo: 'Ask that agency’s lead.',
  });
}

function notFitting(what: string, todo: string): AppError {
  return new AppError('handling-not-fitting', { what, todo });
}
