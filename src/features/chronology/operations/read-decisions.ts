import type { Actor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Decisions } from '../domain/decisions.ts';
import { listSameEventDecisions, type SameEventDecision } from '../store/same-event-decisions.ts';
import { listStandingDecisions, type StandingDecision } from '../store/standing-decisions.ts';
import type { EntryId } from '../store/submission.ts';
import { listThemeDecisions, type ThemeDecision } from '../store/theme-decisions.ts';

/** Decisions as they are kept, of entries that somebody may see. */
export interface KeptDecisions {
  readonly sameEvents: readonly SameEventDecision[];
  readonly themes: readonly ThemeDecision[];
  readonly standings: readonly StandingDecision[];
}

/** What people decided of a family’s entries, as far as the actor may see them. Three statements. */
export async function listDecisions(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<KeptDecisions> {
  return {
    sameEvents: await listSameEventDecisions(tx, actor, familyId, now),
    themes: await listThemeDecisions(tx, actor, { familyId }, now),
    standings: await listStandingDecisions(tx, actor, { familyId }, now),
  };
}

/** The same by the engine’s ids. */
export async function readDecisions(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  entryIds: ReadonlyMap<string, EntryId>,
  now: Date,
): Promise<Decisions> {
  return asEngineDecisions(await listDecisions(tx, actor, familyId, now), entryIds);
}

export function asEngineDecisions(
  { sameEvents, themes, standings }: KeptDecisions,
  entryIds: ReadonlyMap<string, EntryId>,
): Decisions {
  const engineIds = new Map([...entryIds].map(([engine, stored]) => [stored, engine]));
  return {
    sameEvents: sameEvents.flatMap(({ first, second, verdict }) => {
      const [one, other] = [engineIds.get(first), engineIds.get(second)];
      return one === undefined || other === undefined ? [] : [{ one, other, verdict }];
    }),
    themes: themes.flatMap(({ entryId, theme, verdict }) => {
      const entry = engineIds.get(entryId);
      return entry === undefined ? [] : [{ entry, theme, verdict }];
    }),
    standings: standings.flatMap(({ entryId, standing }) => {
      const entry = engineIds.get(entryId);
      return entry === undefined ? [] : [{ entry, standing }];
    }),
  };
}
