import { extname, join } from 'node:path';
import type { Platform } from '../../../platform/platform.ts';
import { writeStoredFileTo } from '../../../platform/stored-files/read-stored-file.ts';
import type { FileId, PartnershipId } from '../../../shared/ids.ts';

export interface SentFile {
  readonly partnershipId: PartnershipId;
  readonly fileId: FileId;
  readonly fileName: string;
}

/**
 * Writes what an agency sent into a passing folder, and answers with the path. The reader goes by the ending; the rest of a name that
 * somebody sent is kept out of paths.
 *
 * @throws AppError `not-found`, `file-destroyed`, `file-damaged`.
 */
export async function writeSentFile(
  platform: Platform,
  { partnershipId, fileId, fileName }: SentFile,
  folder: string,
): Promise<string> {
  const path = join(folder, `file${safeEnding(fileName)}`);
  await writeStoredFileTo(platform, partnershipId, fileId, path);
  return path;
}

function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(ending) ? ending : '';
}
