import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '../../../platform/database/tables.generated.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import type { AgencyId, FamilyId, FileId } from '../../../shared/ids.ts';
import { restsOnRows } from '../domain/checked-file.ts';
import { type FileAccount, holdAccount, releaseAccount } from './file-account.ts';
import type { SubmissionId, SubmissionState } from './submission.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/** Those that left the chronology, also where one is put back and its rows are not there yet, or were never in it; and these. */
function orHolding(
  eb: ExpressionBuilder<Tables, 'submission'>,
  holding: readonly SubmissionId[],
): Expression<SqlBool> {
  return eb.or([
    eb('state', '=', 'refused'),
    eb('removed_at', 'is not', null),
    ...(holding.length > 0 ? [eb('id', 'in', holding)] : []),
  ]);
}

/**
 * Destroys the content of an agency’s files in a family that hold such a row, and of those that left the chronology: nobody can tell
 * any more what those held. What was told of each stays. Gives how many there were.
 */
export async function destroyFiles(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  holding: readonly SubmissionId[],
  now: Date,
): Promise<number> {
  const files = await tx.sql
    .selectFrom('submission')
    .select('file_id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where((eb) => orHolding(eb, holding))
    .execute();
  const ids = [...new Set<FileId>(files.flatMap(({ file_id }) => file_id ?? []))];
  let destroyed = 0;
  for (const id of ids) if (await destroyContent(tx, id, now)) destroyed += 1;
  return destroyed;
}

/**
 * Forgets what is told of these files, and of those that left the chronology, as far as it counts rows or quotes from them: a cell of a row
 * that must not be kept would stay, and its number would tell that it went. What their headings alone tell stays.
 */
export async function forgetToldOfRows(
  tx: TenantTx,
  { familyId, agencyId }: OfAgency,
  holding: readonly SubmissionId[],
): Promise<void> {
  const files = await tx.sql
    .selectFrom('submission')
    .select(['id', 'account', 'state'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agencyId)
    .where('account', 'is not', null)
    .where((eb) => orHolding(eb, holding))
    .forUpdate()
    .execute();
  await forgetTold(tx, files);
}

async function forgetTold(
  tx: TenantTx,
  files: readonly { readonly id: SubmissionId; readonly account: unknown; readonly state: SubmissionState }[],
): Promise<void> {
  for (const { id, account, state } of files) {
    const told = releaseAccount(account);
    if (told?.file == null) continue;
    const hasLeft = state === 'removed' || state === 'refused';
    const file = hasLeft ? withoutTexts(told.file) : told.file;
    const issues = file.issues.filter(({ code }) => !restsOnRows(code));
    await tx.sql
      .updateTable('submission')
      .set({ account: holdAccount({ ...told, file: { ...file, issues } }) })
      .where('partnership_id', '=', tx.partnershipId)
      .where('id', '=', id)
      .execute();
  }
}

/**
 * What stood above the tables of a file, or between its rows, and of which nobody can tell any more whether it was about whom a row must not be kept: an
 * author is told to move such a text into a row, where it may have been removed for good. How much there was stays.
 */
function withoutTexts(file: FileAccount): FileAccount {
  return {
    ...file,
    tables: file.tables.map((table) => ({ ...table, lead: [] })),
    furniture: file.furniture.map((piece) => ({ ...piece, cells: [] })),
    issues: file.issues.filter(({ code }) => code !== 'several-tables'),
  };
}
