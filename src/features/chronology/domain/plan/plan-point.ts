import type { AgencyId, ChildId, Id } from '../../../../shared/ids.ts';

export type PlanPointId = Id<'plan-point'>;

/** What a plan says in one breath: a risk in plain words, or an action. */
export const planPointKinds = ['risk', 'action'] as const;
export type PlanPointKind = (typeof planPointKinds)[number];

/** What an entry tells of a point of the plan. */
export const movements = ['progress', 'no-progress', 'worse'] as const;
export type Movement = (typeof movements)[number];

/** Everything that people state of a point. Days are `YYYY-MM-DD`. */
export interface PlanPointGiven {
  readonly words: string;
  /** Of an action: who does it; null where nobody is named, and of a risk. */
  readonly who: string | null;
  readonly agencyId: AgencyId | null;
  readonly due: string | null;
  /** Since when the plan says so. */
  readonly from: string;
  readonly ended: { readonly on: string; readonly reason: string } | null;
  /** Never empty: that it is about all of them is said of each. */
  readonly children: readonly ChildId[];
}

/** A point of a family’s plan. */
export interface PlanPoint extends PlanPointGiven {
  readonly id: PlanPointId;
  readonly kind: PlanPointKind;
  /** Among the family’s risks, or its actions: its own for good. */
  readonly number: number;
  readonly agencyName: string | null;
  readonly version: number;
  /** Of what its words mean: another where they were given another meaning, the same where their spelling was put right. */
  readonly wording: number;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/** “R1” for a risk, “A3” for an action. */
export function labelOf({ kind, number }: Pick<PlanPoint, 'kind' | 'number'>): string {
  return `${kind === 'risk' ? 'R' : 'A'}${number}`;
}

const words: Readonly<Record<Movement, string>> = {
  progress: 'Progress',
  'no-progress': 'No progress',
  worse: 'Worse',
};

export function sayMovement(movement: Movement): string {
  return words[movement];
}

const mostInName = 60;

/** “A3 Register Ben with a dentist”, cut where it is long: for lists to choose from. */
export function nameOfPoint(point: Pick<PlanPoint, 'kind' | 'number' | 'words'>): string {
  const line = point.words.replace(/\s+/g, ' ').trim();
  const cut = [...line].slice(0, mostInName).join('').trimEnd();
  return `${labelOf(point)} ${cut === line ? line : `${cut}…`}`;
}
