import type { BackupEnd, BackupHeader } from './frames.ts';
import { type BackupSource, readBackup } from './read-backup.ts';

export interface VerifiedBackup {
  readonly header: BackupHeader;
  readonly tables: BackupEnd['tables'];
  readonly auditHeads: BackupEnd['auditHeads'];
}

/** Reads a backup to its end, and says what is in it. It touches no database. @throws AppError as `readBackup` does. */
export async function verifyBackup(source: BackupSource): Promise<VerifiedBackup> {
  let header: BackupHeader | null = null;
  let end: BackupEnd | null = null;
  for await (const part of readBackup(source)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'end') end = part.end;
  }
  if (header === null || end === null)
    throw new Error('a backup was read through without its header or its end');
  return { header, tables: end.tables, auditHeads: end.auditHeads };
}
