import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findSetUpSteps as find, type SetUpStep } from '../domain/set-up-steps.ts';
import { readSetUp } from '../store/set-up.ts';
import { readUnrecorded } from './read-unrecorded.ts';

export type { SetUpStep };

export interface SetUpToDo {
  readonly steps: readonly SetUpStep[];
  /** Names of agencies that nobody leads. */
  readonly agenciesWithoutLead: readonly string[];
  /** How many were invited and have not joined. */
  readonly waiting: number;
}

/** What an administrator has still to set up before people can work. */
export async function findSetUpSteps(platform: Platform, actor: PersonActor): Promise<SetUpToDo> {
  return readUnrecorded(platform, actor, 'manage-accounts', async (tx) => {
    const setUp = await readSetUp(tx);
    const { agenciesWithoutLead, waiting } = setUp;
    return { steps: find(setUp), agenciesWithoutLead, waiting };
  });
}
