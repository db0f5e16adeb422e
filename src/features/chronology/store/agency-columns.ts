import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId } from '../../../shared/ids.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { type Field, fields } from '../domain/entry.ts';
import { normaliseHeading } from '../domain/heading-words.ts';
import type { SubmissionId } from './submission.ts';

/** What people have said of an agency's columns, by the headings that they were said of. */
export async function listAgencyColumns(tx: TenantTx, agencyId: AgencyId): Promise<readonly StatedColumn[]> {
  const rows = await tx.sql
    .selectFrom('agency_column')
    .select(['heading', 'field'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('agency_id', '=', agencyId)
    .orderBy('heading_key')
    .execute();
  return rows.flatMap(({ heading, field }): StatedColumn[] => {
    if (field === null) return [{ heading, field }];
    const known = asField(field);
    return known === null ? [] : [{ heading, field: known }];
  });
}

function asField(text: string): Field | null {
  return fields.find((field) => field === text) ?? null;
}

export interface ColumnsSaid {
  readonly agencyId: AgencyId;
  readonly stated: readonly StatedColumn[];
  /** Every heading of the file: of those that nothing is stated of, nothing is remembered any more. */
  readonly headings: readonly string[];
  readonly by: AccountId | null;
  /** The file of which it is said. */
  readonly submissionId: SubmissionId;
}

/** Keeps what was said of a file's columns for the agency's next ones. */
export async function rememberColumns(
  tx: TenantTx,
  { submissionId, agencyId, stated, headings, by }: ColumnsSaid,
  now: Date,
): Promise<void> {
  const keys = headings.map(normaliseHeading);
  if (keys.length > 0) {
    await tx.sql
      .deleteFrom('agency_column')
      .where('partnership_id', '=', tx.partnershipId)
      .where('agency_id', '=', agencyId)
      .where('heading_key', 'in', keys)
      .execute();
  }
  const said = new Map(stated.map((column) => [normaliseHeading(column.heading), column]));
  if (said.size === 0) return;
  await tx.sql
    .insertInto('agency_column')
    .values(
      [...said].map(([heading_key, { heading, field }]) => ({
        partnership_id: tx.partnershipId,
        agency_id: agencyId,
        heading_key,
        heading,
        field,
        stated_at: now,
        stated_by: by,
        submission_id: submissionId,
      })),
    )
    .execute();
}
