import type { Actor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import type { SharingDecided } from '../domain/knowledge/settle-sharing.ts';
import type { RestoredFamily } from '../store/restore-files.ts';
import { listSharing, listSharingEver, type SharingOfWords, type StoredSharing } from '../store/sharing.ts';

/** Who was told of the entries of a record, as people say. */
export interface SharedRecord {
  /** The names by which agencies can be told of: those that are involved, as their files call them. */
  readonly agencies: readonly string[];
  /** By the engine's ids and the names in the files. */
  readonly shared: readonly SharingDecided[];
  readonly stored: readonly StoredSharing[];
  /** The agency of each name. */
  readonly agencyIds: ReadonlyMap<string, AgencyId>;
}

/** What was decided of an entry, of which words, and when. */
export interface SharedOf extends Pick<SharingOfWords, 'entryId' | 'at' | 'content'> {
  readonly said: SharingDecided;
}

/** What was decided of the words of now, and of words that an entry has no longer. */
export interface SharedEver extends Pick<SharedRecord, 'agencies' | 'agencyIds'> {
  readonly ofNow: readonly SharedOf[];
  readonly earlier: readonly SharedOf[];
}

type Restored = Pick<RestoredFamily, 'entryIds' | 'agencyNames'>;

/** What people say of who was told of entries that the actor may see, and of whom it can be said. Two statements. */
export async function readSharedRecord(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  restored: Restored,
  now: Date,
): Promise<SharedRecord> {
  const stored = await listSharing(tx, actor, { familyId, only: null }, now);
  const { involved, say } = await callAsFiles(tx, familyId, restored, now);
  return { ...involved, shared: stored.flatMap(say), stored };
}

/** The same, of which words it was said, with what was said of words that an entry has no longer. Two statements. */
export async function readSharedEver(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  restored: Restored,
  now: Date,
): Promise<SharedEver> {
  const { counts, ofEarlierWords } = await listSharingEver(tx, actor, familyId, now);
  const { involved, say } = await callAsFiles(tx, familyId, restored, now);
  const sayOf = ({ entryId, at, content, ...one }: SharingOfWords): readonly SharedOf[] =>
    say({ ...one, entryId, at }).map((said) => ({ said, entryId, at, content }));
  return { ...involved, ofNow: counts.flatMap(sayOf), earlier: ofEarlierWords.flatMap(sayOf) };
}

/** Says it by the engine’s ids and the names in the files. */
async function callAsFiles(tx: TenantTx, familyId: FamilyId, { entryIds, agencyNames }: Restored, now: Date) {
  const all = await listInvolvedAgencies(tx, familyId, now);
  const nameOf = (id: AgencyId, name: string) => agencyNames.get(id) ?? name;
  const engineIds = new Map([...entryIds].map(([engine, id]) => [id, engine]));
  const say = ({ entryId, agencyId, agency, basis, told, on }: StoredSharing): readonly SharingDecided[] => {
    const entry = engineIds.get(entryId);
    return entry === undefined ? [] : [{ entry, agency: nameOf(agencyId, agency), basis, told, on }];
  };
  const involved: Pick<SharedRecord, 'agencies' | 'agencyIds'> = {
    agencies: all.map(({ id, name }) => nameOf(id, name)),
    agencyIds: new Map(all.map(({ id, name }) => [nameOf(id, name), id])),
  };
  return { involved, say };
}
