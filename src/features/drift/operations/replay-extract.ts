import { addMonths, type Day } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractOpening, ExtractSummary } from '../../exchange/domain/extract.ts';
import { type OpenedSink, readOpenedExtract } from '../../exchange/operations/read-opened-extract.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import type { NotAsked } from '../domain/drift-report.ts';
import type { Profile } from '../domain/profile.ts';
import { followCaseload } from '../domain/replay/follow-caseload.ts';
import { rulesToReplay } from '../domain/replay/rules-to-replay.ts';
import type { ReplayReport } from '../domain/replay-report.ts';

export interface ReplayRequest {
  readonly path: string;
  /** Null to find it out from what the extract holds. */
  readonly format: ExtractFormat | null;
  /** Null for three years before the last day, or for the first day of the year that a census collects. */
  readonly from: Day | null;
  /** Null for the day up to which the extract tells, or the last day on which anything became known. */
  readonly to: Day | null;
  readonly profile: Profile;
  /** In months of plan. */
  readonly thresholds: readonly number[];
  readonly usualTrigger: number;
  readonly watchMonths: number;
  /** Whose days are wanted one by one; none named: all of a small caseload. */
  readonly children: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** A caseload of more children than this is told as a whole, unless children are named. */
const smallCaseload = 100;
const usualPeriodMonths = 36;

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Replays an extract: what each rule would have said on each day from what was then known, and what each threshold
 * of plan length would have called for. The extract is read twice where it must be known first how far it reaches.
 *
 * @throws AppError for what cannot be read.
 */
export async function replayExtract(request: ReplayRequest): Promise<ReplayReport> {
  const period = await findPeriod(request);
  // An extract that never opens has no children; its summary says why.
  let caseload = followCaseload({ ...request, ...period, rules: [], isAsked: () => false });
  let notAsked: readonly NotAsked[] = [];
  const asked = askedChildren(request.children);
  const source = await read(request, {
    begin: (opening) => {
      const rules = rulesToReplay(opening.carries, request.profile);
      notAsked = rules.notAsked;
      caseload = followCaseload({ ...request, ...period, rules: rules.asked, isAsked: asked.isAsked });
    },
    child: (history) => caseload.add(history),
    report: () => undefined,
  });
  const replayed = caseload.finish();
  return {
    ...replayed,
    ...period,
    replays: asked.keep(replayed.replays),
    profile: request.profile,
    source,
    usualTrigger: request.usualTrigger,
    watchMonths: request.watchMonths,
    notAsked,
  };
}

/** Which children are told day by day: those named, or all of a caseload that proves small. */
function askedChildren(named: readonly string[]) {
  const names = new Set(named);
  let taken = 0;
  return {
    isAsked: (child: string): boolean => {
      if (names.size > 0) return names.has(child);
      taken += 1;
      return taken <= smallCaseload;
    },
    keep: <T>(replays: readonly T[]): readonly T[] =>
      names.size > 0 || taken <= smallCaseload ? replays : [],
  };
}

async function findPeriod(request: ReplayRequest): Promise<Period> {
  if (request.from !== null && request.to !== null) return { from: request.from, to: request.to };
  const reach = await findReach(request);
  const to = request.to ?? reach.last;
  const from = request.from ?? reach.first ?? addMonths(to, -usualPeriodMonths);
  return { from, to };
}

interface Reach {
  /** The first day that the extract collects, where it is one of a year. */
  readonly first: Day | null;
  readonly last: Day;
}

async function findReach(request: ReplayRequest): Promise<Reach> {
  let latest = '0001-01-01' as Day;
  let opening: Pick<ExtractOpening, 'referenceDay' | 'collects'> = { referenceDay: null, collects: null };
  const look = (history: ChildHistory) => {
    for (const { knownFrom } of history.entries) if (knownFrom > latest) latest = knownFrom;
  };
  await read(request, {
    begin: (found) => {
      opening = found;
    },
    child: look,
    report: () => undefined,
  });
  return { first: opening.collects?.from ?? null, last: opening.referenceDay ?? latest };
}

function read({ path, format, onProgress }: ReplayRequest, sink: OpenedSink): Promise<ExtractSummary> {
  return readOpenedExtract(path, {
    sink,
    ...(format === null ? {} : { format }),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
  });
}
