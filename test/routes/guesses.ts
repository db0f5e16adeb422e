import { hash } from 'node:crypto';
import { makeEntryId } from '../../src/features/chronology/domain/entry-id.ts';
import { makeStoredEntryId } from '../../src/features/chronology/domain/stored-entry-id.ts';
import { transact } from '../../src/platform/database/transact.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { readId } from '../../src/shared/ids.ts';

/** Far beyond the rows of these files: as many as somebody would try. */
const rowsTried = 60;

/** What somebody would try who knows how ids are made, of the files whose rows are kept, and of the engine's very names for them. */
export async function guessesAt(
  platform: Platform,
  partnershipId: Parameters<typeof transact>[1],
  files: readonly { readonly submissionId: string }[],
): Promise<readonly string[]> {
  return transact(platform.database, partnershipId, async (tx) => {
    const guesses: string[] = [];
    for (const { submissionId } of files) {
      const { sha256, name } = await tx.sql
        .selectFrom('submission')
        .innerJoin('file', 'file.id', 'submission.file_id')
        .innerJoin('agency', 'agency.id', 'submission.agency_id')
        .select(['file.sha256', 'agency.name'])
        .where('submission.id', '=', readId<'submission'>(submissionId))
        .executeTakeFirstOrThrow();
      const digest = sha256.toString('hex');
      guesses.push(digest);
      for (let row = 1; row <= rowsTried; row += 1) {
        const engineId = makeEntryId(name, digest, 'CSV', row);
        const told = hash('sha256', JSON.stringify([submissionId, engineId]), 'hex');
        guesses.push(engineId, told.slice(0, 8), makeStoredEntryId('', submissionId, engineId));
      }
    }
    return guesses;
  });
}
