import type { StatedColumn } from '../domain/chronology-table.ts';
import type { Refusal } from './file-account.ts';
import { holdJson, releaseJson } from './held-json.ts';

/** What a file would become with other columns stated, where it would lose by it. */
export type ProposedOutcome =
  | { readonly kind: 'fewer'; readonly entries: number; readonly setAside: number }
  | { readonly kind: 'refused'; readonly refused: Refusal };

/** Columns that somebody stated, and that the file is not read by yet: the former reading stands. */
export interface Proposal {
  readonly stated: readonly StatedColumn[];
  /** Whether they want it although fewer entries come of it. */
  readonly confirmed: boolean;
  /** Null until a job has read the file so. */
  readonly outcome: ProposedOutcome | null;
}

/** `submission.stated`. */
export function holdStated(columns: readonly StatedColumn[], remembered = false): string {
  return holdJson({ columns, remembered });
}

/** Whether it was said of an earlier file of the agency, and of this one by nobody. */
export function isRemembered(held: unknown): boolean {
  // Nobody but `holdStated` writes the column; before columns were remembered it held none.
  return (releaseJson(held) as { readonly remembered?: boolean }).remembered === true;
}

export function releaseStated(held: unknown): readonly StatedColumn[] {
  // Nobody but `holdStated` writes the column.
  const { columns } = releaseJson(held) as { readonly columns: readonly StatedColumn[] };
  return columns.map(({ heading, field }) => ({ heading, field }));
}

/** `submission.proposed`. */
export function holdProposal({ stated, confirmed, outcome }: Proposal): string {
  return holdJson({ stated, confirmed, outcome });
}

export function releaseProposal(held: unknown): Proposal | null {
  if (held === null || held === undefined) return null;
  // Nobody but `holdProposal` writes the column.
  return releaseJson(held) as Proposal;
}
