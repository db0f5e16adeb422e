import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import { readSealedPlace, writeSealedPlace } from '../../../platform/cursors/sealed-place.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { nameKind } from '../domain/kinds.ts';
import { compareText } from '../domain/order-entries.ts';
import { nameOfPoint, type PlanPoint } from '../domain/plan/plan-point.ts';
import { themes } from '../domain/themes/theme.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { countComments } from '../store/comments.ts';
import { countEntries, type EntryCounts } from '../store/count-entries.ts';
import type { EntryFilters } from '../store/entry-filters.ts';
import { type FamilyHead, findFamilyHead, mayWorkOn } from '../store/find-family.ts';
import {
  type EntryOrder,
  type EntryPage,
  type EntryPlace,
  type EntryQuery,
  listEntries,
} from '../store/list-entries.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import { listStandingDecisions, type StandingDecision } from '../store/standing-decisions.ts';
import { listThemeDecisions, type ThemeDecision } from '../store/theme-decisions.ts';
import { type AgencyMarks, type AgencyWords, readAgencyMarks } from './agency-words.ts';
import { versionOfStandings } from './decide-standing.ts';
import { versionOfThemes } from './decide-themes.ts';
import { type MonthTable, tabulateMonths } from './month-table.ts';
import { type EntryRow, nameTheme, orderOfAgencies, sayEntryRow } from './say-entry-row.ts';
import { findTypistAgency } from './typist.ts';

export interface ChronologyQuestion {
  readonly familyId: FamilyId;
  readonly filters: EntryFilters;
  readonly sort: { readonly by: 'date' | 'agency'; readonly direction: 'ascending' | 'descending' };
  /** A cursor of an earlier answer to the same question, and on which side of it to read; null for the beginning. */
  readonly from: { readonly side: 'after' | 'before'; readonly cursor: string } | null;
  /** One long page for paper, in place of pages. */
  readonly forPaper: boolean;
}

/** Something that a list can be filtered by. */
export interface FilterChoice {
  readonly value: string;
  readonly words: string;
}

export interface ChronologyAnswer extends FilterOffer {
  readonly family: Pick<FamilyHead, 'id' | 'reference' | 'name'>;
  readonly rows: readonly EntryRow[];
  /** How many the filters let through, on whichever page they stand. */
  readonly total: number;
  /** How many of these are author’s notes. */
  readonly ofNotes: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly months: MonthTable;
  /** How many comments each of these rows has; those without are left out. */
  readonly comments: Readonly<Record<string, number>>;
  /** What people decided of themes of these rows: what they confirmed, by entry; and the version of what they decided of the theme that is filtered by. */
  readonly decided: {
    readonly confirmed: Readonly<Record<string, readonly string[]>>;
    readonly version: string;
    /** The version of what they decided of whether these rows retell the past. */
    readonly standing: string;
    /** Of the words of these rows (`wordingOf`). */
    readonly wording: string;
  };
  /** Whether this person may add to it. */
  readonly mayAdd: boolean;
  /** Whether this person may decide of what it tells. */
  readonly mayWork: boolean;
}

export const entriesOnPage = 50;
/** More than these no browser lays out for paper in a bearable time; the exports have no such limit. */
export const entriesOnPaper = 1000;

/**
 * One page of a family’s merged chronology, with how many entries there are, and what they can be filtered by.
 * The cost grows with the entries only by one pass that counts them.
 *
 * @throws AppError `not-allowed`, `not-found`: for the family, and for a cursor that is none of this list.
 */
export function readChronology(
  platform: Platform,
  actor: PersonActor,
  question: ChronologyQuestion,
): Promise<ChronologyAnswer> {
  return perform(
    platform,
    actor,
    'read-chronology',
    async (tx, now) => {
      const family = await findFamilyHead(tx, actor, question.familyId, now);
      const counts = await countEntries(tx, actor, family.id, question.filters, now);
      const marks = await readAgencyMarks(tx, counts.agencies);
      const query = makeQuery(platform, question, marks);
      const page = counts.total === 0 ? noPage : await listEntries(tx, actor, query, now);
      const of = page.rows.map(({ id }) => id);
      const decisions = await listThemeDecisions(tx, actor, { familyId: family.id, of }, now);
      const points = await listPlanPoints(tx, family.id);
      const comments = await countComments(tx, actor, { familyId: family.id, of }, now);
      const standings = await listStandingDecisions(tx, actor, { familyId: family.id, of }, now);
      const told = answer(platform, question, {
        family,
        counts,
        marks,
        page,
        decisions,
        standings,
        points,
        comments,
      });
      const mayAdd = (await findTypistAgency(tx, actor, family.id, now)) !== null;
      const value = { ...told, mayAdd, mayWork: mayWorkOn(actor, family) };
      const detail = { rows: page.rows.length, total: counts.total };
      const children = family.children.map(({ id }) => id);
      return {
        value,
        audit: { event: 'chronology-read', object: { kind: 'family', id: family.id }, children, detail },
      };
    },
    // The counts and the rows are of one moment.
    { isolation: 'repeatable read' },
  );
}

const noPage: EntryPage = { rows: [], more: false };

function makeQuery({ key }: Platform, question: ChronologyQuestion, marks: AgencyMarks): EntryQuery {
  const { familyId, filters, from, forPaper } = question;
  const place = from === null ? null : readSealedPlace<'entry'>(key, nameList(question), from.cursor);
  if (from !== null && place === null) throw notFound('page of this chronology');
  return {
    familyId,
    filters,
    order: orderOf(question, marks),
    from: from === null || place === null ? null : { side: from.side, place },
    most: forPaper ? entriesOnPaper : entriesOnPage,
  };
}

function orderOf({ sort }: ChronologyQuestion, marks: AgencyMarks): EntryOrder {
  const isDescending = sort.direction === 'descending';
  if (sort.by === 'date') return { by: 'date', latestFirst: isDescending };
  const agencies = orderOfAgencies(marks);
  return { by: 'agency', agencies: isDescending ? agencies.toReversed() : agencies };
}

/** A place by agency counts agencies from one end: it holds in its own direction only. */
function nameList({ familyId, sort }: ChronologyQuestion): string {
  return sort.by === 'date' ? `${familyId} date` : `${familyId} agency ${sort.direction}`;
}

interface Read {
  readonly family: FamilyHead;
  readonly counts: EntryCounts;
  readonly marks: AgencyMarks;
  readonly page: EntryPage;
  readonly decisions: readonly ThemeDecision[];
  readonly points: readonly PlanPoint[];
  readonly standings: readonly StandingDecision[];
  readonly comments: ReadonlyMap<string, number>;
}

function answer(
  platform: Platform,
  question: ChronologyQuestion,
  { family, counts, marks, page, decisions, standings, points, comments }: Read,
): Omit<ChronologyAnswer, 'mayAdd' | 'mayWork'> {
  const { from, forPaper } = question;
  const list = nameList(question);
  const cursor = (place: EntryPlace | undefined) =>
    place === undefined || forPaper ? null : writeSealedPlace(platform.key, list, place);
  const hasBefore = from !== null && (from.side === 'after' || page.more);
  const hasAfter = from?.side === 'before' || page.more;
  return {
    family: { id: family.id, reference: family.reference, name: family.name },
    rows: page.rows.map((row) => sayEntryRow(row, marks)),
    total: counts.total,
    ofNotes: counts.ofNotes,
    before: hasBefore ? cursor(page.rows[0]?.place) : null,
    after: hasAfter ? cursor(page.rows.at(-1)?.place) : null,
    ...offerFilters(counts, marks, points),
    months: tabulateMonths(counts.months, marks),
    comments: Object.fromEntries(comments),
    decided: {
      ...sayDecided(decisions, question.filters.theme),
      standing: versionOfStandings(standings),
      wording: wordingOf(page.rows.map(({ id, entry }) => [id, entry])),
    },
  };
}

/** What the entries that somebody may see can be filtered by. */
export interface FilterOffer {
  readonly agencies: readonly AgencyWords[];
  readonly children: readonly string[];
  readonly themes: readonly FilterChoice[];
  readonly kinds: readonly FilterChoice[];
  readonly hasNotes: boolean;
  /** Risks and actions of the plan, whatever bears on them: whoever sees the family sees its plan. */
  readonly planPoints: readonly FilterChoice[];
}

/** Nothing is offered but what occurs in entries that may be seen. */
export function offerFilters(
  counts: EntryCounts,
  marks: AgencyMarks,
  points: readonly PlanPoint[],
): FilterOffer {
  return {
    agencies: [...marks.values()],
    children: [...counts.children].toSorted(compareText),
    themes: themes
      .filter((theme) => counts.themes.has(theme))
      .map((theme) => ({ value: theme, words: nameTheme(theme) })),
    kinds: [...counts.kinds]
      .map((kind) => ({ value: kind, words: nameKind(kind) }))
      .toSorted((one, other) => compareText(one.words, other.words)),
    hasNotes: counts.notes,
    planPoints: points.map((point) => ({ value: point.id, words: nameOfPoint(point) })),
  };
}

function sayDecided(
  decisions: readonly ThemeDecision[],
  theme: string | null,
): Omit<ChronologyAnswer['decided'], 'standing' | 'wording'> {
  const confirmed = decisions.filter(({ verdict }) => verdict === 'confirmed');
  const byEntry = Map.groupBy(confirmed, ({ entryId }) => entryId);
  return {
    confirmed: Object.fromEntries(
      [...byEntry].map(([id, own]) => [id, own.map((one) => nameTheme(one.theme))] as const),
    ),
    version: versionOfThemes(decisions.filter((one) => one.theme === theme)),
  };
}
