import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { compareText } from '../domain/order-entries.ts';
import { markAgencies } from '../outputs/mark-agencies.ts';
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

/** The same for agencies whose names are known. */
export function markNamed(names: ReadonlyMap<AgencyId, string>): AgencyMarks {
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
