import type { Action } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { findFamilyHead } from '../store/find-family.ts';
import { hasPurgedWordsSince, type WordsPressed } from '../store/purged-words.ts';
import { hasPurgedSince, type PurgeInLog } from '../store/purges-in-log.ts';

/** As long as a page may lie open on which somebody presses the button again. */
const again = 60 * 60_000;

/** What the button is of: an entry or a file, which the log names, or words that people wrote beside the record. */
export type Pressed = ((PurgeInLog & { readonly familyId: FamilyId }) | WordsPressed) & {
  /** Who may remove it; left out for whoever may purge entries. */
  readonly action?: Action;
};

/**
 * Does what removes something for good; null where it is there no more because the same person has just removed it: the button was pressed
 * twice, and what was asked for is done. Whoever else comes is told what everybody is told of what is not there.
 *
 * @throws whatever the work throws.
 */
export async function unlessPurged<T>(
  platform: Platform,
  actor: PersonActor,
  { action = 'purge-entries', ...pressed }: Pressed,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    const isDone = await perform(platform, actor, action, async (tx, now) => {
      const { familyId } = pressed;
      const family = await findFamilyHead(tx, actor, familyId, now);
      const by = { accountId: actor.accountId, since: new Date(now.getTime() - again) };
      return {
        value: await ('of' in pressed
          ? hasPurgedWordsSince(tx, pressed, by)
          : hasPurgedSince(tx, pressed, by)),
        audit: {
          event: 'family-read',
          object: { kind: 'family', id: familyId },
          children: family.children.map(({ id }) => id),
        },
      };
    });
    if (!isDone) throw error;
    return null;
  }
}
