import { hash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { refuseGuest, requireFamily, requireTied } from '../../families/operations/require-family.ts';
import type { EntryReading, Standing } from '../domain/entry-reading.ts';
import { readEntry } from '../domain/read-entry.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { findEntry, listDetails } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import {
  decideStanding as keepDecision,
  listStandingDecisions,
  type StandingDecision,
  setStanding,
} from '../store/standing-decisions.ts';
import type { EntryId } from '../store/submission.ts';
import { readMarksOfFamily } from './agency-words.ts';
import type { EntryOfFamily } from './decide-themes.ts';
import { performHeld } from './perform-held.ts';
import { requireWording, type WordingRead } from './require-wording.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

/** What an entry's words suggest of whether it retells the past, and what somebody says of it. */
export interface StandingTold {
  readonly suggested: EntryReading['standing'];
  readonly decided: Pick<StandingDecision, 'standing' | 'by' | 'at'> | null;
}

export interface StandingOffered extends StandingTold {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  /** Of what is decided of it. */
  readonly version: string;
  /** Of the words that are shown (`wordingOf`). */
  readonly wording: string;
}

/** Whether an entry tells of its own day or retells the past. @throws AppError `not-found`, `not-allowed`. */
export function offerStanding(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId }: EntryOfFamily,
): Promise<StandingOffered> {
  return perform(platform, actor, 'work-on-chronology', async (tx, now) => {
    const family = await findFamilyHead(tx, actor, familyId, now);
    refuseGuest(family);
    const found = await findEntry(tx, actor, { familyId, id: entryId }, now);
    if (found === null) throw notFound('entry');
    const decisions = await listStandingDecisions(tx, actor, { familyId, of: [entryId] }, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId }, now);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        suggested: readEntry(found.entry).standing,
        decided: tellDecided(decisions),
        version: versionOfStandings(decisions),
        wording: wordingOf([[entryId, found.entry]]),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'standing' },
      },
    };
  });
}

/** What is decided of the one entry that was asked about. */
export function tellDecided([found]: readonly StandingDecision[]): StandingTold['decided'] {
  return found === undefined ? null : { standing: found.standing, by: found.by, at: found.at };
}

/** The same for the same decisions; `none` for none. */
export function versionOfStandings(decisions: readonly StandingDecision[]): string {
  if (decisions.length === 0) return 'none';
  const said = decisions.map(({ entryId, standing, at }) => [entryId, standing, at.getTime()].join(' '));
  return hash('sha256', said.toSorted().join('\n'), 'hex').slice(0, 16);
}

export interface StandingsToDecide extends WordingRead {
  readonly familyId: FamilyId;
  readonly of: readonly EntryId[];
  /** Null takes back what was said. */
  readonly standing: Standing | null;
  /** The entries whose decisions were shown, and their version then. */
  readonly shown: readonly EntryId[];
  readonly version: string;
}

/**
 * Says of entries whether they tell of their own day or retell the past: of all that are named, or of none.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where somebody has said something of what was shown since,
 * `worded-otherwise` where it says something else by now.
 */
export function decideEntryStanding(
  platform: Platform,
  actor: PersonActor,
  { familyId, of, standing, shown, version, wording }: StandingsToDecide,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    await requireTied(tx, actor, familyId, now);
    const ids = [...new Set(of)];
    const all = [...new Set(shown)];
    const details = await listDetails(tx, actor, { familyId, of: all }, now);
    const isWhole =
      ids.length > 0 && all.every((id) => details.has(id)) && ids.every((id) => all.includes(id));
    if (!isWhole) throw notFound('entry');
    await requireWording(tx, actor, { familyId, entries: details, wording }, now);
    const before = await listStandingDecisions(tx, actor, { familyId, of: all }, now);
    if (versionOfStandings(before) !== version) throw changedMeanwhile('decision');
    if (standing === null && before.every(({ entryId }) => !ids.includes(entryId)))
      throw changedMeanwhile('decision');
    await keepDecision(tx, { familyId, of: ids, standing }, { by: actor.accountId, at: now });
    const follows = (id: EntryId): Standing => {
      const entry = details.get(id);
      return standing ?? (entry === undefined ? 'current' : readEntry(entry).standing.standing);
    };
    for (const one of ['current', 'historical'] as const) {
      await setStanding(tx, { familyId, of: ids.filter((id) => follows(id) === one), standing: one });
    }
    return {
      value: undefined,
      audit: {
        event: 'standing-decided',
        object: { kind: 'entry', id: ids[0] ?? '' },
        children: family.children,
        detail: { standing: standing ?? 'open', entries: ids.join(' ') },
      },
    };
  });
}
