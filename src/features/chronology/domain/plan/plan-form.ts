import type { AgencyId, FamilyId, Id } from '../../../../shared/ids.ts';
import type { PlanPointId, PlanPointKind } from './plan-point.ts';

export type PlanFormId = Id<'plan-form'>;

/** A point as it stood in a form when that was made; whom it is about is told when the form is taken. */
export interface FormPoint {
  readonly id: PlanPointId;
  readonly kind: PlanPointKind;
  readonly label: string;
  readonly words: string;
  readonly who: string | null;
  /** `YYYY-MM-DD`. */
  readonly due: string | null;
}

/** The same as somebody who takes the form is told it. */
export interface FormPointTold extends FormPoint {
  /** By their initials: the form travels. None where the plan does not hold the point any more. */
  readonly children: readonly string[];
}

/** A form of the plan’s actions that an agency was given: the family’s risks, and that agency’s own actions. */
export interface PlanForm {
  readonly id: PlanFormId;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
  /** Printed in it, and known again by: “PLAN-7K3M-92QF”. */
  readonly code: string;
  readonly points: readonly FormPoint[];
  readonly madeAt: Date;
  readonly madeBy: string;
}

/** The columns of the form’s table, in their order. What is read back is found by these very words. */
export const formHeadings = {
  label: 'No.',
  words: 'Action of the plan',
  date: 'Date',
  done: 'What was done',
  outcome: 'What came of it',
  movement: 'Progress, no progress or worse',
} as const;

/** Without letters and figures that are taken for one another. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const group = `[${signs}]{4}`;
const codeForm = new RegExp(`\\bPLAN[-\\u2010-\\u2015](${group})[-\\u2010-\\u2015](${group})\\b`, 'giu');

/** @param numbers eight of them, from 0 to 255, by chance. */
export function makeFormCode(numbers: Iterable<number>): string {
  const text = [...numbers].map((number) => signs[number % signs.length] ?? '2').join('');
  return `PLAN-${text.slice(0, 4)}-${text.slice(4, 8)}`;
}

/** The codes of forms that a text holds, each once. */
export function findFormCodes(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) =>
    [...text.matchAll(codeForm)].map(([, one = '', other = '']) => `PLAN-${one}-${other}`.toUpperCase()),
  );
  return [...new Set(found)];
}
