import { addMonths, type Day, laterDay } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractOpening, ExtractSummary } from '../../exchange/domain/extract.ts';
import { readExtract } from '../../exchange/operations/read-extract.ts';
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

/**
 * Replays an extract: what each rule would have said on each day from what was then known, and what each threshold
 * of plan length would have called for. An extract that does not name the day up to which it tells is read twice,
 * unless the request names one: first for the last day on which anything became known.
 *
 * @throws AppError for what cannot be read.
 */
export async function replayExtract(request: ReplayRequest): Promise<ReplayReport> {
  const first = await readThrough(request, null);
  const read = first.replaying === null ? await readThrough(request, first.latest) : first;
  const { replaying, latest, source } = read;
  const { period, caseload, asked, notAsked } = replaying ?? startReplay(request, source, latest);
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

interface Reading {
  /** Null where the extract does not tell how far it reaches. */
  readonly replaying: Replaying | null;
  /** The last day on which anything became known; only looked for where nothing is replayed. */
  readonly latest: Day;
  readonly source: ExtractSummary;
}

/** Replays the children as they are read where the last day is known, and otherwise looks for it. */
async function readThrough(request: ReplayRequest, last: Day | null): Promise<Reading> {
  const { path, format, onProgress } = request;
  let replaying: Replaying | null = null as Replaying | null;
  let latest = '0001-01-01' as Day;
  const source = await readExtract(path, {
    ...(format === null ? {} : { format }),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
    checks: false,
    sink: {
      begin: (opening) => {
        const to = request.to ?? opening.referenceDay ?? last;
        if (to !== null) replaying = startReplay(request, opening, to);
      },
      child: (history) => {
        if (replaying !== null) replaying.caseload.add(history);
        else for (const { knownFrom } of history.entries) latest = laterDay(latest, knownFrom);
      },
      report: () => undefined,
    },
  });
  return { replaying, latest, source };
}

interface Replaying {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly caseload: ReturnType<typeof followCaseload>;
  readonly asked: ReturnType<typeof askedChildren>;
  readonly notAsked: readonly NotAsked[];
}

function startReplay(
  request: ReplayRequest,
  { carries, collects }: Pick<ExtractOpening, 'carries' | 'collects'>,
  to: Day,
): Replaying {
  const from = request.from ?? collects?.from ?? addMonths(to, -usualPeriodMonths);
  const period = { from, to };
  const asked = askedChildren(request.children);
  const { asked: rules, notAsked } = rulesToReplay(carries, request.profile);
  const caseload = followCaseload({ ...request, ...period, rules, isAsked: asked.isAsked });
  return { period, caseload, asked, notAsked };
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
