import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { readDocument } from '../../../platform/documents/read-document.ts';
import { withPassingFolder } from '../../../platform/files/passing-folder.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError, type ErrorCode } from '../../../shared/app-error.ts';
import type { ReadDocument } from '../../../shared/document.ts';
import { readEntryIdKey } from '../store/kept-entries.ts';
import { listUntraced, type TracedEntries } from '../store/left-entries.ts';
import { listTheSame, type SameFile } from '../store/purge-whole-file.ts';
import type { EntryId, Submission } from '../store/submission.ts';
import { askAnalyst } from './ask-analyst.ts';
import { type SentFile, writeSentFile } from './write-sent-file.ts';

/** What is to be found out of a file before it goes. */
export interface ToTrace {
  readonly submission: Submission;
  readonly same: readonly SameFile[];
  readonly asked: readonly EntryId[];
  readonly key: string;
}

/** The old entries of which a file itself has to be asked whether they came with it. */
export async function findToTrace(tx: TenantTx, submission: Submission): Promise<ToTrace> {
  const same = await listTheSame(tx, submission);
  const ids = same.map(({ id }) => id);
  const asked = await listUntraced(tx, submission, ids);
  return { submission, same, asked, key: asked.length === 0 ? '' : await readEntryIdKey(tx) };
}

/**
 * Reads the stored file again where there are such entries, and finds those that its rows made. Nothing is held meanwhile, and the work
 * is done in threads. A file that cannot be read any more tells nothing, and can be removed all the same.
 *
 * @throws AppError `too-many-requests`, `database-away`.
 */
export async function traceEntries(
  platform: Platform,
  actor: PersonActor,
  { submission, same, asked, key }: ToTrace,
): Promise<TracedEntries> {
  const sent = same.flatMap(({ id, account }) =>
    account === null ? [] : [{ submissionId: id, agency: account.agency }],
  );
  const document =
    asked.length === 0 || sent.length === 0
      ? null
      : await readAgain(platform, { partnershipId: actor.partnershipId, ...submission });
  if (document === null) return { asked: new Set(asked), found: new Set() };
  const parts = document.parts.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.number) }));
  const file = { sha256: document.sha256, sent, parts };
  const { found } = await askAnalyst<'made-of'>({ kind: 'made-of', file, key, asked }, actor.accountId);
  const made = new Set(found);
  return { asked: new Set(asked), found: new Set(asked.filter((id) => made.has(id))) };
}

/** Faults of ours, or of the machine: whoever asked may try again. */
const faults: readonly ErrorCode[] = ['internal', 'database-away', 'database-full'];

function readAgain(platform: Platform, sent: SentFile): Promise<ReadDocument | null> {
  return withPassingFolder('reading', null, async (folder) => {
    try {
      return await readDocument(await writeSentFile(platform, sent, folder));
    } catch (error) {
      if (error instanceof AppError && !faults.includes(error.code)) return null;
      throw error;
    }
  });
}
