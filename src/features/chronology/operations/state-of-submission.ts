import { dayAlone } from '../../../platform/access/named-files.ts';
import type { Field } from '../domain/entry.ts';
import type { Refusal } from '../store/file-account.ts';
import type { ProposedOutcome } from '../store/stated-columns.ts';
import type { Submission } from '../store/submission.ts';
import { listHeadings } from './describe-columns.ts';
import {
  isLikeRemovals,
  refusalForOthers,
  refusalOfColumns,
  refusalOfCopy,
  refusalOnPage,
} from './without-options.ts';

/** Since when, and why, the entries of a file are not in the chronology. */
export interface Removal {
  /** Where the name of the file is not told, the day alone. */
  readonly at: Date;
  /** Null where the name of the file is not told. */
  readonly reason: string | null;
  /** The number of the file that took its place, where one did. */
  readonly by: number | null;
  /** How many entries it had when it was read; null where it never was, or where rows are kept from this person. */
  readonly entries: number | null;
  /** How many rows were set aside then; null as `entries` is. */
  readonly setAside: number | null;
}

/** With the columns by their places among all headings of the file, as `correctMapping` takes them. */
export interface ProposalTold {
  readonly columns: readonly {
    readonly at: number;
    readonly heading: string;
    readonly field: Field | null;
  }[];
  readonly outcome: ProposedOutcome;
}

/** How a file stands, and what this person may do about it. */
export interface StateTold {
  readonly removed: Removal | null;
  readonly refused: Refusal | null;
  /** Other columns that somebody stated, with what would come of it: the former reading stands. */
  readonly proposed: ProposalTold | null;
  /** Whether this person may correct the mapping, or take the file back. */
  readonly mayChange: boolean;
  /** Whether this person may say that it goes into the chronology. */
  readonly maySubmit: boolean;
  /** Whether it goes beside the agency’s other files, if there are any, once it is put in. */
  readonly goesBeside: boolean;
  /** The numbers of those of them whose place it takes once it is put in, of whoever may read every row of the agency. */
  readonly insteadOf: readonly number[];
  /** Whether this person may say which of them it goes instead of. */
  readonly mayPlace: boolean;
  /** Whether they may not only since its stored copy is gone: it is read again to be compared. */
  readonly placedNoMore: boolean;
  /** Whether somebody said so, and it was compared again instead, since what it was compared with had changed. */
  readonly comparedAgain: boolean;
  /** Whether its columns are read by what was said of an earlier file of the agency. */
  readonly remembered: boolean;
  /** Whether it is in the chronology, or ever was. */
  readonly wasIn: boolean;
  /** Whether it was removed for good, whole. */
  readonly purged: boolean;
  readonly mayPutBack: boolean;
  /** Whether it is a form of a plan’s actions: its columns are the form’s own, and nobody corrects them. */
  readonly isPlanForm: boolean;
}

interface Person {
  /** Whether they send for the agency, and may read every row of it. */
  readonly maySend: boolean;
  /** Whether they may say that a file goes in which takes the place of none, also where they may not read every row of it. */
  readonly mayPutIn: boolean;
  readonly hidesRows: boolean;
  /** Whether they are told of whatever was removed for good of their agency’s files: else no refusal tells that anything was. */
  readonly tellsRemovals: boolean;
}

/** Whether a file was removed for good, whole: nothing is told of what it was read as, nor why it was refused. */
export function isPurgedWhole({ state, account }: Pick<Submission, 'state' | 'account'>): boolean {
  return state === 'removed' && account !== null && account.file === null && account.refused === null;
}

/** Whether its entries are in the chronology, or left it: what waits to be put back, compared anew, is not in it, and its agency’s alone. */
export function isOrWasIn({
  state,
  submittedAt,
  wasPutBack,
}: Pick<Submission, 'state' | 'submittedAt' | 'wasPutBack'>): boolean {
  return submittedAt !== null || (state === 'removed' && wasPutBack);
}

export function tellState(submission: Submission, person: Person): StateTold {
  const { maySend, mayPutIn, hidesRows } = person;
  const { state, account } = submission;
  const mayChange = maySend && (state === 'checked' || state === 'submitted' || state === 'refused');
  const wasRefused = account !== null && account.file === null;
  return {
    removed: removalOf(submission, hidesRows),
    refused: refusalOf(submission, person),
    proposed: mayChange ? proposalOf(submission, person) : null,
    mayChange,
    maySubmit: state === 'checked' && (maySend || (mayPutIn && submission.replaces.length === 0)),
    ...placeAmongOthers(submission, person),
    comparedAgain: state === 'checked' && account?.comparedAgain === true,
    remembered: submission.remembered,
    wasIn: isOrWasIn(submission),
    isPlanForm: !hidesRows && submission.planFormId !== null,
    purged: isPurgedWhole(submission),
    mayPutBack: maySend && state === 'removed' && !wasRefused,
  };
}

/** How one that waits goes with the agency’s other files. A form of a plan tells what became of its actions, and is no version of another file. */
function placeAmongOthers(
  { state, others, replaces, destroyed, planFormId }: Submission,
  { maySend, mayPutIn }: Person,
): Pick<StateTold, 'goesBeside' | 'insteadOf' | 'mayPlace' | 'placedNoMore'> {
  const isFurther = state === 'checked' && mayPutIn && others.length > 0 && planFormId === null;
  const insteadOf = others.filter((number) => replaces.includes(number));
  return {
    goesBeside: isFurther && insteadOf.length === 0,
    insteadOf: isFurther && maySend ? insteadOf : [],
    mayPlace: isFurther && maySend && !destroyed,
    placedNoMore: isFurther && maySend && destroyed,
  };
}

function refusalOf({ state, account, isNamed }: Submission, person: Person): Refusal | null {
  const refused = account?.refused ?? null;
  if (state === 'reading' || refused === null) return null;
  return tellRefusal(refused, { ...person, isNamed }, refusalOnPage);
}

function tellRefusal(
  refused: Refusal,
  { hidesRows, tellsRemovals, isNamed }: Person & Pick<Submission, 'isNamed'>,
  inFull: (refusal: Refusal) => Refusal,
): Refusal {
  if (!tellsRemovals && isLikeRemovals(refused)) return refusalOfCopy;
  // It may quote what the file is called.
  return hidesRows || !isNamed ? refusalForOthers(refused) : inFull(refused);
}

function proposalOf({ state, proposed, account, isNamed }: Submission, person: Person): ProposalTold | null {
  if ((state !== 'submitted' && state !== 'checked') || proposed === null || proposed.outcome === null)
    return null;
  const { stated, outcome } = proposed;
  const headings = listHeadings(account?.file ?? { tables: [] });
  const columns = stated.map(({ heading, field }) => ({ at: headings.indexOf(heading), heading, field }));
  if (outcome.kind === 'fewer') return { columns, outcome };
  return {
    columns,
    outcome: { ...outcome, refused: tellRefusal(outcome.refused, { ...person, isNamed }, refusalOfColumns) },
  };
}

function removalOf(
  { removedAt, removeReason, replacedBy, account, isNamed }: Submission,
  hidesRows: boolean,
): Removal | null {
  if (removedAt === null) return null;
  const counts = hidesRows ? undefined : account?.file?.accounts;
  const entries = counts === undefined ? null : counts.entries + counts.notes;
  const setAside = counts?.setAside ?? null;
  const why = isNamed
    ? { at: removedAt, reason: removeReason ?? '' }
    : { at: dayAlone(removedAt), reason: null };
  return { ...why, by: replacedBy, entries, setAside };
}
