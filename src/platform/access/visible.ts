import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { mostAheadMs } from '../../shared/clock-ahead.ts';
import type { FamilyId } from '../../shared/ids.ts';
import { type Actor, isPerson, type PersonActor } from './actor.ts';

/** What an actor may see some of, by edges. Each names the table or alias whose rows the condition is put on. */
export type VisibleKind =
  | 'family'
  | 'entry'
  | 'entry_version'
  | 'entry_comment'
  | 'finding_entry'
  | 'set_aside_row'
  | 'draft_row'
  | 'row_handling'
  | 'gone_entry';

/**
 * The condition that every store adds where it reads or changes rows of this kind: what the actor may see, inside their
 * partnership. `now` decides which edges hold. The rows must come from a table named (or aliased) as the kind.
 *
 * - The partnership's officers see every family; an agency's people those that it is involved with; a chair, a reviewer
 *   or a guest those to which they are tied by name, until the tie ends. Nobody else sees any.
 * - An entry, a row set aside, a row that waits, what is noted of a row's handling, and an entry that is gone are seen by whoever sees the family, less what their
 *   handling keeps from them: `originator` is for its own agency alone, `review-panel` for officers, whoever reviews the family by name (no guest) and its own
 *   agency, `named-agencies` for its own and those that are named. Whoever it is not for, by name, sees it under none of them.
 * - What an entry said once, and what was written beside it, are seen by whoever could see the entry then: who was named is kept with
 *   them, of a former wording beside what is noted of its row. A comment has no agency of its own: that of its entry is asked for. So is an entry on which
 *   rests what somebody acknowledged.
 *
 * @param only the one family whose rows the query asks for (it must say so itself): whether it is seen is then asked once,
 * and not of every row.
 */
export function visible(actor: Actor, kind: VisibleKind, now: Date, only?: FamilyId): RawBuilder<SqlBool> {
  if (!isPerson(actor)) return sql<SqlBool>`true`;
  const ofRow = sql.ref(kind === 'family' ? 'family.id' : `${kind}.family_id`);
  const family = familySeen(actor, only === undefined ? ofRow : sql`${only}::uuid`, now);
  return kind === 'family' ? family : sql<SqlBool>`(${family} and ${isOpenTo(actor, kind, now, only)})`;
}

/**
 * The same of a family for whoever works on it, and does not only read: their agency is involved, or they are its chair or reviewer by
 * name. A guest’s tie lets them read.
 */
export function tiedTo(actor: Actor, now: Date, only?: FamilyId): RawBuilder<SqlBool> {
  if (!isPerson(actor)) return sql<SqlBool>`true`;
  const { role, accountId, agencyId } = actor;
  const familyId = only === undefined ? sql.ref('family.id') : sql`${only}::uuid`;
  switch (role) {
    case 'agency-lead':
    case 'practitioner':
      return hasEdge(actor, familyId, 'agency', agencyId, ['involved'], now);
    case 'chair':
    case 'reviewer':
      return hasEdge(actor, familyId, 'account', accountId, [role], now);
    default:
      return visible(actor, 'family', now, only);
  }
}

function familySeen(actor: PersonActor, familyId: RawBuilder<unknown>, now: Date): RawBuilder<SqlBool> {
  switch (actor.role) {
    case 'officer':
      return sql<SqlBool>`true`;
    case 'agency-lead':
    case 'practitioner':
      return sql<SqlBool>`(${hasEdge(actor, familyId, 'agency', actor.agencyId, ['involved'], now)}
        or ${hasEdge(actor, familyId, 'account', actor.accountId, ['guest'], now)})`;
    case 'chair':
      return hasEdge(actor, familyId, 'account', actor.accountId, ['chair', 'guest'], now);
    case 'reviewer':
      return hasEdge(actor, familyId, 'account', actor.accountId, ['reviewer', 'guest'], now);
    default:
      return sql<SqlBool>`false`;
  }
}

/** An edge begins with the moment in which it is made; a process whose clock is behind, or was set back, sees it at once. */
function hasEdge(
  actor: PersonActor,
  familyId: RawBuilder<unknown>,
  whoKind: 'agency' | 'account',
  whoId: string | null,
  kinds: readonly string[],
  now: Date,
): RawBuilder<SqlBool> {
  if (whoId === null) return sql<SqlBool>`false`;
  return sql<SqlBool>`exists (
    select 1 from relation
     where relation.partnership_id = ${actor.partnershipId} and relation.object_kind = 'family'
       and relation.object_id = ${familyId} and relation.who_kind = ${whoKind} and relation.who_id = ${whoId}
       and relation.kind in (${sql.join(kinds)}) and relation.from_at <= ${new Date(now.getTime() + mostAheadMs)}
       and (relation.to_at is null or relation.to_at > ${now}))`;
}

/** Whether somebody is on the panel of a family’s reviews: an officer, or its reviewer by name. Who reviews other families, and is a guest of this one, is not. */
export function isOnPanel(actor: PersonActor, familyId: RawBuilder<unknown>, now: Date): RawBuilder<SqlBool> {
  if (actor.role === 'officer') return sql<SqlBool>`true`;
  if (actor.role !== 'reviewer') return sql<SqlBool>`false`;
  return hasEdge(actor, familyId, 'account', actor.accountId, ['reviewer'], now);
}

function isOpenTo(
  actor: PersonActor,
  kind: RowKind,
  now: Date,
  only: FamilyId | undefined,
): RawBuilder<SqlBool> {
  const handling = sql.ref(`${kind}.handling`);
  const family = only === undefined ? sql.ref(`${kind}.family_id`) : sql`${only}::uuid`;
  const forPanel =
    actor.role === 'reviewer'
      ? sql` or (${handling} = 'review-panel' and ${isOnPanel(actor, family, now)})`
      : sql``;
  const open = actor.role === 'officer' ? ['core-group', 'review-panel'] : ['core-group'];
  const { agencyId } = actor;
  const byAgency =
    agencyId === null
      ? sql`false`
      : sql`${sql.ref(`${kind}.agency_id`)} = ${agencyId} or (${handling} = 'named-agencies'
          and ${isNoted(actor, kind, only, { table: 'row_named_agency', column: 'named_agency_id', is: agencyId })})`;
  const notFor = { table: 'row_not_for', column: 'account_id', is: actor.accountId } as const;
  return sql<SqlBool>`((${handling} in (${sql.join(open)})${forPanel} or ${byAgency}) and not ${isNoted(actor, kind, only, notFor)})`;
}

type RowKind = Exclude<VisibleKind, 'family'>;

interface Noted {
  readonly table: 'row_named_agency' | 'row_not_for';
  readonly column: string;
  readonly is: string;
}

/**
 * Whether it is noted of a row that this agency or person may, or may not, read it. Of the entries of one family it is asked once,
 * and not of every entry: lists read them from indexes that hold no row’s key.
 */
function isNoted(
  { partnershipId }: PersonActor,
  kind: RowKind,
  only: FamilyId | undefined,
  { table, column, is }: Noted,
): RawBuilder<SqlBool> {
  const noted = sql.ref(`noted.${column}`);
  if (kind === 'entry_comment' || kind === 'finding_entry') {
    const then = table === 'row_not_for' ? 'not_for_account_ids' : 'named_agency_ids';
    return sql<SqlBool>`${is}::uuid = any(${sql.ref(`${kind}.${then}`)})`;
  }
  if (kind === 'draft_row') {
    // Which row a waiting one is beside those of the chronology is not settled: it may be any of a file that somebody is named for.
    if (table === 'row_named_agency') return sql<SqlBool>`false`;
    return sql<SqlBool>`exists (
      select from row_not_for noted
       where noted.partnership_id = ${partnershipId} and noted.family_id = draft_row.family_id
         and noted.agency_id = draft_row.agency_id and ${noted} = ${is} and noted.row_key not like 'typed %')`;
  }
  if (kind === 'entry' && only !== undefined) {
    return sql<SqlBool>`(entry.id = any(array(
      select row.id from ${sql.table(table)} noted
        join entry row on row.partnership_id = noted.partnership_id and row.family_id = noted.family_id
         and row.agency_id = noted.agency_id and row.row_key = noted.row_key
       where noted.partnership_id = ${partnershipId} and noted.family_id = ${only} and ${noted} = ${is}
         and row.partnership_id = ${partnershipId} and row.family_id = ${only})))`;
  }
  const isNow = sql<SqlBool>`exists (
    select from ${sql.table(table)} noted
     where noted.partnership_id = ${partnershipId} and noted.family_id = ${sql.ref(`${kind}.family_id`)}
       and noted.agency_id = ${sql.ref(`${kind}.agency_id`)} and noted.row_key = ${sql.ref(`${kind}.row_key`)}
       and ${noted} = ${is})`;
  return kind === 'entry_version' && table === 'row_not_for'
    ? sql<SqlBool>`(${is}::uuid = any(entry_version.not_for_account_ids) or ${isNow})`
    : isNow;
}
