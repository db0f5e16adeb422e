import { sql } from 'kysely';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import { type PageOfLog, pageOfLog, recordedKey } from '../../../platform/audit-log/page-of-log.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';

/**
 * What is told of people and agencies, and nothing that could be about a child: the one list that the page of an
 * administrator reads from.
 */
export const peopleEvents = [
  'first-administrator-made',
  'partnership-added',
  'partnership-changed',
  'agency-added',
  'agency-changed',
  'agency-ended',
  'account-invited',
  'account-joined',
  'account-changed',
  'account-disabled',
  'account-enabled',
  'account-link-made',
  'account-address-freed',
  'accounts-read',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'session-ended',
  'stepped-up',
  'password-changed',
  'second-factor-set',
  'recovery-codes-made',
  'recovery-code-used',
  'token-made',
  'token-ended',
  'account-log-read',
  'officers-seen',
] as const satisfies readonly AuditEvent[];

export interface LoggedEvent {
  readonly id: string;
  readonly at: Date;
  /** The instant as the list is ordered by it, to the microsecond. */
  readonly key: string;
  readonly event: string;
  readonly actorKind: 'person' | 'token' | 'system' | 'command' | 'nobody';
  readonly actorName: string | null;
  /** The role that they had then; null for nobody's, and for rows from before it was kept. */
  readonly actorRole: string | null;
  /** The account or agency that it was done to. */
  readonly objectKind: string | null;
  readonly objectName: string | null;
  readonly outcome: 'done' | 'refused';
  readonly reason: string | null;
  readonly detail: unknown;
}

export interface LogAsked extends PageOfLog {
  /** Who did it, or to whom it was done; null for everybody. */
  readonly person: AccountId | null;
}

/** The newest first, from a place on, nearest to it first; one more than `size` where there are more. */
export async function listLoggedEvents(
  tx: TenantTx,
  { person, ...page }: LogAsked,
): Promise<readonly LoggedEvent[]> {
  let query = loggedEvents(tx);
  if (person !== null) {
    query = query.where(({ eb, or }) =>
      or([eb('audit_log.account_id', '=', person), eb('audit_log.object_id', '=', person)]),
    );
  }
  return pageOfLog(query, page).execute();
}

/** The rows of the log of accounts, with whom they name. */
export function loggedEvents(tx: TenantTx) {
  return tx.sql
    .selectFrom('audit_log')
    .leftJoin('account as who', (join) =>
      join
        .onRef('who.partnership_id', '=', 'audit_log.partnership_id')
        .onRef('who.id', '=', 'audit_log.account_id'),
    )
    .leftJoin('account as whom', (join) =>
      join
        .onRef('whom.partnership_id', '=', 'audit_log.partnership_id')
        .onRef('whom.id', '=', sql.ref('audit_log.object_id')),
    )
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'audit_log.partnership_id')
        .onRef('agency.id', '=', sql.ref('audit_log.object_id')),
    )
    .select([
      'audit_log.id',
      'audit_log.recorded_at as at',
      recordedKey.as('key'),
      'audit_log.event',
      'audit_log.actor_kind as actorKind',
      'who.name as actorName',
      'audit_log.role as actorRole',
      'audit_log.object_kind as objectKind',
      sql<string | null>`coalesce(whom.name, agency.name)`.as('objectName'),
      'audit_log.outcome',
      'audit_log.reason',
      'audit_log.detail',
    ])
    .where('audit_log.partnership_id', '=', tx.partnershipId)
    .where('audit_log.event', 'in', [...peopleEvents]);
}

/**
 * Who did one of these with one of some things last, and when; undefined where nobody has. The log is read from its end: whoever asks
 * knows that it was done lately.
 */
export async function findLastChange(
  tx: TenantTx,
  { objectIds, events }: { readonly objectIds: readonly string[]; readonly events: readonly AuditEvent[] },
): Promise<
  { readonly name: string | null; readonly accountId: AccountId | null; readonly at: Date } | undefined
> {
  return tx.sql
    .selectFrom('audit_log')
    .leftJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'audit_log.partnership_id')
        .onRef('account.id', '=', 'audit_log.account_id'),
    )
    .select(['account.name', 'audit_log.account_id as accountId', 'audit_log.recorded_at as at'])
    .where('audit_log.partnership_id', '=', tx.partnershipId)
    .where('audit_log.object_id', 'in', [...objectIds])
    .where('audit_log.event', 'in', [...events])
    .orderBy('audit_log.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
