import { hash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, notFound, perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { refuseGuest } from '../../families/operations/require-family.ts';
import {
  labelOf,
  type Movement,
  movements,
  nameOfPoint,
  type PlanPoint,
  type PlanPointId,
  sayMovement,
} from '../domain/plan/plan-point.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { type BearsOn, keepBearsOn, listBearsOn } from '../store/bears-on.ts';
import { findEntry } from '../store/find-entry.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import type { EntryId } from '../store/submission.ts';
import { readMarksOfFamily } from './agency-words.ts';
import { performHeld } from './perform-held.ts';
import { requireWording, type WordingRead } from './require-wording.ts';
import { type EntryRow, sayEntryRow } from './say-entry-row.ts';

export { type Movement, movements, type PlanPointId, sayMovement };

/** That an entry bears on a point, as pages tell it. */
export interface BearingTold {
  readonly pointId: PlanPointId;
  readonly label: string;
  readonly point: string;
  readonly movement: Movement;
  readonly movementWords: string;
  readonly by: string;
  readonly at: Date;
  /** Of which words of the point it was said, where it has words of another meaning now: then it does not count. */
  readonly ofWords: string | null;
}

export interface BearingOffered {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly entry: EntryRow;
  readonly bearings: readonly BearingTold[];
  /** Every point of the plan that has not ended, or on which the entry bears already. */
  readonly points: readonly { readonly id: PlanPointId; readonly name: string }[];
  /** Of what is said of the entry. */
  readonly version: string;
  /** Of the words that are shown (`wordingOf`). */
  readonly wording: string;
  /** Of the words of the plan that are shown (`versionOfPlan`). */
  readonly plan: string;
}

export interface EntryAsked {
  readonly familyId: FamilyId;
  readonly entryId: EntryId;
}

/** On what of the plan an entry bears, and on what it could. @throws AppError `not-found`, `not-allowed`. */
export function offerBearing(
  platform: Platform,
  actor: PersonActor,
  which: EntryAsked,
): Promise<BearingOffered> {
  return perform(platform, actor, 'work-on-chronology', async (tx, now) => {
    const { family, found } = await requireEntry(tx, actor, which, now);
    const points = await listPlanPoints(tx, family.id);
    const said = await listBearsOn(tx, actor, { familyId: family.id, of: [which.entryId] }, now);
    const marks = await readMarksOfFamily(tx, actor, { familyId: family.id }, now);
    const bearings = tellBearings(said);
    return {
      value: {
        family: { id: family.id, reference: family.reference, name: family.name },
        entry: sayEntryRow(found, marks),
        bearings,
        points: points
          .filter(({ id, ended }) => ended === null || bearings.some(({ pointId }) => pointId === id))
          .map((point) => ({ id: point.id, name: nameOfPoint(point) })),
        version: versionOfBearings(said),
        wording: wordingOf([[which.entryId, found.entry]]),
        plan: versionOfPlan(points),
      },
      audit: {
        event: 'entry-read',
        object: { kind: 'entry', id: which.entryId },
        children: family.children.map(({ id }) => id),
        detail: { reading: 'plan' },
      },
    };
  });
}

/** In the order of the plan; what was taken back is not among them. */
export function tellBearings(said: readonly BearsOn[]): readonly BearingTold[] {
  return said.flatMap(({ pointId, point, movement, by, at, ofWords }) => {
    if (movement === 'none') return [];
    const movementWords = sayMovement(movement);
    return [{ pointId, label: labelOf(point), point: point.words, movement, movementWords, by, at, ofWords }];
  });
}

/** The same for the same sayings; `none` for none. */
export function versionOfBearings(said: readonly BearsOn[]): string {
  if (said.length === 0) return 'none';
  return digestOf(
    said.map(({ pointId, movement, at, ofWords }) => [
      pointId,
      movement,
      at.getTime(),
      ...(ofWords === null ? [] : [ofWords]),
    ]),
  );
}

/** The same for the same points with words of the same meaning. */
export function versionOfPlan(points: readonly PlanPoint[]): string {
  return digestOf(points.map(({ id, wording }) => [id, wording]));
}

function digestOf(lines: readonly (readonly (string | number)[])[]): string {
  const text = lines
    .map((line) => line.join(' '))
    .toSorted()
    .join('\n');
  return hash('sha256', text, 'hex').slice(0, 16);
}

export interface BearingToDecide extends EntryAsked, WordingRead {
  readonly pointId: PlanPointId;
  /** Null takes back what was said. */
  readonly movement: Movement | null;
  /** Of what was shown (`versionOfBearings`). */
  readonly version: string;
  /** Of the plan that was shown (`versionOfPlan`); left out where none was. */
  readonly plan?: string | undefined;
}

/**
 * Says that an entry tells of progress, of none, or that it got worse, on a point of the plan; or takes that back.
 *
 * @throws AppError `not-found`, `not-allowed`; `changed-meanwhile` where somebody has said otherwise since, `worded-otherwise` where
 * the entry says something else by now.
 */
export function decideBearsOn(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId, pointId, movement, version, wording, plan }: BearingToDecide,
): Promise<void> {
  return performHeld(platform, actor, 'work-on-chronology', familyId, async (tx, now) => {
    const { family, found } = await requireEntry(tx, actor, { familyId, entryId }, now);
    await requireWording(tx, actor, { familyId, entries: new Map([[entryId, found.entry]]), wording }, now);
    const points = await listPlanPoints(tx, familyId);
    const point = points.find(({ id }) => id === pointId);
    if (point === undefined) throw notFound('risk or action');
    // Nobody says what an entry tells of words that they did not read.
    if (plan !== undefined && plan !== versionOfPlan(points)) throw changedMeanwhile('plan');
    const before = await listBearsOn(tx, actor, { familyId, of: [entryId] }, now);
    if (versionOfBearings(before) !== version) throw changedMeanwhile('entry');
    const said = { familyId, entryId, pointId, movement: movement ?? ('none' as const) };
    await keepBearsOn(tx, said, { by: actor.accountId, at: now });
    return {
      value: undefined,
      audit: {
        event: 'bears-on-decided',
        object: { kind: 'entry', id: entryId },
        children: family.children.map(({ id }) => id),
        detail: { point: labelOf(point), movement: movement ?? 'none' },
      },
    };
  });
}

async function requireEntry(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, entryId: id }: EntryAsked,
  now: Date,
) {
  const family = await findFamilyHead(tx, actor, familyId, now);
  refuseGuest(family);
  const found = await findEntry(tx, actor, { familyId, id }, now);
  if (found === null) throw notFound('entry');
  return { family, found };
}
