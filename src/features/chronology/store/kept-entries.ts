import type { TenantTx } from '../../../platform/database/transact.ts';
import type { EntryId, SubmissionId } from './submission.ts';

/** What an entry keeps when its row is read or sent again. */
export interface KeptEntry {
  readonly id: EntryId;
  readonly handling: string;
}

export interface KeptEntries {
  /** The entry that this row was before, once: by its place in the same file, or else by what it says. */
  take(engineId: string, content: string): KeptEntry | null;
}

/**
 * The entries that are about to be replaced: those of the same submission, read again, and those of earlier ones, sent again. A
 * row that says the same keeps its entry's id, the first such row the first's, so that what people have said of it stays.
 */
export async function findKeptEntries(
  tx: TenantTx,
  own: SubmissionId,
  earlier: readonly SubmissionId[],
): Promise<KeptEntries> {
  const rows = await tx.sql
    .selectFrom('entry')
    .select(({ eb, ref }) => [
      'id',
      'handling',
      'submission_id',
      eb.fn<string>('jsonb_extract_path_text', [ref('detail'), eb.val('content')]).as('content'),
      eb
        .fn<string>('jsonb_extract_path_text', [ref('detail'), eb.val('entry'), eb.val('id')])
        .as('engine_id'),
    ])
    .where('partnership_id', '=', tx.partnershipId)
    .where('submission_id', 'in', [own, ...earlier])
    .orderBy('submission_id')
    .orderBy('position')
    .execute();
  const byPlace = new Map(
    rows.filter(({ submission_id }) => submission_id === own).map((row) => [row.engine_id, row]),
  );
  const byContent = Map.groupBy(
    rows.filter(({ submission_id }) => submission_id !== own),
    ({ content }) => content,
  );
  return {
    take(engineId, content) {
      const found = byPlace.get(engineId) ?? byContent.get(content)?.shift();
      return found === undefined ? null : { id: found.id, handling: found.handling };
    },
  };
}
