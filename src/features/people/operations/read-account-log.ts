import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import { readStretchOfTime } from '../../../platform/cursors/instant-key.ts';
import { cutLeaf, type Leaf } from '../../../platform/cursors/keyset.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { type LoggedEvent, listLoggedEvents } from '../store/account-log.ts';
import { listPeople, type PersonName } from '../store/account-names.ts';

export type { LoggedEvent };

export const eventsPerPage = 50;

export interface AccountLogAsked {
  readonly person: AccountId | null;
  /** The first and the last day, in Europe/London. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number;
}

export interface AccountLog extends Leaf<LoggedEvent> {
  /** Everybody who has or had an account, to filter by. */
  readonly people: readonly PersonName[];
}

/** What was done with accounts and agencies, and who signed in: nothing of any family. The newest first. */
export async function readAccountLog(
  platform: Platform,
  actor: PersonActor,
  { after, before, size = eventsPerPage, ...asked }: AccountLogAsked,
): Promise<AccountLog> {
  return perform(platform, actor, 'read-account-log', async (tx) => {
    const stretch = readStretchOfTime({ after, before });
    const found = await listLoggedEvents(tx, { ...asked, stretch, size });
    const leaf = cutLeaf(found, size, stretch, ({ key, id }) => ({ key, id }));
    return {
      value: { ...leaf, people: await listPeople(tx) },
      audit: {
        event: 'account-log-read',
        detail: { events: leaf.rows.length, person: asked.person, from: asked.from, to: asked.to },
      },
    };
  });
}
