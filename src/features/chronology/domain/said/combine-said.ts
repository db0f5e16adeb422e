import { nothingSaid, type PlanPointSaid, type SaidOnRecord } from './said-on-record.ts';

/**
 * What people said of several records that are merged into one. Where two plans have points of one number that say different things, the
 * numbers of the later plan go on after those of the earlier.
 */
export function combineSaid(all: readonly SaidOnRecord[]): SaidOnRecord {
  return all.reduce(combineTwo, nothingSaid);
}

function combineTwo(one: SaidOnRecord, given: SaidOnRecord): SaidOnRecord {
  const other = renumbered(given, one.plan);
  const known = new Set(one.plan.map(keyOf));
  const isAsked = one.comments !== null || other.comments !== null;
  return {
    decided: {
      sameEvents: [...one.decided.sameEvents, ...other.decided.sameEvents],
      themes: [...one.decided.themes, ...other.decided.themes],
      standings: [...one.decided.standings, ...other.decided.standings],
    },
    agencies: [...new Set([...one.agencies, ...other.agencies])],
    sharing: [...one.sharing, ...other.sharing],
    plan: [...one.plan, ...other.plan.filter((point) => !known.has(keyOf(point)))],
    bearings: [...one.bearings, ...other.bearings],
    comments: isAsked ? [...(one.comments ?? []), ...(other.comments ?? [])] : null,
    acknowledged: [...one.acknowledged, ...other.acknowledged],
  };
}

function keyOf({ kind, number }: Pick<PlanPointSaid, 'kind' | 'number'>): string {
  return `${kind} ${number}`;
}

function renumbered(said: SaidOnRecord, before: readonly PlanPointSaid[]): SaidOnRecord {
  const taken = new Map(before.map((point) => [keyOf(point), point.words]));
  const isAnother = said.plan.some((point) => (taken.get(keyOf(point)) ?? point.words) !== point.words);
  if (!isAnother) return said;
  const last = Math.max(...before.map(({ number }) => number));
  const on = <One extends { readonly number: number }>(one: One): One => ({
    ...one,
    number: one.number + last,
  });
  return { ...said, plan: said.plan.map(on), bearings: said.bearings.map(on) };
}
