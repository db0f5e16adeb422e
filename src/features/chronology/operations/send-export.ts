import type { Readable } from 'node:stream';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { openStoredFile } from '../../../platform/stored-files/read-stored-file.ts';
import { findStoredFile } from '../../../platform/stored-files/stored-file.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { findOwnExport } from '../store/export.ts';
import { findFamilyHead } from '../store/find-family.ts';
import type { ExportKey } from './read-export.ts';

export interface SentDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Readable;
}

/**
 * Lets a document go to whoever asked for it, piece by piece.
 *
 * @throws AppError `not-found` where it is not ready, past its time, or somebody else’s; `changed-meanwhile` where what they may
 * read has changed since they asked for it.
 */
export async function sendExport(
  platform: Platform,
  actor: PersonActor,
  key: ExportKey,
): Promise<SentDocument> {
  const { id, name, mediaType } = await perform(platform, actor, 'export-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, key.familyId, now);
    const found = await findOwnExport(tx, actor, key, now);
    if (found === null || found.fileId === null || found.expiresAt <= now) throw notFound('document');
    if (found.isOutdated) throw outdated(key.familyId);
    return {
      value: await findStoredFile(tx, found.fileId),
      audit: {
        event: 'export-taken',
        object: { kind: 'export', id: found.id },
        children: family.children.map((child) => child.id),
        detail: { form: found.form, anonymised: found.options.anonymised },
        ...(found.reason === null ? {} : { reason: found.reason }),
      },
    };
  });
  return { name, mediaType, body: openStoredFile(platform, actor.partnershipId, id) };
}

function outdated(familyId: FamilyId): AppError {
  return new AppError('changed-meanwhile', {
    what: 'What you may read has changed since you asked for this document.',
    todo: 'Ask for the document again: it is written of what you may read now.',
    next: { href: `/families/${familyId}/exports/new`, text: 'Ask for a document' },
  });
}
