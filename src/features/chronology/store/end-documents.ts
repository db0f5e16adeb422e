import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** Ends every document of a family: any may hold it. They are cleared away like those past their time. */
export async function endDocuments(tx: TenantTx, familyId: FamilyId, now: Date): Promise<void> {
  const rows = await tx.sql
    .updateTable('export')
    .set({ expires_at: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('expires_at', '>', now)
    .returning('file_id')
    .execute();
  for (const { file_id } of rows) if (file_id !== null) await destroyContent(tx, file_id, now);
}
