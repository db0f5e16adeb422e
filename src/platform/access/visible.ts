import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { mostAheadMs } from '../../shared/clock-ahead.ts';
import type { FamilyId } from '../../shared/ids.ts';
import { type Actor, isPerson, type PersonActor } from './actor.ts';

/** What an actor may see some of, by edges. Each names the table or alias whose rows the condition is put on. */
export type VisibleKind = 'family' | 'entry' | 'set_aside_row' | 'draft_row' | 'row_handling';

/**
 * The condition that every store adds where it reads or changes rows of this kind: what the actor may see, inside their
 * partnership. `now` decides which edges hold. The rows must come from a table named (or aliased) as the kind.
 *
 * - The partnership's officers see every family; an agency's people those that it is involved with; a chair, a reviewer
 *   or a guest those to which they are tied by name, until the tie ends. Nobody else sees any.
 * - An entry, a row set aside, a row that waits, and what is noted of a row's handling are seen by whoever sees the family, less what their
 *   handling keeps from them: `originator` is for its own agency alone, `review-panel` for officers, reviewers and its own
 *   agency.
 *
 * @param only the one family whose rows the query asks for (it must say so itself): whether it is seen is then asked once,
 * and not of every row.
 */
export function visible(actor: Actor, kind: VisibleKind, now: Date, only?: FamilyId): RawBuilder<SqlBool> {
  if (!isPerson(actor)) return sql<SqlBool>`true`;
  const ofRow = sql.ref(kind === 'family' ? 'family.id' : `${kind}.family_id`);
  const family = familySeen(actor, only === undefined ? ofRow : sql`${only}::uuid`, now);
  return kind === 'family' ? family : sql<SqlBool>`(${family} and ${isOpenTo(actor, kind)})`;
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

function isOpenTo(actor: PersonActor, kind: Exclude<VisibleKind, 'family'>): RawBuilder<SqlBool> {
  const own = actor.agencyId === null ? sql`false` : sql`${sql.ref(`${kind}.agency_id`)} = ${actor.agencyId}`;
  const open =
    actor.role === 'officer' || actor.role === 'reviewer' ? ['core-group', 'review-panel'] : ['core-group'];
  return sql<SqlBool>`(${sql.ref(`${kind}.handling`)} in (${sql.join(open)}) or ${own})`;
}
