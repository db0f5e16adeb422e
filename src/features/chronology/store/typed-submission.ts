import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import { makeTypedFile } from '../domain/typed/typed-file.ts';
import { holdAccount } from './file-account.ts';
import { holdStated } from './stated-columns.ts';
import type { SubmissionId } from './submission.ts';

interface Whose {
  readonly familyId: FamilyId;
  readonly agency: { readonly id: AgencyId; readonly name: string };
}

/** The one submission that holds what an agency types of a family; begun where there is none. For whoever holds the family. */
export async function openTypedSubmission(
  tx: TenantTx,
  { familyId, agency }: Whose,
  { by, now }: { readonly by: AccountId; readonly now: Date },
): Promise<SubmissionId> {
  const found = await tx.sql
    .selectFrom('submission')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('agency_id', '=', agency.id)
    .where('kind', '=', 'typed')
    .executeTakeFirst();
  if (found !== undefined) return found.id;
  const id = newId<'submission'>();
  // What it holds is told of the entries that somebody may see, each time it is read: nothing is counted here.
  const { entries: _entries, setAside: _setAside, ...file } = makeTypedFile(agency.name, '', []);
  await tx.sql
    .insertInto('submission')
    .values({
      partnership_id: tx.partnershipId,
      id,
      family_id: familyId,
      agency_id: agency.id,
      kind: 'typed',
      number: 0,
      sending: 0,
      replaces: [],
      file_id: null,
      state: 'submitted',
      stated: holdStated([]),
      account: holdAccount({ file, refused: null }),
      created_at: now,
      created_by: by,
      submit_when_read: true,
      submitted_at: now,
      submitted_by: by,
    })
    .execute();
  return id;
}
