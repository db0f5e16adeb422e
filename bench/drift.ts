import { allRules } from '../src/features/drift/domain/all-rules.ts';
import { evaluate } from '../src/features/drift/domain/evaluate.ts';
import type { Profile } from '../src/features/drift/domain/profile.ts';
import { usualProfile } from '../src/features/drift/domain/profiles/shipped-profiles.ts';
import { followCaseload } from '../src/features/drift/domain/replay/follow-caseload.ts';
import { replayChild } from '../src/features/drift/domain/replay/replay-child.ts';
import { readProfile } from '../src/features/drift/operations/read-profile.ts';
import type { ChildHistory } from '../src/features/protection/domain/child-history.ts';
import type { Day } from '../src/shared/day.ts';
import { readFamilyStories } from '../test/builders/protection/family-story.ts';
import { makeChildren } from '../test/builders/protection/nation/make-children.ts';
import { tellFamily } from '../test/builders/protection/tell-family.ts';
import { processorTime } from './processor-time.ts';
import type { Figure } from './table.ts';

interface CaseloadTime {
  readonly openPlans: number;
  readonly children: number;
  readonly entries: number;
  readonly seconds: number;
}

export interface DriftResult {
  /** Every rule asked once of every child, by the open plans among them. */
  readonly evaluated: readonly CaseloadTime[];
  /** Three years of every child replayed with every rule and four thresholds. */
  readonly replayed: readonly CaseloadTime[];
  readonly nationChildren: number;
  readonly families: {
    readonly families: number;
    readonly knownDays: number;
    /** What replaying costs, in evaluations of the same family for each 100 of its known-days; of all, and the dearest. */
    readonly evaluationsPer100Days: number;
    readonly dearest: number;
  };
}

const until = '2026-03-31' as Day;
const from = '2023-03-31' as Day;
const nation = 50_000;
/** A nation’s children come in no order: so many of them tell how long all would take. */
const sampled = 12_000;
const batch = 400;
/** Families are small: each reading of theirs is the quickest of so many rounds. */
const rounds = 3;
const roundMilliseconds = 100;

/** Processor time of the rules alone: neither making the children nor reading them from a file counts. */
export async function measureDrift(say: (text: string) => void): Promise<DriftResult> {
  const profile = await readProfile(usualProfile);
  const evaluateAll = (children: readonly ChildHistory[]) => {
    for (const child of children) evaluate(child, profile, until, allRules);
  };
  say('asking the drift rules of the children of 200 plans, to warm up');
  timeOf(200, evaluateAll);
  const evaluated = [1000, 10_000].map((openPlans) => {
    say(`asking the drift rules of the children of ${openPlans} plans`);
    return timeOf(openPlans, evaluateAll);
  });
  say('replaying families');
  const families = measureFamilies(profile);
  say('replaying the children of 1,000 plans, and of a part of a nation');
  const replayed = [timeReplay(profile, 1000), timeReplay(profile, nation, sampled)];
  return { evaluated, replayed, nationChildren: countChildren(), families };
}

function timeReplay(profile: Profile, openPlans: number, most?: number): CaseloadTime {
  const options = { thresholds: [9, 12, 15, 18], usualTrigger: 15, watchMonths: 3, isAsked: () => false };
  const caseload = followCaseload({ ...options, profile, rules: allRules, from, to: until });
  return timeOf(
    openPlans,
    (children) => {
      for (const child of children) caseload.add(child);
    },
    most,
  );
}

/** Makes children batch by batch, so that a nation need not fit in memory, and times what is done with each batch. */
function timeOf(
  openPlans: number,
  run: (children: readonly ChildHistory[]) => void,
  most = Number.POSITIVE_INFINITY,
): CaseloadTime {
  let [children, entries, milliseconds] = [0, 0, 0];
  let waiting: ChildHistory[] = [];
  const runBatch = () => {
    const start = processorTime();
    run(waiting);
    milliseconds += processorTime() - start;
    waiting = [];
  };
  for (const child of makeChildren({ seed: 'bench', openPlans, until, routines: true })) {
    if (children === most) break;
    children += 1;
    entries += child.entries.length;
    waiting.push(child);
    if (waiting.length === batch) runBatch();
  }
  runBatch();
  return { openPlans, children, entries, seconds: milliseconds / 1000 };
}

/** The children of a nation: as many more than those of 1,000 plans as it has more plans. */
function countChildren(): number {
  let children = 0;
  for (const _ of makeChildren({ seed: 'bench', openPlans: 1000, until, routines: false })) children += 1;
  return (children * nation) / 1000;
}

function measureFamilies(profile: Profile): DriftResult['families'] {
  const told = readFamilyStories().map((story) => {
    const children = tellFamily(story, 'bench', until);
    const days = new Set(children.flatMap(({ entries }) => entries.map(({ knownFrom }) => knownFrom)));
    const first = [...days].sort()[0] ?? from;
    const once = quickest(() => {
      for (const child of children) evaluate(child, profile, until, allRules);
    });
    const whole = quickest(() => {
      for (const child of children) replayChild(child, profile, allRules, { from: first, to: until });
    });
    return { days: days.size, once, whole };
  });
  const perHundred = ({ days, once, whole }: (typeof told)[number]) => whole / (once * (days / 100));
  const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((total, one) => total + of(one), 0);
  return {
    families: told.length,
    knownDays: sum(({ days }) => days),
    evaluationsPer100Days: sum(({ whole }) => whole) / sum(({ days, once }) => (days / 100) * once),
    dearest: Math.max(...told.map(perHundred)),
  };
}

/** Milliseconds of one run, by the quickest of some rounds: each of as many runs as it takes to be long enough to time. */
function quickest(run: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = processorTime();
    let runs = 0;
    while (processorTime() - start < roundMilliseconds) {
      run();
      runs += 1;
    }
    return (processorTime() - start) / runs;
  });
  return Math.min(...times);
}

export function driftFigures({ evaluated, replayed, nationChildren, families }: DriftResult): Figure[] {
  const perEntry = ({ seconds, entries }: CaseloadTime) => (seconds / entries) * 1_000_000;
  const [small, large] = evaluated;
  const [caseload, part] = replayed;
  if (small === undefined || large === undefined || caseload === undefined || part === undefined) return [];
  const growth = perEntry(large) / perEntry(small);
  const perSecond = (time: CaseloadTime) => Math.round(time.children / time.seconds);
  return [
    {
      name: `drift of ${count(large.openPlans)} plans (${count(large.children)} children, ${count(large.entries)} entries)`,
      value: `${large.seconds.toFixed(1)} s of processor time`,
      bar: '<= 60 s',
      holds: large.seconds <= 60,
    },
    {
      name: 'drift, time per entry at 10,000 plans against 1,000',
      value: `${growth.toFixed(2)} ×, ${perEntry(large).toFixed(2)} µs`,
      bar: '<= 1.2',
      holds: growth <= 1.2,
    },
    {
      name: `replay of ${families.families} families, in evaluations for each 100 known-days`,
      value: `${families.evaluationsPer100Days.toFixed(1)}; the dearest family ${families.dearest.toFixed(1)}`,
      bar: '<= 10',
      holds: families.evaluationsPer100Days <= 10,
    },
    {
      name: `replay of three years, ${count(caseload.openPlans)} plans (${count(caseload.children)} children)`,
      value: `${caseload.seconds.toFixed(1)} s of processor time, ${count(perSecond(caseload))} children a second`,
      bar: '',
      holds: null,
    },
    {
      name: `replay of three years, a nation, by ${count(part.children)} of its ${count(nationChildren)} children`,
      value: `${count(perSecond(part))} children a second: ${Math.round(nationChildren / perSecond(part))} s for all`,
      bar: '',
      holds: null,
    },
  ];
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
