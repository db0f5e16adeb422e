import { setTimeout as pause } from 'node:timers/promises';
import type { PartnershipId } from '../../shared/ids.ts';
import { transactLocal } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import { faultForLog } from './fault.ts';

/** Something done by the clock. It may be done by several processes at once, and more often than asked: it must not matter. */
export type ScheduledTask = {
  /** For the log. */
  readonly name: string;
  readonly everyMinutes: number;
} & (
  | {
      /** What takes long gives up where it is `stopping`: it is done the next time. */
      readonly perPartnership: (
        platform: Platform,
        partnershipId: PartnershipId,
        stopping?: AbortSignal,
      ) => Promise<void>;
    }
  | { readonly once: (platform: Platform) => Promise<void> }
);

export interface Schedule {
  stop(): Promise<void>;
}

/** Does each task now and then again and again, one partnership after another; a failure waits for the next time. */
export function startSchedule(platform: Platform, tasks: readonly ScheduledTask[]): Schedule {
  const stopping = new AbortController();
  const running = tasks.map((task) => keepDoing(platform, task, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function keepDoing(platform: Platform, task: ScheduledTask, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await doTask(platform, task, stopping);
    } catch (error) {
      platform.log.warn({ task: task.name, ...faultForLog(error) }, 'what is done by the clock went wrong');
    }
    await pause(task.everyMinutes * 60_000, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Does a task once, for every partnership where it is for each. One that fails does not keep it from the others. */
export async function doTask(platform: Platform, task: ScheduledTask, stopping?: AbortSignal): Promise<void> {
  if ('once' in task) return task.once(platform);
  for (const partnershipId of await listPartnerships(platform)) {
    if (stopping?.aborted === true) return;
    try {
      await task.perPartnership(platform, partnershipId, stopping);
    } catch (error) {
      platform.log.warn(
        { task: task.name, partnership: partnershipId, ...faultForLog(error) },
        'what is done by the clock went wrong for one partnership',
      );
    }
  }
}

/** Every partnership, for work that goes through them one at a time. */
export async function listPartnerships({ database }: Platform): Promise<readonly PartnershipId[]> {
  const rows = await transactLocal(database, ({ sql }) =>
    sql.selectFrom('tenant').select('partnership_id').orderBy('partnership_id').execute(),
  );
  return rows.map((row) => row.partnership_id);
}
