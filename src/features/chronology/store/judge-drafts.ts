import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { handlingWaiting } from '../domain/handling.ts';
import { findKeptRows, keysOfRow, type RowKeys, rowNameOf } from './kept-entries.ts';
import { releaseEntry, releaseSetAside } from './row-detail.ts';
import { findReplacedFiles } from './sent-files.ts';
import type { EntryId } from './submission.ts';

interface OfAgency {
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/**
 * Keeps each row that waits in the agency’s files from whom it would be kept if its file were read now: after a person has decided of
 * a row of the chronology, which any that waits may be. For whoever holds the family.
 */
export async function judgeDrafts(tx: TenantTx, { familyId, agencyId }: OfAgency): Promise<void> {
  const rows = await tx.sql
    .selectFrom('draft_row')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.partnership_id', '=', 'draft_row.partnership_id')
        .onRef('submission.id', '=', 'draft_row.submission_id'),
    )
    .select([
      'draft_row.submission_id',
      'draft_row.position',
      'draft_row.became',
      'draft_row.handling',
      'draft_row.by_kind',
      'draft_row.change',
      'draft_row.entry_id',
      'draft_row.apart',
      'draft_row.detail',
      'submission.replaces',
    ])
    .where('draft_row.partnership_id', '=', tx.partnershipId)
    .where('draft_row.family_id', '=', familyId)
    .where('draft_row.agency_id', '=', agencyId)
    .orderBy('draft_row.submission_id')
    .orderBy('draft_row.position')
    .execute();
  for (const [id, own] of Map.groupBy(rows, ({ submission_id }) => submission_id)) {
    const of = { id, familyId, agencyId };
    const replaced = await findReplacedFiles(tx, of, own[0]?.replaces ?? []);
    const standing = replaced.flatMap((file) => (file.state === 'submitted' ? [file.id] : []));
    const rewordings = new Map(own.flatMap(rewordingOf));
    const kept = await findKeptRows(tx, of, standing, newId, rewordings);
    const handled = kept.handlingOf(own.map(keysOf));
    for (const [at, before] of own.entries()) {
      const now = handled[at];
      const [handling, byKind] =
        now === undefined ? ['originator' as const, false] : [handlingWaiting(now), now.byKind];
      if (handling === before.handling && byKind === before.by_kind) continue;
      await tx.sql
        .updateTable('draft_row')
        .set({ handling, by_kind: byKind })
        .where('partnership_id', '=', tx.partnershipId)
        .where('submission_id', '=', id)
        .where('position', '=', before.position)
        .execute();
    }
  }
}

interface Waiting {
  readonly became: string;
  readonly detail: unknown;
  readonly change: string | null;
  readonly entry_id: EntryId | null;
  readonly apart: boolean;
}

function keysOf({ became, detail }: Waiting): RowKeys {
  if (became === 'set-aside') return keysOfRow(releaseSetAside(detail).row, null);
  const { entry, content } = releaseEntry(detail);
  return keysOfRow(entry, content);
}

function rewordingOf({ became, detail, change, entry_id, apart }: Waiting): readonly [string, EntryId][] {
  if (change !== 'changed' || entry_id === null || apart) return [];
  const row = became === 'set-aside' ? releaseSetAside(detail).row : releaseEntry(detail).entry;
  return [[rowNameOf(row), entry_id]];
}
