import type { Actor } from '../../../platform/access/actor.ts';
import { dayAlone, toldName } from '../../../platform/access/named-files.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId, Id } from '../../../shared/ids.ts';
import { compareNames } from '../../../shared/name-order.ts';
import type { StateOfFile } from '../domain/followed.ts';

/** A chronology file of an agency, as the family's page tells it. The feature `chronology` writes them. */
export interface SentChronologyFile {
  readonly id: Id<'submission'>;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly number: number;
  /** The number of the first file that was sent in the same go. */
  readonly sending: number;
  /** Of a file that waits to be read, or could not be: the numbers of those that it was to take the place of. */
  readonly replaces: readonly number[];
  /** The number of the file that took its place. */
  readonly replacedBy: number | null;
  /** Null where it is not told to the actor. */
  readonly fileName: string | null;
  readonly state: StateOfFile;
  /** Where its name is not told, the day alone. */
  readonly sentAt: Date;
  readonly setAside: number;
  /** Whether it could be put back, once it left: not where it could never be read. */
  readonly mayComeBack: boolean;
  /** Whether there is any entry of it in the chronology that the actor may see. */
  readonly holdsEntries: boolean;
}

/** Every chronology file of these families, by agency and number, with what of its rows the actor may see. */
export async function listSentChronologies(
  tx: TenantTx,
  actor: Actor,
  families: readonly FamilyId[],
  now: Date,
): Promise<readonly SentChronologyFile[]> {
  if (families.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('submission')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'submission.partnership_id')
        .onRef('agency.id', '=', 'submission.agency_id'),
    )
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .select((eb) => [
      'submission.id',
      'submission.family_id',
      'submission.agency_id',
      'agency.name as agency_name',
      'submission.number',
      'submission.sending',
      'submission.replaces',
      'submission.replaced_by',
      toldName(tx, actor, now).as('file_name'),
      eb
        .fn<string | null>('jsonb_typeof', [
          eb.fn('jsonb_extract_path', [eb.ref('submission.account'), eb.val('file')]),
        ])
        .as('account_of'),
      'submission.state',
      'submission.created_at',
      eb
        .selectFrom('set_aside_row')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('set_aside_row.partnership_id', '=', tx.partnershipId)
        .whereRef('set_aside_row.submission_id', '=', 'submission.id')
        .where(visible(actor, 'set_aside_row', now))
        .as('set_aside'),
      eb
        .exists(
          eb
            .selectFrom('entry')
            .select('entry.id')
            .where('entry.partnership_id', '=', tx.partnershipId)
            .whereRef('entry.submission_id', '=', 'submission.id')
            .where(visible(actor, 'entry', now)),
        )
        .as('holds_entries'),
    ])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where('submission.family_id', 'in', families)
    .orderBy('submission.number')
    .execute();
  const byAgency = rows.toSorted(
    (first, second) => compareNames(first.agency_name, second.agency_name) || first.number - second.number,
  );
  return byAgency.map((row) => ({
    id: row.id,
    familyId: row.family_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    number: row.number,
    sending: row.sending,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    fileName: row.file_name,
    state: row.state,
    sentAt: row.file_name === null ? dayAlone(row.created_at) : row.created_at,
    setAside: Number(row.set_aside ?? 0),
    mayComeBack: row.account_of !== 'null',
    holdsEntries: Boolean(row.holds_entries),
  }));
}
