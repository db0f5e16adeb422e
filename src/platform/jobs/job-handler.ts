import type { AccountId, FamilyId, JobId } from '../../shared/ids.ts';
import type { SystemActor } from '../access/actor.ts';
import type { Done } from '../access/perform.ts';
import type { TenantTx } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import type { Lane } from './queue.ts';

/** A job as it stands when it is begun. Everything else that it needs it reads by these ids. */
export interface JobToRun {
  readonly id: JobId;
  readonly objectId: string;
  readonly familyId: FamilyId | null;
  readonly askedBy: AccountId | null;
}

/** Tells how far a job is: `total` null while nobody knows; `step` in plain words ("Reading the file"). Not waited for. */
export type TellProgress = (progress: {
  readonly done: number;
  readonly total: number | null;
  readonly step: string;
}) => void;

/** What a job does to the database: run in one transaction with the job's own completion, so that both happen or neither. */
export type JobEffect = (tx: TenantTx, now: Date) => Promise<Done<void>>;

/**
 * One kind of job. `run` does the long work outside any transaction (reading, parsing, writing a document) and returns its
 * effect. It may run twice, after a crash: until the effect is committed nothing has happened. An AppError that it
 * throws is told to whoever asked, and the job is `failed`, with `onFailed` in the same transaction; anything else is tried again.
 */
export interface JobHandler {
  readonly kind: string;
  /** Where jobs of the kind wait, also after a restored backup; with files unless told. As they were asked for. */
  readonly lane?: Lane;
  run(platform: Platform, actor: SystemActor, job: JobToRun, tell: TellProgress): Promise<JobEffect>;
  onFailed?(tx: TenantTx, job: JobToRun, now: Date): Promise<void>;
}
