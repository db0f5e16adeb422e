import type { Actor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import type { SharingDecided } from '../domain/knowledge/settle-sharing.ts';
import type { RestoredFamily } from '../store/restore-files.ts';
import { listSharing, type StoredSharing } from '../store/sharing.ts';

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

/** What people say of who was told of entries that the actor may see, and of whom it can be said. Two statements. */
export async function readSharedRecord(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  { entryIds, agencyNames }: Pick<RestoredFamily, 'entryIds' | 'agencyNames'>,
  now: Date,
): Promise<SharedRecord> {
  const stored = await listSharing(tx, actor, { familyId, only: null }, now);
  const involved = await listInvolvedAgencies(tx, familyId, now);
  const nameOf = (id: AgencyId, name: string) => agencyNames.get(id) ?? name;
  const engineIds = new Map([...entryIds].map(([engine, id]) => [id, engine]));
  return {
    agencies: involved.map(({ id, name }) => nameOf(id, name)),
    agencyIds: new Map(involved.map(({ id, name }) => [nameOf(id, name), id])),
    stored,
    shared: stored.flatMap(({ entryId, agencyId, agency, basis, told, on }) => {
      const entry = engineIds.get(entryId);
      return entry === undefined ? [] : [{ entry, agency: nameOf(agencyId, agency), basis, told, on }];
    }),
  };
}
