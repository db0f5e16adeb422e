import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { ExtractFormat, ExtractSummary, RuleReport } from '../../exchange/domain/extract.ts';
import { readExtract } from '../../exchange/operations/read-extract.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import { allRules } from '../domain/all-rules.ts';
import { rulesAsked } from '../domain/ask-rules.ts';
import { countOpenPlans } from '../domain/count-open-plans.ts';
import { countRules } from '../domain/count-rules.ts';
import { citedKey } from '../domain/cited-key.ts';
import type { CitedEntry, DriftReport } from '../domain/drift-report.ts';
import { evaluate } from '../domain/evaluate.ts';
import type { Profile } from '../domain/profile.ts';
import type { RuleId } from '../domain/rule-ids.ts';
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
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads an extract child by child, asks every rule of each, and keeps only those children of whom a rule has
 * something to say, with the entries that it rests on. Everything else is counted.
 *
 * @throws AppError for what cannot be read; `usage` where no day is given and the extract names none.
 */
export async function reportDrift(request: DriftRequest): Promise<DriftReport> {
  const asOf = request.asOf ?? (await findReferenceDay(request));
  const gathered = gatherChildren(asOf, request);
  const problems: RuleReport[] = [];
  const source = await readExtract(request.path, {
    ...optionsOf(request),
    sink: { child: gathered.add, report: (report) => problems.push(report) },
  });
  return { ...gathered.finish(source), asOf, profile: request.profile, source, problems };
}

/** The extract is read to its end for it, since some formats name their day there, and some never do. */
async function findReferenceDay(request: DriftRequest): Promise<Day> {
  const nothing = () => undefined;
  const { referenceDay, name } = await readExtract(request.path, {
    ...optionsOf(request),
    sink: { child: nothing, report: nothing },
  });
  if (referenceDay !== null) return referenceDay;
  throw new AppError('usage', {
    what: 'The extract does not say up to which day it tells.',
    where: name,
    todo: 'Say the day on which it was made: --as-of 2025-03-31',
  });
}

function optionsOf({ format, onProgress }: DriftRequest) {
  return {
    ...(format === null ? {} : { format }),
    ...(onProgress === undefined ? {} : { progress: onProgress }),
  };
}

type Gathered = Omit<DriftReport, 'asOf' | 'profile' | 'source' | 'problems'>;

/**
 * What the source carries is known only at its end, so that every rule of the profile is asked of each child, and those
 * that the source cannot answer are left out when all is read.
 */
function gatherChildren(asOf: Day, { profile, keepOk }: DriftRequest) {
  const everything = Object.fromEntries(
    allRules.flatMap(({ needs }) => needs.map((need) => [need, 'all' as const])),
  );
  const { asked: perhaps } = rulesAsked(everything, profile);
  const counts = countRules(asOf, profile);
  const kept: { readonly history: Pick<ChildHistory, 'child' | 'family'>; readonly found: ChildSignals }[] =
    [];
  const cited = new Map<string, CitedEntry>();
  const citedBy = new Map<string, RuleId[]>();
  let childrenRead = 0;
  let openPlans = 0;

  const cite = (history: ChildHistory, signals: ChildSignals['signals']) => {
    const wanted = new Map<string, RuleId[]>();
    for (const { rule, entries } of signals) {
      for (const id of entries) wanted.set(id, [...(wanted.get(id) ?? []), rule]);
    }
    for (const entry of history.entries) {
      const rules = wanted.get(entry.id);
      if (rules === undefined) continue;
      cited.set(citedKey(history.child, entry.id), { entry, sentence: sayEntry(entry) });
      citedBy.set(citedKey(history.child, entry.id), rules);
    }
  };

  return {
    add(history: ChildHistory): void {
      childrenRead += 1;
      openPlans += countOpenPlans(history, asOf);
      const found = evaluate(history, profile, asOf, perhaps);
      counts.add(found);
      const speaking = found.signals.filter(({ state }) => state !== 'ok');
      const told = keepOk ? found.signals : speaking;
      if (told.length === 0) return;
      kept.push({ history, found: { child: found.child, family: found.family, signals: told } });
      cite(history, speaking);
    },
    finish({ carries }: ExtractSummary): Gathered {
      const { asked, notAsked } = rulesAsked(carries, profile);
      const ids = new Set(asked.map(({ id }) => id));
      const children = kept
        .map(({ found }) => ({ ...found, signals: found.signals.filter(({ rule }) => ids.has(rule)) }))
        .filter(({ signals }) => signals.length > 0);
      for (const [id, rules] of citedBy) if (!rules.some((rule) => ids.has(rule))) cited.delete(id);
      return { children, childrenRead, openPlans, rules: counts.finish(asked), notAsked, cited };
    },
  };
}
