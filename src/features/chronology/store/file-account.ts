import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ErrorCode, ErrorWords } from '../../../shared/app-error.ts';
import type { JobId } from '../../../shared/ids.ts';
import type { CheckedFile, FileIssue, TableAccount } from '../domain/checked-file.ts';
import type { ColumnMapping } from '../domain/chronology-table.ts';
import { holdJson, releaseJson } from './held-json.ts';

/** Everything that is told of a file as a whole: a checked file without its rows. */
export type FileAccount = Omit<CheckedFile, 'entries' | 'setAside'>;

/** Why a file could not be read, in the words of the error. */
export interface Refusal extends ErrorWords {
  readonly code: ErrorCode;
}

/** Why a job that reads a file was given up, as its page tells it. */
export async function refusalOfJob(tx: TenantTx, jobId: JobId): Promise<Refusal> {
  const row = await tx.sql
    .selectFrom('job')
    .select('error')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', jobId)
    .executeTakeFirst();
  // The runner of jobs writes the column, in the shape of its `JobError`.
  const error = row?.error as { readonly what?: string; readonly todo?: string } | null | undefined;
  return {
    code: 'internal',
    what: error?.what ?? 'The file could not be read. This is a fault in Sightline, not in the file.',
    todo: error?.todo ?? 'Send it again. If it fails again, tell whoever runs this system.',
  };
}

/** What `submission.account` holds: what the file was read as, or why it was not; both where only the last reading failed. */
export interface SubmissionAccount {
  readonly file: FileAccount | null;
  readonly refused: Refusal | null;
  /** Whether somebody put it in, and it was compared again instead: until it is put in. Left out where not. */
  readonly comparedAgain?: boolean;
}

export function holdAccount({ file, refused, comparedAgain }: SubmissionAccount): string {
  return holdJson({ file, refused, ...(comparedAgain === true ? { comparedAgain } : {}) });
}

/** Null where the file has not been read yet. */
export function releaseAccount(held: unknown): SubmissionAccount | null {
  if (held === null || held === undefined) return null;
  // Nobody but `holdAccount` writes the column.
  const { file, refused, comparedAgain } = releaseJson(held) as SubmissionAccount;
  const account = { file: file === null ? null : orderFile(file), refused };
  return comparedAgain === true ? { ...account, comparedAgain } : account;
}

/** `jsonb` keeps no order of names; documents that are written from an account have the engine's own. */
function orderFile(account: FileAccount): FileAccount {
  const { file, format, sha256, agency, accounts, tables, furniture, issues } = account;
  const { rows, entries, notes, setAside } = accounts;
  return {
    file,
    format,
    sha256,
    agency,
    accounts: { rows, entries, notes, setAside },
    tables: tables.map(orderTable),
    furniture: furniture.map(({ part, row, kind, cells }) => ({ part, row, kind, cells })),
    issues: issues.map(orderIssue),
  };
}

function orderTable({ parts, lead, headingFound, mappings, direction }: TableAccount): TableAccount {
  return { parts, lead, headingFound, mappings: mappings.map(orderMapping), direction };
}

function orderMapping({ column, field, confidence, reason }: ColumnMapping): ColumnMapping {
  const { index, heading, readings, cells } = column;
  const ordered = cells.map((cell) => ({
    part: cell.part,
    row: cell.row,
    column: cell.column,
    text: cell.text,
  }));
  return { column: { index, heading, readings, cells: ordered }, field, confidence, reason };
}

function orderIssue({ code, severity, message, texts }: FileIssue): FileIssue {
  return texts === undefined ? { code, severity, message } : { code, severity, message, texts };
}
