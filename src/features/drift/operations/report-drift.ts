import { findToday } from '../../../platform/clock.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractOpening, RuleReport } from '../../exchange/domain/extract.ts';
import { readExtract } from '../../exchange/operations/read-extract.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import type { EntryKind } from '../../protection/domain/entries/entry.ts';
import { knownOn } from '../../protection/domain/follow-history.ts';
import { rulesAsked } from '../domain/ask-rules.ts';
import { citedKey } from '../domain/cited-key.ts';
import { countOpenPlans } from '../domain/count-open-plans.ts';
import { countRules } from '../domain/count-rules.ts';
import type { CitedEntry, DriftReport, NotAsked } from '../domain/drift-report.ts';
import { evaluate } from '../domain/evaluate.ts';
import { findPresentPeople, isOneOf } from '../domain/people/present-people.ts';
import type { Profile } from '../domain/profile.ts';
import type { Rule } from '../domain/rule.ts';
import type { ChildSignals } from '../domain/signal.ts';
import { sayEntry } from '../outputs/say-entry.ts';

export interface DriftRequest {
  readonly path: string;
  /** Null to find it out from what the extract holds. */
  readonly format: ExtractFormat | null;
  /** Null for the day up to which the extract tells. */
  readonly asOf: Day | null;
  readonly profile: Profile;
  /** Keep what is in order too: a document for programs tells it, and it takes the most room. */
  readonly keepOk: boolean;
  /** Tells and counts only the children of this chair, team or worker; null for all. */
  readonly forWhom?: string | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told every child, whether a rule speaks of it or not. */
  readonly onChild?: (child: string, family: string | null) => void;
}

/**
 * Reads an extract child by child, asks every rule of each, and keeps only those children of whom a rule has
 * something to say, with the entries that it rests on. Everything else is counted.
 *
 * @throws AppError for what cannot be read; `usage` where no day is given and the extract names none, and where
 *   nobody of the name that was given has a child in it.
 */
export async function reportDrift(request: DriftRequest): Promise<DriftReport> {
  const { path, format, profile, onProgress } = request;
  const problems: RuleReport[] = [];
  let opened: Opened | null = null as Opened | null;
  const source = await readExtract(path, {
    ...(format === null ? {} : { format }),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
    // Of an extract that names no day, one is asked for: today’s is never what an answer rests on.
    drawnOn: request.asOf ?? findToday(),
    sink: {
      begin: (opening) => {
        opened = openReport(opening, request);
      },
      child: (history) => {
        request.onChild?.(history.child, history.family);
        opened?.gathered.add(history);
      },
      report: (report) => problems.push(report),
    },
  });
  const { asOf, gathered, notAsked } = opened ?? openReport(source, request);
  const report = { ...gathered.finish(), asOf, profile, source, notAsked };
  const { forWhom } = request;
  if (forWhom === undefined || forWhom === null) return { ...report, problems };
  if (report.childrenRead === 0) throw nobodyOf(forWhom);
  const own = problems.filter(
    ({ child, rule }) => child === null || rule === 'file-cut-off' || gathered.isTold(child),
  );
  return { ...report, problems: own, forWhom };
}

interface Opened {
  readonly asOf: Day;
  readonly gathered: Gathering;
  readonly notAsked: readonly NotAsked[];
}

function openReport(
  opening: Pick<ExtractOpening, 'name' | 'carries' | 'referenceDay'>,
  request: DriftRequest,
): Opened {
  const asOf = request.asOf ?? opening.referenceDay;
  if (asOf === null) throw noDay(opening.name);
  const { asked, notAsked } = rulesAsked(opening.carries, request.profile);
  return { asOf, gathered: gatherChildren(asOf, asked, request), notAsked };
}

function noDay(name: string): AppError {
  return new AppError('usage', {
    what: 'The extract does not say up to which day it tells.',
    where: name,
    todo: 'Say the day on which it was drawn, after --as-of, as in --as-of 2025-03-31: up to then it tells.',
  });
}

/** What happens on a day of its own: not a birth long ago, nor what a source dates by the day it was drawn. */
const happenings: ReadonlySet<EntryKind> = new Set([
  'contact',
  'referral',
  'assessment-start',
  'assessment-end',
  'case-closed',
  'enquiry-start',
  'initial-conference',
  'review-conference',
  'plan-start',
  'plan-end',
  'visit',
  'core-group',
]);

/** The days between which things happened to the children of an extract. */
function spanOfDays(): { readonly add: (history: ChildHistory) => void; readonly find: () => Span } {
  let first: Day | null = null;
  let last: Day | null = null;
  return {
    add({ entries }) {
      for (const { kind, on } of entries) {
        if (!happenings.has(kind)) continue;
        if (first === null || on < first) first = on;
        if (last === null || on > last) last = on;
      }
    },
    find: () => (first === null || last === null ? {} : { happened: { first, last } }),
  };
}

type Span = Pick<DriftReport, 'happened'>;

function nobodyOf(name: string): AppError {
  return new AppError('usage', {
    what: `No child of “${name}” is in the extract: nobody’s chair, team or social worker goes by that name on the day.`,
    where: '--for',
    todo: 'Write it as the extract does, be it a number: run it without --for, and see the columns Chair, Team and Worker.',
  });
}

type Gathered = Omit<DriftReport, 'asOf' | 'profile' | 'source' | 'notAsked' | 'problems' | 'forWhom'>;

interface Gathering {
  /** Whether a child is among those who are told of and counted. */
  readonly isTold: (child: string) => boolean;
  readonly add: (history: ChildHistory) => void;
  readonly finish: () => Gathered;
}

function gatherChildren(asOf: Day, asked: readonly Rule[], request: DriftRequest): Gathering {
  const { profile, keepOk } = request;
  const forWhom = request.forWhom ?? null;
  const told = new Set<string>();
  const span = spanOfDays();
  const counts = countRules(asOf, profile);
  const children: ChildSignals[] = [];
  const cited = new Map<string, CitedEntry>();
  let childrenRead = 0;
  let openPlans = 0;
  let openPlansOfOthers = 0;
  return {
    isTold: (child) => told.has(child),
    add(history) {
      if (forWhom !== null) {
        if (!isOneOf(findPresentPeople(knownOn(history, asOf), asOf), forWhom)) return;
        told.add(history.child);
      }
      childrenRead += 1;
      span.add(history);
      const open = countOpenPlans(history, asOf);
      openPlans += open.own;
      openPlansOfOthers += open.ofOthers;
      const found = evaluate(history, profile, asOf, asked);
      counts.add(found);
      const speaking = found.signals.filter(({ state }) => state !== 'ok');
      const signals = keepOk ? found.signals : speaking;
      if (signals.length === 0) return;
      children.push({ ...found, people: findPresentPeople(knownOn(history, asOf), asOf), signals });
      const wanted = new Set(speaking.flatMap(({ entries }) => entries));
      for (const entry of history.entries) {
        if (!wanted.has(entry.id)) continue;
        cited.set(citedKey(history.child, entry.id), { entry, sentence: sayEntry(entry) });
      }
    },
    finish: () => ({
      ...span.find(),
      children,
      childrenRead,
      openPlans,
      openPlansOfOthers,
      rules: counts.finish(asked),
      cited,
    }),
  };
}
