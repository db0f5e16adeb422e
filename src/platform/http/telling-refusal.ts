import { AppError } from '../../shared/app-error.ts';
import type { PersonActor } from '../access/actor.ts';
import { writeAudit } from '../audit-log/write-audit.ts';
import { transact } from '../database/transact.ts';
import type { Caller } from './caller.ts';
import type { Route } from './route.ts';
import type { ServerContext } from './server-context.ts';

const told = new WeakSet<AppError>();

/**
 * Does the work of a route, and writes it down where somebody who is signed in is refused: once, also where the work of one route is done
 * within that of another, as what was sent before confirming is.
 *
 * @throws what the work throws.
 */
export async function tellingRefusal<T>(
  context: ServerContext,
  route: Route,
  { actor }: Caller,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-allowed' && actor !== null && !told.has(error)) {
      await tellRefusal(context, route, actor);
      told.add(error);
    }
    throw error;
  }
}

/** Who was refused where; the path's pattern only, never what stood in it. */
async function tellRefusal({ platform }: ServerContext, route: Route, actor: PersonActor): Promise<void> {
  await transact(platform.database, actor.partnershipId, (tx) =>
    writeAudit(
      tx,
      actor,
      {
        event: 'access-refused',
        outcome: 'refused',
        detail: { method: route.method, route: route.path },
      },
      platform.now(),
    ),
  );
}
