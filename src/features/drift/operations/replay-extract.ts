import { findToday } from '../../../platform/clock.ts';
import { AppError } from '../../../shared/app-error.ts';
import { type Day, laterDay } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractOpening, ExtractSummary } from '../../exchange/domain/extract.ts';
import { readExtract } from '../../exchange/operations/read-extract.ts';
import type { NotAsked } from '../domain/drift-report.ts';
import type { Profile } from '../domain/profile.ts';
import { findPeriod } from '../domain/replay/find-period.ts';
import { followCaseload } from '../domain/replay/follow-caseload.ts';
import { deriveSight } from '../domain/replay/replay-sight.ts';
import { rulesToReplay } from '../domain/replay/rules-to-replay.ts';
import type { ReplayReach, ReplayReport, ReplaySight } from '../domain/replay-report.ts';

export interface ReplayRequest {
  readonly path: string;
  /** Null to find it out from what the extract holds. */
  readonly format: ExtractFormat | null;
  /** Null for the first day from which the extract is complete, or for three years before the last day. */
  readonly from: Day | null;
  /** Null for the last day of which the extract tells; a later one is cut to it. */
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

/**
 * Replays an extract: what each rule would have said on each day from what was then known, and what each threshold
 * of plan length would have called for. An extract that does not name the day up to which it tells is read twice:
 * first for the last day on which anything in it happened. Nothing is replayed beyond that day, whatever was asked.
 *
 * @throws AppError for what cannot be read; `usage` for a first day after the last.
 */
export async function replayExtract(request: ReplayRequest): Promise<ReplayReport> {
  const first = await readThrough(request, null);
  const read = first.replaying === null ? await readThrough(request, first.latest ?? findToday()) : first;
  const { replaying, source } = read;
  if (replaying === null) throw new Error('a reader told no beginning');
  const { period, reach, sight, caseload, asked, notAsked } = replaying;
  const replayed = caseload.finish();
  return {
    ...replayed,
    ...period,
    reach,
    sight,
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
  /** The last day on which anything happened; looked for where nothing is replayed. Null where nothing happened. */
  readonly latest: Day | null;
  readonly source: ExtractSummary;
}

/** Replays the children as they are read where the last day is known, and otherwise looks for it. */
async function readThrough(request: ReplayRequest, last: Day | null): Promise<Reading> {
  const { path, format, onProgress } = request;
  let replaying: Replaying | null = null as Replaying | null;
  let latest: Day | null = null;
  const drawnOn = last ?? findToday();
  const source = await readExtract(path, {
    ...(format === null ? {} : { format }),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
    drawnOn,
    checks: false,
    sink: {
      begin: (opening) => {
        const lastDay = opening.referenceDay ?? last;
        if (lastDay !== null) replaying = startReplay(request, opening, lastDay);
      },
      child: (history) => {
        if (replaying !== null) replaying.caseload.add(history);
        // What has no day of its own has that of the drawing, and what is dated later has not happened: neither tells
        // how far the extract reaches, so that the clock does not move the answer.
        else for (const { on } of history.entries) if (on < drawnOn) latest = laterDay(latest ?? on, on);
      },
      report: () => undefined,
    },
  });
  return { replaying, latest, source };
}

interface Replaying {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly reach: ReplayReach;
  readonly sight: ReplaySight;
  readonly caseload: ReturnType<typeof followCaseload>;
  readonly asked: ReturnType<typeof askedChildren>;
  readonly notAsked: readonly NotAsked[];
}

function startReplay(request: ReplayRequest, opening: ExtractOpening, lastDay: Day): Replaying {
  const { period, reach } = findPeriod(request, opening, lastDay);
  if (period.from > period.to) throw beginsTooLate(period.from, lastDay);
  const sight = deriveSight(opening.carries);
  const asked = askedChildren(request.children);
  const { asked: rules, notAsked } = rulesToReplay(opening.carries, request.profile);
  const caseload = followCaseload({
    ...request,
    ...period,
    sight,
    tellsWhose: opening.carries['plan-start.otherAuthority'] !== undefined,
    rules,
    isAsked: asked.isAsked,
  });
  return { period, reach, sight, caseload, asked, notAsked };
}

function beginsTooLate(from: Day, lastDay: Day): AppError {
  return new AppError('usage', {
    what: `The replay would begin on ${from}, and the extract tells only up to ${lastDay}.`,
    where: '--from',
    todo: 'Give a first day that lies before it, or an extract that reaches further.',
  });
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
