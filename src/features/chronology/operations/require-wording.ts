import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { areReworded } from '../store/former-wordings.ts';
import type { EntryId } from '../store/submission.ts';

/** The words that somebody had before their eyes who decides of entries. */
export interface WordingRead {
  /** As they were given (`wordingOf`); left out where nothing is known of it but the entries that never said anything else. */
  readonly wording?: string | undefined;
}

interface DecidedOf extends WordingRead {
  readonly familyId: FamilyId;
  /** What they say now: entries that the actor may read. */
  readonly entries: ReadonlyMap<EntryId, Entry>;
}

/** Nobody decides of words that they did not read. @throws AppError `worded-otherwise`. */
export async function requireWording(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entries, wording }: DecidedOf,
  now: Date,
): Promise<void> {
  const isOther =
    wording === undefined
      ? await areReworded(tx, actor, { familyId, of: [...entries.keys()] }, now)
      : wording !== wordingOf(entries);
  if (!isOther) return;
  throw new AppError('worded-otherwise', {
    what: `What ${entries.size > 1 ? 'these entries say' : 'this entry says'} was changed since you opened the page.`,
    todo: 'Read it as it stands now, and decide again.',
  });
}
