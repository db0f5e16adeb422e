import type { PersonActor } from '../../../platform/access/actor.ts';
import { perform } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import { tellPlanPeriods } from '../domain/patterns/tell-plan-periods.ts';
import { swimLaneLine } from '../outputs/page/swim-lanes.ts';
import { binsOf } from '../outputs/page/timeline-bins.ts';
import { mostLevels } from '../outputs/page/timeline-lanes.ts';
import { makeTimelineScale, makeWindowScale, type TimelineScale } from '../outputs/page/timeline-scale.ts';
import { countEntries, type MonthsCount } from '../store/count-entries.ts';
import { type DrawnEntry, listDrawnEntries, listPlanEntries } from '../store/drawn-entries.ts';
import type { EntryFilters } from '../store/entry-filters.ts';
import { type FamilyHead, findFamilyHead } from '../store/find-family.ts';
import type { EntryId } from '../store/list-entries.ts';
import { groupMarks, type MarkGroup, type TimelineQuery } from '../store/mark-groups.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import { type AgencyMarks, type AgencyWords, readAgencyMarks } from './agency-words.ts';
import { tabulateMonths } from './month-table.ts';
import { type ChronologyAnswer, type FilterOffer, offerFilters } from './read-chronology.ts';
import { type TimelineMark, tellMarks } from './timeline-marks.ts';
import {
  countYears,
  daysOf,
  type Outline,
  outline,
  type Time,
  timeAround,
  type YearCount,
  type Zoom,
} from './timeline-time.ts';

export interface TimelineQuestion {
  readonly familyId: FamilyId;
  readonly filters: EntryFilters;
  readonly zoom: Zoom;
  /** A day of the time that is asked for; null for where the middle entry lies. */
  readonly at: Day | null;
}

/** A time in which a plan was open, with the entries that say so. */
export interface TimelinePlanPeriod {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly sentence: string;
  readonly start: EntryId | null;
  readonly end: EntryId | null;
}

/** What the timeline of a family shows; the same choices to filter by as its chronology. */
export interface TimelineAnswer extends FilterOffer, Pick<ChronologyAnswer, 'family' | 'months'> {
  readonly zoom: Zoom;
  /** What is shown; null where no entry that fits has a date. */
  readonly time: Time | null;
  /** How many reach into it, and how many lie on either side. */
  readonly shown: number;
  readonly outline: Outline;
  readonly years: readonly YearCount[];
  readonly lanes: readonly { readonly agency: AgencyWords; readonly marks: readonly TimelineMark[] }[];
  /** Null where so many entries speak of plans that they cannot be read for a page. */
  readonly plans: readonly TimelinePlanPeriod[] | null;
}

/** The answer, and how its time lies on the line for drawing it; null where there is nothing to draw. */
export interface TimelineReading {
  readonly answer: TimelineAnswer;
  readonly scale: TimelineScale | null;
}

/** More entries that speak of plans take longer to read than a page can wait. */
const mostPlanEntries = 200;
/** Nor are more opened than so many; beyond them marks that stand alone are told in days. */
const mostOpened = 600;

/**
 * A family’s entries on a line of time, a lane for each agency: as far as the person may see them, and no trace of others.
 * Whatever falls together on the line is told as one, so that it costs no more with many entries.
 *
 * @throws AppError `not-allowed`, `not-found`.
 */
export function readTimeline(
  platform: Platform,
  actor: PersonActor,
  question: TimelineQuestion,
): Promise<TimelineReading> {
  return perform(
    platform,
    actor,
    'read-chronology',
    async (tx, now) => {
      const { familyId, filters } = question;
      const family = await findFamilyHead(tx, actor, familyId, now);
      const counts = await countEntries(tx, actor, familyId, filters, now);
      const marks = await readAgencyMarks(tx, counts.agencies);
      const asked = { familyId, filters };
      const months = counts.spans;
      const found = findTime(months, question);
      const groups = found === null ? [] : await readGroups(tx, actor, asked, found, now);
      const ofPlans = await listPlanEntries(tx, actor, { familyId, most: mostPlanEntries }, now);
      const drawn = groups.flatMap(({ ids }) => ids ?? []);
      const ids = [...new Set([...drawn, ...(ofPlans ?? [])])];
      const entries = await listDrawnEntries(tx, actor, { familyId, ids }, now);
      const byAgency = tellMarks(groups, pick(entries, drawn), family.children);
      const answer: TimelineAnswer = {
        family: { id: family.id, reference: family.reference, name: family.name },
        ...offerFilters(counts, marks, await listPlanPoints(tx, familyId)),
        months: tabulateMonths(counts.months, marks),
        zoom: question.zoom,
        time: found?.time ?? null,
        shown: groups.reduce((sum, { count }) => sum + count, 0),
        outline: outline(months, found?.time ?? null),
        years: countYears(months),
        lanes: lanesOf(marks, filters).map((agency) => ({ agency, marks: byAgency.get(agency.id) ?? [] })),
        plans: ofPlans === null ? null : tellPlans(pick(entries, ofPlans)),
      };
      const detail = { reading: 'timeline', zoom: question.zoom, entries: answer.shown };
      return { value: { answer, scale: found?.scale ?? null }, audit: { ...ofFamily(family), detail } };
    },
    // The counts, the marks and the plans are of one moment.
    { isolation: 'repeatable read' },
  );
}

function ofFamily({ id, children }: FamilyHead) {
  return {
    event: 'chronology-read',
    object: { kind: 'family', id },
    children: children.map((child) => child.id),
  } as const;
}

interface FoundTime {
  readonly time: Time;
  readonly scale: TimelineScale;
}

/** The time that is asked for, and how it lies on the line; null where nothing has a date. */
function findTime(months: readonly MonthsCount[], { zoom, at }: TimelineQuestion): FoundTime | null {
  const whole = makeTimelineScale(daysOf(months), swimLaneLine);
  const [first, last] = [whole?.stretches[0], whole?.stretches.at(-1)];
  if (whole === null || first === undefined || last === undefined) return null;
  const record = { from: first.from, to: last.to };
  if (zoom === 'whole') return { time: record, scale: whole };
  const time = timeAround(zoom, at ?? outline(months, record).middle ?? first.from);
  return { time, scale: makeWindowScale(time, swimLaneLine) };
}

async function readGroups(
  tx: TenantTx,
  actor: PersonActor,
  asked: TimelineQuery,
  { time, scale }: FoundTime,
  now: Date,
): Promise<readonly MarkGroup[]> {
  const groups = await groupMarks(tx, actor, { ...asked, ...time, ...binsOf(scale), few: mostLevels }, now);
  let opened = 0;
  return groups.map((group) => {
    opened += group.ids?.length ?? 0;
    return opened <= mostOpened ? group : { ...group, ids: null };
  });
}

/** Agencies that are filtered by, or all: a lane stays where it is while somebody moves through the record. */
function lanesOf(marks: AgencyMarks, { agencies }: EntryFilters): readonly AgencyWords[] {
  return [...marks.values()].filter(({ id }) => agencies.length === 0 || agencies.includes(id));
}

function pick(entries: readonly DrawnEntry[], ids: readonly EntryId[]): readonly DrawnEntry[] {
  const wanted = new Set(ids);
  return entries.filter(({ id }) => wanted.has(id));
}

/** Of all that the person may see, whatever is filtered: plans stand behind the lanes, so that the record can be read against them. */
function tellPlans(found: readonly DrawnEntry[]): readonly TimelinePlanPeriod[] {
  const idOf = new Map(found.map(({ id, entry }) => [entry, id]));
  const find = (entry: Entry | null) => (entry === null ? null : (idOf.get(entry) ?? null));
  return tellPlanPeriods(found.map(({ entry }) => entry)).map(({ from, to, sentence, start, end }) => ({
    from,
    to,
    sentence,
    start: find(start),
    end: find(end),
  }));
}
