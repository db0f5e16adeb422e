import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { When } from '../../../../shared/when/when.ts';
import type { Happening } from './happening.ts';
import { childKeysOf } from './name-children.ts';
import { readPlanStatement, type Says } from './read-plan-statement.ts';
import { readToldStart } from './read-told-start.ts';

/** A stretch in which the texts say that a child protection plan was open. */
export interface PlanPeriod {
  /** The event that says that it began; null where it was open before the record first speaks of it. */
  readonly start: Happening | null;
  /** When it began, where only a later text tells so; null where an event is the beginning, and where none tells. */
  readonly toldStart: When | null;
  /** The event that says that it ended; null where none does. */
  readonly end: Happening | null;
  /** The first day on which it was surely open. */
  readonly from: Day;
  /** The last day on which it was surely open; null where no end is recorded. */
  readonly to: Day | null;
  /** The key of the child whom it is about; null for all whom no text about plans names. */
  readonly child: string | null;
  /** The keys of all children whom texts about plans name. */
  readonly toldApart: ReadonlySet<string>;
}

interface Statement {
  readonly happening: Happening;
  readonly says: Says;
  /** Keys of the children whom it names; empty where it means all of them, or does not say. */
  readonly children: ReadonlySet<string>;
  /** When the plan began, by what is said of it now. */
  readonly toldStart: When | null;
}

type About = Pick<PlanPeriod, 'child' | 'toldApart'>;

/** More children than a family has are a sign that the names are none. */
const mostChildren = 20;

/**
 * Reads out of conferences and other texts when a child protection plan was open, for each child whom one of them names
 * apart and for the others together. What names nobody is taken to be about everybody. What is said of an open plan soon
 * after an end is taken for a late account. In the order of their first days.
 */
export function findPlanPeriods(
  happenings: readonly Happening[],
  { echoDays }: { readonly echoDays: number },
): readonly PlanPeriod[] {
  const statements = happenings.flatMap((happening): Statement[] => {
    const statement = readPlanStatement(happening);
    if (statement === null) return [];
    const toldStart = readToldStart(happening);
    // What says that it began before is not the beginning.
    const says = toldStart !== null && statement.says === 'starts' ? 'continues' : statement.says;
    return [{ ...statement, happening, says, toldStart }];
  });
  const named = new Set(statements.flatMap(({ children }) => [...children]));
  if (named.size === 0 || named.size > mostChildren) {
    return findPeriodsOf(null, statements, new Set(), echoDays);
  }
  const hasOthers = happenings.some((happening) =>
    [...childKeysOf(happening)].some((key) => !named.has(key)),
  );
  return [...named, ...(hasOthers ? [null] : [])]
    .flatMap((child) =>
      findPeriodsOf(
        child,
        statements.filter(({ children }) => children.size === 0 || (child !== null && children.has(child))),
        named,
        echoDays,
      ),
    )
    .toSorted((first, second) => daysBetween(second.from, first.from));
}

/** The plan may be that of one of these children; of none named, that of any. */
export function isPlanOf({ child, toldApart }: PlanPeriod, children: ReadonlySet<string>): boolean {
  if (children.size === 0) return true;
  return child === null
    ? toldApart.size === 0 || [...children].some((key) => !toldApart.has(key))
    : children.has(child);
}

function findPeriodsOf(
  child: string | null,
  statements: readonly Statement[],
  toldApart: ReadonlySet<string>,
  echoDays: number,
): readonly PlanPeriod[] {
  const periods: PlanPeriod[] = [];
  let open: PlanPeriod | null = null;
  for (const statement of statements) {
    const { happening, says, toldStart } = statement;
    if (says === 'ends') {
      const ended = endPeriod(open, periods, statement, { child, toldApart });
      if (ended !== null) periods.push(ended);
      open = null;
    } else if (open !== null) {
      open = withToldStart(open, toldStart);
    } else if (!isEcho(periods.at(-1), happening, echoDays)) {
      open = beginPeriod(statement, { child, toldApart });
    }
  }
  return open === null ? periods : [...periods, open];
}

function beginPeriod({ happening, says, toldStart }: Statement, about: About): PlanPeriod {
  const start = says === 'starts' ? happening : null;
  return { start, toldStart, end: null, from: toldStart?.latest ?? happening.to, to: null, ...about };
}

/** An end closes the open period; the first end of a record closes one that began before it. Others repeat an end. */
function endPeriod(
  open: PlanPeriod | null,
  periods: readonly PlanPeriod[],
  { happening: end, toldStart }: Statement,
  about: About,
): PlanPeriod | null {
  if (open !== null) return { ...withToldStart(open, toldStart), end, to: end.from };
  if (periods.length > 0) return null;
  return { start: null, toldStart, end, from: toldStart?.latest ?? end.from, to: end.from, ...about };
}

/** Of a plan whose beginning no event tells; the first that tells when it was is heard, unless the plan was open before. */
function withToldStart(open: PlanPeriod, toldStart: When | null): PlanPeriod {
  if (open.start !== null || open.toldStart !== null || toldStart?.latest == null) return open;
  return toldStart.latest < open.from ? { ...open, toldStart, from: toldStart.latest } : open;
}

function isEcho(last: PlanPeriod | undefined, { from }: Happening, echoDays: number): boolean {
  return last?.end != null && daysBetween(last.end.to, from) <= echoDays;
}
