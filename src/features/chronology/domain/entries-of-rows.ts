import { makeEntryId } from './entry-id.ts';
import { makeStoredEntryId } from './stored-entry-id.ts';

/** A stored file, wherever it was sent: its rows as they are numbered, and what its entries’ ids are made of. */
export interface RowsOfFile {
  readonly sha256: string;
  /** The submissions that brought it, each with the agency by whose name it was read. */
  readonly sent: readonly { readonly submissionId: string; readonly agency: string }[];
  readonly parts: readonly { readonly name: string; readonly rows: readonly number[] }[];
}

/**
 * Which of these entries’ ids a row of the file has by itself (`makeStoredEntryId`), whatever became of the row. Costs two digests for
 * each row of the file and each submission.
 *
 * @param key what the partnership’s ids are made with.
 */
export function findMadeOf(
  { sha256, sent, parts }: RowsOfFile,
  key: string,
  asked: readonly string[],
): readonly string[] {
  const wanted = new Set(asked);
  return sent.flatMap(({ submissionId, agency }) =>
    parts.flatMap(({ name, rows }) =>
      rows
        .map((row) => makeStoredEntryId(key, submissionId, makeEntryId(agency, sha256, name, row)))
        .filter((id) => wanted.has(id)),
    ),
  );
}
