import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { mayWorkOn } from '../store/find-family.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { readSharedRecord } from './read-shared-record.ts';
import { type FamilyWords, readNoted, restoreRecord, wordsOf } from './read-whole.ts';
import type { SharingGroup, SharingLine } from './tell-sharing.ts';

export interface ListedSharing extends Omit<SharingLine, 'entry'> {
  readonly entryId: string;
}

export interface ListedSharings {
  readonly lines: readonly ListedSharing[];
  readonly of: number;
}

export interface SharingListAnswer {
  readonly family: FamilyWords;
  readonly count: number;
  /** There are more entries than a page can read; they are decided on each entry's own page. */
  readonly tooMany: boolean;
  /** Whether this person may decide of them. */
  readonly mayDecide: boolean;
  readonly open: ListedSharings;
  readonly told: ListedSharings;
  readonly rejected: ListedSharings;
}

const none: ListedSharings = { lines: [], of: 0 };

/**
 * Who was told of the entries that the actor may see: what texts suggest and nobody has decided, what people say, and what they
 * say was not so.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests`, `reading-took-too-long`.
 */
export async function readSharingList(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<SharingListAnswer> {
  requireAnalyst(actor.accountId);
  const whole = await readNoted(platform, actor, familyId, {
    reading: 'sharing',
    read: async (tx, now, count) => {
      const restored = await restoreRecord(tx, actor, { familyId, count }, now);
      return { ...restored, ...(await readSharedRecord(tx, actor, familyId, restored, now)) };
    },
  });
  const { family, files, count, agencies, shared, entryIds } = whole;
  const mayDecide = mayWorkOn(actor, family);
  const base = { family: wordsOf(family), count, tooMany: files === null, mayDecide };
  if (files === null) return { ...base, open: none, told: none, rejected: none };
  const { sharing } = await askAnalyst<'sharing'>(
    { kind: 'sharing', files, agencies, shared },
    actor.accountId,
  );
  const asListed = ({ lines, of }: SharingGroup): ListedSharings => ({
    of,
    lines: lines.flatMap(({ entry, ...line }) => {
      const entryId = entryIds.get(entry);
      return entryId === undefined ? [] : [{ ...line, entryId }];
    }),
  });
  const { open, told, rejected } = sharing;
  return { ...base, open: asListed(open), told: asListed(told), rejected: asListed(rejected) };
}
