import { AppError } from '../../shared/app-error.ts';
import type { AuditNote } from '../audit-log/audit-note.ts';
import { writeAudit } from '../audit-log/write-audit.ts';
import { type TenantTx, type TransactOptions, transact } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import { type Action, mayDo } from './actions.ts';
import type { Actor, PersonActor, SystemActor } from './actor.ts';

/** What an operation did, and what the audit log is to hold of it. There is no operation without a row. */
export interface Done<T> {
  readonly value: T;
  readonly audit: AuditNote | readonly [AuditNote, ...AuditNote[]];
}

/**
 * What work throws to refuse, where the log keeps a note of it though all else is undone: an answer that tells something may be asked for on
 * purpose. Whoever called the operation is thrown the refusal.
 */
export class NotedRefusal extends Error {
  readonly refusal: AppError;
  readonly note: AuditNote;

  constructor(refusal: AppError, note: AuditNote) {
    super(refusal.message, { cause: refusal });
    this.name = 'NotedRefusal';
    this.refusal = refusal;
    this.note = note;
  }
}

/**
 * Does one thing for a person: checks that their role may, opens the transaction in their partnership's context, does the
 * work, and writes its audit rows in the same transaction. Every operation goes through here or `performAsSystem`.
 *
 * @throws AppError `not-allowed` when the role may not; whatever the work throws, with all of it undone, and the refusal of a `NotedRefusal`, whose note stays.
 */
export async function perform<T>(
  platform: Platform,
  actor: PersonActor,
  action: Action,
  work: (tx: TenantTx, now: Date) => Promise<Done<T>>,
  options?: TransactOptions,
): Promise<T> {
  if (!mayDo(actor.role, action)) throw notAllowed();
  return performChecked(platform, actor, work, options);
}

/** The same for a job, or a command of whoever runs the system: no role is asked, and the row names the reason. */
export async function performAsSystem<T>(
  platform: Platform,
  actor: SystemActor,
  work: (tx: TenantTx, now: Date) => Promise<Done<T>>,
  options?: TransactOptions,
): Promise<T> {
  return performChecked(platform, actor, work, options);
}

async function performChecked<T>(
  platform: Platform,
  actor: Actor,
  work: (tx: TenantTx, now: Date) => Promise<Done<T>>,
  options?: TransactOptions,
): Promise<T> {
  const now = platform.now();
  const { database } = platform;
  const loggedAt = () => platform.logNow?.() ?? now;
  try {
    return await transact(
      database,
      actor.partnershipId,
      async (tx) => {
        const { value, audit } = await work(tx, now);
        const at = loggedAt();
        for (const note of 'event' in audit ? [audit] : audit) await writeAudit(tx, actor, note, at);
        return value;
      },
      options,
    );
  } catch (error) {
    if (!(error instanceof NotedRefusal)) throw error;
    // Nobody is answered before it stands in the log.
    await transact(database, actor.partnershipId, (tx) => writeAudit(tx, actor, error.note, loggedAt()));
    throw error.refusal;
  }
}

export function notAllowed(): AppError {
  return new AppError('not-allowed', {
    what: 'Your role does not include this.',
    todo: 'See “Who may do what”. If your work needs it, ask your partnership’s administrator.',
  });
}

/** For what is not there and what may not be seen alike: nobody learns which. */
export function notFound(what: string): AppError {
  return new AppError('not-found', {
    what: `There is no such ${what}, or you may not see it.`,
    todo: 'Check the address. A family is seen by those whom a partnership officer names as involved with it.',
  });
}

/** Somebody else changed it first, or the same person did in another window. Both are shown. */
export function changedMeanwhile(what: string): AppError {
  return new AppError('changed-meanwhile', {
    what: `This ${what} has changed since you opened it: somebody else changed it, or you did in another window.`,
    todo: 'Look at what it says now, and make your change again.',
  });
}
