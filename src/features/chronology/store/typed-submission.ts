import type { TenantTx } from '../../../platform/database/transact.ts';
import { type AccountId, type AgencyId, type FamilyId, readId } from '../../../shared/ids.ts';
import { makeStoredEntryId } from '../domain/stored-entry-id.ts';
import { makeTypedFile } from '../domain/typed/typed-file.ts';
import { holdAccount } from './file-account.ts';
import { readEntryIdKey } from './kept-entries.ts';
import { holdStated } from './stated-columns.ts';
import type { SubmissionId } from './submission.ts';

interface Whose {
  readonly familyId: FamilyId;
  readonly agency: { readonly id: AgencyId; readonly name: string };
}

/**
 * The one submission that holds what an agency types of a family; begun where there is none. For whoever holds the family. Its id is made of
 * theirs: what was begun with an entry that was not saved is undone, and the entry is known by the same id when it comes again.
 */
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
  const id = readId<'submission'>(
    makeStoredEntryId(await readEntryIdKey(tx), familyId, `typed by ${agency.id}`),
  );
  if (id === null) throw new Error('an id that is made is no id');
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
