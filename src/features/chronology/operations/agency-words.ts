import type { PersonActor } from '../../../platform/access/actor.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { compareText } from '../domain/order-entries.ts';
import { markAgencies } from '../outputs/mark-agencies.ts';
import { nameAgenciesOf } from '../store/find-entry.ts';
import { nameAgencies } from '../store/find-family.ts';

/** An agency as pages tell it from others: by its letters first, and its colour beside them. */
export interface AgencyWords {
  readonly id: AgencyId;
  readonly name: string;
  readonly letters: string;
  /** `#rrggbb`; the letters stand on it in white. */
  readonly colour: string;
}

export type AgencyMarks = ReadonlyMap<AgencyId, AgencyWords>;

/** Agencies in the order of their names, with the letters and colours that documents give the same ones. */
export async function readAgencyMarks(tx: TenantTx, ids: Iterable<AgencyId>): Promise<AgencyMarks> {
  return markNamed(await nameAgencies(tx, ids));
}

interface MarkedFamily {
  readonly familyId: FamilyId;
  /** Agencies that the page tells of, of which nothing else need be there: that of an entry which left the chronology. */
  readonly of?: readonly AgencyId[];
}

/**
 * The marks of all agencies whose entries of a family the actor may see, so that each has the same wherever one of them stands. Two
 * statements at most.
 */
export async function readMarksOfFamily(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, of = [] }: MarkedFamily,
  now: Date,
): Promise<AgencyMarks> {
  const names = await nameAgenciesOf(tx, actor, familyId, now);
  const missing = of.filter((id) => !names.has(id));
  return markNamed(missing.length === 0 ? names : new Map([...names, ...(await nameAgencies(tx, missing))]));
}

/** The same for agencies whose names are known. */
function markNamed(names: ReadonlyMap<AgencyId, string>): AgencyMarks {
  const ordered = [...names].toSorted(([, one], [, other]) => compareText(one, other));
  const marks = markAgencies(ordered.map(([, name]) => name));
  return new Map(
    ordered.map(([id, name]) => {
      const { letters, colour } = marks.get(name) ?? { letters: '', colour: '#454f5b' };
      return [id, { id, name, letters, colour }];
    }),
  );
}

const unknown = { letters: '?', colour: '#454f5b' };

/** The mark of an agency; of one that the list of agencies no longer has, a plain one. */
export function markOf(marks: AgencyMarks, id: AgencyId, name: string): AgencyWords {
  return marks.get(id) ?? { id, name, ...unknown };
}
