import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import {
  openSuggestions,
  type SharingSuggested,
  type SharingWay,
  saySharing,
  saySuggestion,
  suggestSharing,
} from '../domain/knowledge/settle-sharing.ts';
import { wayTold } from '../domain/knowledge/way-told.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { type FoundEntry, findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead, mayWorkOn } from '../store/find-family.ts';
import { listSharing, type StoredSharing } from '../store/sharing.ts';
import type { EntryId } from '../store/submission.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

/** What was decided of one agency. */
export interface DecidedSharing extends Omit<StoredSharing, 'entryId' | 'on'> {
  readonly sentence: string;
  readonly version: string;
}

/** What the words of an entry suggest of one agency. */
export interface SuggestedSharing extends Omit<SharingSuggested, 'entry'> {
  readonly agencyId: AgencyId;
  readonly sentence: string;
  readonly how: SharingWay;
}

export interface SharingAnswer {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  /** What the words suggest, and nobody has decided. */
  readonly suggested: readonly SuggestedSharing[];
  readonly decided: readonly DecidedSharing[];
  /** The other agencies that are involved, of which nothing is decided. */
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[];
  /** Of the words that are shown (`wordingOf`). */
  readonly wording: string;
  /** Whether this person may decide of it. */
  readonly mayDecide: boolean;
}

/** Whoever decides says what they had before their eyes: the same for the same decision, `none` for none. */
export function versionOf(decided: Pick<StoredSharing, 'basis' | 'at'> | undefined): string {
  return decided === undefined ? 'none' : `${decided.basis}-${decided.at.getTime()}`;
}

/** An entry that the actor may see, with the other agencies that are involved. Four statements. */
export async function requireSharedEntry(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
  now: Date,
): Promise<{
  readonly family: FamilyHead;
  readonly found: FoundEntry;
  readonly involved: readonly { readonly id: AgencyId; readonly name: string }[];
}> {
  const family = await findFamilyHead(tx, actor, familyId, now);
  const found = await findEntry(tx, actor, { familyId, id: entryId }, now);
  if (found === null || found.entry.note) throw notFound('entry');
  return { family, found, involved: await listInvolvedAgencies(tx, familyId, now) };
}

/**
 * Who was told of an entry: what its words suggest, and what people say. It tells who knew, and gives nobody the right to read.
 *
 * @throws AppError `not-allowed`, `not-found`.
 */
export function readSharing(
  platform: Platform,
  actor: PersonActor,
  key: { readonly familyId: FamilyId; readonly entryId: EntryId },
): Promise<SharingAnswer> {
  return perform(platform, actor, 'read-chronology', async (tx, now) => {
    const { family, found, involved } = await requireSharedEntry(tx, actor, key, now);
    const stored = await listSharing(tx, actor, { familyId: key.familyId, only: key.entryId }, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: key.familyId }, now);
    const others = involved.filter(({ id }) => id !== found.agencyId);
    const names = involved.map(({ name }) => name);
    const entry = { ...found.entry, agency: nameOf(involved, found) };
    const decided = stored.map((one) => ({ ...one, entry: entry.id }));
    const suggested = openSuggestions(suggestSharing([entry], names), decided);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        suggested: suggested.flatMap(({ entry: _entry, ...one }) => {
          const agency = others.find(({ name }) => name === one.agency);
          return agency === undefined
            ? []
            : [{ ...one, agencyId: agency.id, sentence: saySuggestion(one), how: wayTold(one) }];
        }),
        decided: stored.map((one) => {
          const { entryId: _id, on: _on, ...told } = one;
          return { ...told, sentence: saySharing(one), version: versionOf(one) };
        }),
        agencies: others.filter(({ id }) => stored.every(({ agencyId }) => agencyId !== id)),
        wording: wordingOf([[key.entryId, found.entry]]),
        mayDecide: mayWorkOn(actor, family),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: key.entryId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'sharing' },
      },
    };
  });
}

/** What the agency is called now, as the others are: its file may call it by a former name. */
function nameOf(
  involved: readonly { readonly id: AgencyId; readonly name: string }[],
  { agencyId, entry }: FoundEntry,
): string {
  return involved.find(({ id }) => id === agencyId)?.name ?? entry.agency;
}
