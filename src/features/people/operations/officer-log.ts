import { mayDo } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notAllowed, perform } from '../../../platform/access/perform.ts';
import { writeAudit } from '../../../platform/audit-log/write-audit.ts';
import { readStretchOfTime } from '../../../platform/cursors/instant-key.ts';
import { cutLeaf, type Leaf } from '../../../platform/cursors/keyset.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { LoggedEvent } from '../store/account-log.ts';
import { listOfficerEvents, listUnseenOfficerEvents, setOfficersSeen } from '../store/officer-log.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export const officerEventsPerPage = 50;
/** Of what somebody has not seen, the first page tells no more than these. */
const unseenTold = 5;

/** How people became officers, and what else lets somebody in as one, the newest first: one page. */
export async function readOfficerLog(
  platform: Platform,
  actor: PersonActor,
  asked: { readonly after?: string | undefined; readonly before?: string | undefined },
): Promise<Leaf<LoggedEvent>> {
  return perform(platform, actor, 'read-officer-log', async (tx) => {
    const stretch = readStretchOfTime(asked);
    const size = officerEventsPerPage;
    const found = await listOfficerEvents(tx, { from: null, to: null, stretch, size });
    const leaf = cutLeaf(found, size, stretch, ({ key, id }) => ({ key, id }));
    return {
      value: leaf,
      audit: { event: 'account-log-read', detail: { events: leaf.rows.length, officers: true } },
    };
  });
}

export interface UnseenOfficers {
  /** The newest first. */
  readonly events: readonly LoggedEvent[];
  /** Whether there are others before these. */
  readonly hasMore: boolean;
}

/**
 * What the reader has not said to have seen. It names colleagues alone, on a page that everybody opens many times a day, so it
 * leaves no row; that they have seen it does.
 */
export async function findUnseenOfficers(platform: Platform, actor: PersonActor): Promise<UnseenOfficers> {
  const found = await readUnrecorded(platform, actor, 'read-officer-log', (tx) =>
    listUnseenOfficerEvents(tx, actor.accountId, unseenTold + 1),
  );
  return { events: found.slice(0, unseenTold), hasMore: found.length > unseenTold };
}

/**
 * Says that somebody has seen what happened until then; what happens later is told anew. Said again, by a button that is
 * pressed twice or an old page, it changes nothing, and leaves no second row.
 *
 * @throws AppError `not-allowed`.
 */
export async function markOfficersSeen(platform: Platform, actor: PersonActor, until: Date): Promise<void> {
  if (!mayDo(actor.role, 'read-officer-log')) throw notAllowed();
  const now = platform.now();
  await transact(platform.database, actor.partnershipId, async (tx) => {
    if (!(await setOfficersSeen(tx, actor.accountId, until < now ? until : now))) return;
    await writeAudit(tx, actor, { event: 'officers-seen', detail: { until: until.toISOString() } }, now);
  });
}
