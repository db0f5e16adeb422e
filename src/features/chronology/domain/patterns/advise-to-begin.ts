import data from '../../../../../data/begin-chronology.json' with { type: 'json' };
import { type Day, daysBetween } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { asSentence } from '../as-sentence.ts';
import type { Entry } from '../entry.ts';
import type { EntryReading } from '../entry-reading.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { sayWhenInSentence } from '../say-when.ts';
import type { PlanPeriod } from './find-plan-periods.ts';
import { idsOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { defaultLimits, neglectThemes } from './limits.ts';
import type { BeginAdvice } from './pattern.ts';
import { readSignals } from './read-signals.ts';
import { type FamilyRecord, readRecord } from './record.ts';
import { sayBetween, sayCount, sayFirst, sayList, sayNumber, sayOn, withDoubt } from './say.ts';

type Circumstance = keyof typeof data.circumstances;

/** What is found of a circumstance: a sentence, to which its advice is added, and what it rests on. */
interface Ground {
  readonly sentence: string;
  readonly happenings: readonly Happening[];
}

interface BeginLimits {
  /** Days for which a plan has been open. */
  readonly daysOnPlan: number;
  /** How many agencies record neglect, and within how many days. */
  readonly neglectAgencies: number;
  readonly neglectDays: number;
}

const { circumstances } = data;

/** The limits of `data/begin-chronology.json`, which gives the reason of each. */
const defaultBeginLimits: BeginLimits = {
  daysOnPlan: circumstances['twelve-months-on-plan'].limits.days.value,
  neglectAgencies: circumstances['neglect-three-agencies'].limits.agencies.value,
  neglectDays: circumstances['neglect-three-agencies'].limits.days.value,
};

type Readings = ReadonlyMap<string, EntryReading>;
type FindGround = (record: FamilyRecord, limits: BeginLimits, readings: Readings) => Ground | null;

const finders: readonly (readonly [Circumstance, FindGround])[] = [
  ['second-plan', findSecondPlan],
  ['twelve-months-on-plan', findLongPlan],
  ['neglect-three-agencies', findNeglect],
  ['requested', findRequest],
];

const quoted = 3;

/**
 * The circumstances in which a multi-agency chronology is advised that the records tell of: each once, with its
 * reason and the entries that it rests on. Advice for people to take or to decline.
 *
 * @param entries in the order of the merged chronology
 */
export function adviseToBegin(
  entries: readonly Entry[],
  readings: Readings,
  sameEvents: readonly SameEvent[],
  limits: BeginLimits = defaultBeginLimits,
): readonly BeginAdvice[] {
  const record = readRecord(entries, readings, sameEvents, defaultLimits);
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  return finders.flatMap(([circumstance, find]) => {
    const ground = find(record, limits, readings);
    if (ground === null) return [];
    const ids = idsOf(ground.happenings).toSorted((first, second) => placeOf(first) - placeOf(second));
    const sentence = `${ground.sentence} ${circumstances[circumstance].advice}`;
    return [{ circumstance, sentence, entries: ids }];
  });
}

function findSecondPlan({ happenings, plans }: FamilyRecord): Ground | null {
  for (const own of Map.groupBy(plans, ({ child }) => child).values()) {
    const began = own.flatMap(({ start }) => start ?? []);
    const later = own.findIndex(({ start }, place) => place > 0 && start !== null);
    const start = own[later]?.start;
    const end = own[later - 1]?.end;
    if (start == null || end == null) continue;
    const ended = `after one that ended ${sayOn(end.day)}`;
    return {
      sentence: `A child protection plan began ${sayOn(start.day)}, ${ended}.`,
      happenings: [...new Set([...began, end])],
    };
  }
  const said = happenings.filter(({ signals }) => signals.has('secondPlan'));
  return said.length === 0
    ? null
    : { sentence: `The records say ${quote(said, 'secondPlan')}.`, happenings: said };
}

/** An open plan is known to have lasted until the last event of the record, and no longer. */
function findLongPlan({ happenings, plans }: FamilyRecord, { daysOnPlan }: BeginLimits): Ground | null {
  const last = happenings.at(-1);
  if (last === undefined) return null;
  for (const plan of plans) {
    const to = plan.to ?? last.from;
    if (daysBetween(plan.from, to) >= daysOnPlan) return tellLongPlan(plan, to, last);
  }
  return null;
}

function tellLongPlan(plan: PlanPeriod, to: Day, last: Happening): Ground {
  const rests = [...new Set([plan.start, plan.end ?? last])].filter((happening) => happening !== null);
  const days = withDoubt(sayCount(daysBetween(plan.from, to), 'day'), rests);
  const until = plan.end === null ? `${sayDay(to)}, when these records end` : plan.end.day;
  return {
    sentence: `A child protection plan was open from ${sayBeginning(plan)} until ${until}: ${isOfDays(plan) ? '' : 'at least '}${days}.`,
    happenings: rests,
  };
}

/** In the words of whatever tells it: “2011” is no day of 2011. */
function sayBeginning({ start, toldStart, from }: PlanPeriod): string {
  if (start !== null) return start.day;
  return toldStart === null ? sayDay(from) : sayWhenInSentence({ ...toldStart, time: null, partOfDay: null });
}

/** Whether it began on one day and ended on one, as far as anything tells: else the days on which it was surely open are the fewest. */
function isOfDays({ start, toldStart, end }: PlanPeriod): boolean {
  const began = start === null ? toldStart?.earliest === toldStart?.latest : start.from === start.to;
  return began && (end === null || end.from === end.to);
}

/**
 * The first time within which enough agencies recorded neglect, each in an account of its own. Somebody must have called
 * it neglect: poor housing alone is none.
 */
function findNeglect({ happenings }: FamilyRecord, limits: BeginLimits, readings: Readings): Ground | null {
  if (!happenings.some(({ signals }) => signals.has('neglectNamed'))) return null;
  const latest = new Map<string, Happening>();
  for (const happening of happenings) {
    for (const agency of agenciesConcerned(happening, readings)) latest.set(agency, happening);
    for (const [agency, before] of latest) {
      if (daysBetween(before.from, happening.to) > limits.neglectDays) latest.delete(agency);
    }
    if (latest.size >= limits.neglectAgencies) return tellNeglect(latest);
  }
  return null;
}

function agenciesConcerned({ entries, happened, signals }: Happening, readings: Readings): readonly string[] {
  const themes = neglectThemes.filter((theme) => happened.has(theme));
  if (themes.length === 0 && !signals.has('neglectNamed')) return [];
  return entries
    .filter((entry) => {
      const told = readings.get(entry.id)?.themes ?? [];
      const isHousing = told.some(({ theme }) => theme === 'housing');
      return (
        readSignals(entry).has('neglectNamed') ||
        (!isHousing && told.some(({ theme }) => themes.includes(theme)))
      );
    })
    .map(({ agency }) => agency);
}

function tellNeglect(latest: ReadonlyMap<string, Happening>): Ground {
  const happenings = [...new Set(latest.values())];
  const from = happenings.map((happening) => happening.from).toSorted()[0];
  const to = happenings
    .map((happening) => happening.to)
    .toSorted()
    .at(-1);
  const span = from === undefined || to === undefined ? '' : ` ${sayBetween(from, to)}`;
  const agencies = `${asSentence(sayNumber(latest.size))} agencies`;
  return {
    sentence: `${agencies} recorded concerns about neglect, daily care or home conditions${span}: ${sayList([...latest.keys()])}.`,
    happenings,
  };
}

function findRequest({ happenings }: FamilyRecord): Ground | null {
  const asked = happenings.filter(({ signals }) => signals.has('chronologyAsked'));
  if (asked.length === 0) return null;
  const days = sayFirst(
    asked.map(({ day }) => sayOn(day)),
    quoted,
  );
  return {
    sentence: `A chronology was asked for ${days}, in the words ${quote(asked, 'chronologyAsked')}.`,
    happenings: asked,
  };
}

function quote(happenings: readonly Happening[], signal: 'secondPlan' | 'chronologyAsked'): string {
  const words = new Set(happenings.flatMap(({ signals }) => signals.get(signal) ?? []));
  return sayFirst(
    Array.from(words, (text) => `“${text}”`),
    quoted,
  );
}
