import { type SqlBool, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { audiencesOf, mayRead } from '../domain/handling.ts';
import type { ExportId } from './export.ts';
import type { RowKept } from './kept-from.ts';

/** What is gone: rows, anything of the family’s, or something of what documents of a feature below are about (`AboutExport`), by its id. */
type Gone = readonly RowKept[] | 'anything' | { readonly about: string };

/**
 * Ends every document of a family that may hold any of these rows: that of somebody who may read one, or could when they asked. Those of
 * others hold nothing of them, and stay: nobody is to learn by their own document that there was a row which they could not read.
 */
export async function endDocuments(tx: TenantTx, familyId: FamilyId, gone: Gone, now: Date): Promise<void> {
  const documents = await tx.sql
    .selectFrom('export')
    .select(['id', 'created_by', 'created_at', 'agency_id'])
    .select(sql<string | null>`options -> 'about' ->> 'id'`.as('about'))
    .select(wasOnPanel(tx).as('on_panel'))
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('expires_at', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute();
  const holding = documents.flatMap(
    ({ id, created_by, created_at, agency_id, about, on_panel }): ExportId[] => {
      const onPanel = on_panel === true;
      const reader = { accountId: created_by, agencyId: agency_id, onPanel };
      const couldRead = ({ takenFrom }: RowKept) =>
        audiencesOf(reader).some((who) => {
          const taken = takenFrom[who];
          return taken !== undefined && new Date(taken) >= created_at;
        });
      if (gone === 'anything') return [id];
      if ('about' in gone) return gone.about === about ? [id] : [];
      return gone.some((row) => mayRead(row, row.agencyId, reader) || couldRead(row)) ? [id] : [];
    },
  );
  if (holding.length === 0) return;
  const ended = await tx.sql
    .updateTable('export')
    // The account of names that were found may hold some of what is gone.
    .set({ expires_at: now, account: null })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', 'in', holding)
    .returning('file_id')
    .execute();
  for (const { file_id } of ended) if (file_id !== null) await destroyContent(tx, file_id, now);
}

/**
 * Whether whoever asked for an `export` was on the panel of the family’s reviews then, or came to be on it: as a reviewer, and no guest. Whoever reviewed it
 * once, and asks in another role, is not.
 */
function wasOnPanel(tx: TenantTx) {
  return sql<SqlBool>`(export.role = 'officer' or export.role = 'reviewer' and exists (
    select from relation
     where relation.partnership_id = ${tx.partnershipId} and relation.object_kind = 'family'
       and relation.object_id = export.family_id and relation.kind = 'reviewer' and relation.who_kind = 'account'
       and relation.who_id = export.created_by
       and (relation.to_at is null or relation.to_at > export.created_at)))`;
}
