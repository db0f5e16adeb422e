import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { folded } from '../../../platform/database/folded.ts';
import { capitalise } from '../../../shared/capitalise.ts';
import type { Day } from '../../../shared/day.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { withoutAccents } from '../../../shared/letters-alike.ts';
import { readChildLabel } from '../domain/child-label.ts';
import { doubtsAboutOthers } from '../domain/doubts-about-others.ts';
import type { Standing } from '../domain/entry-reading.ts';
import { everyChildWords, meansEveryChild } from '../domain/patterns/read-signals.ts';
import type { PlanPointId } from '../domain/plan/plan-point.ts';
import { bearsOnPlan, type OfFamily } from './bears-on.ts';

/** Which entries of a family to show. What says nothing leaves nothing out. */
export interface EntryFilters {
  /** Any of these. */
  readonly agencies: readonly AgencyId[];
  /** As an entry names the child; entries that name the same child otherwise, or every child, are let through with it. */
  readonly child: string | null;
  readonly theme: string | null;
  readonly kind: string | null;
  /** Entries whose days reach into the time from here to there, both days in. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** All of these, anywhere in event, response, outcome and source; without regard to case and accents. */
  readonly words: readonly string[];
  /** Only entries with something to check. */
  readonly doubtsOnly: boolean;
  /** Whether they tell of their own day, or retell the past. */
  readonly standing: Standing | null;
  readonly withoutNotes: boolean;
  /** Only entries that bear on this point of the plan, or on any. */
  readonly bearsOn: PlanPointId | 'any' | null;
}

export const noFilters: EntryFilters = {
  agencies: [],
  child: null,
  theme: null,
  kind: null,
  from: null,
  to: null,
  words: [],
  doubtsOnly: false,
  standing: null,
  withoutNotes: false,
  bearsOn: null,
};

/**
 * The filters as one condition on `entry`: true or false, never neither.
 *
 * @param of whose entries they are.
 */
export function matches(filters: EntryFilters, of: OfFamily): RawBuilder<SqlBool> {
  const { bearsOn, child, standing } = filters;
  const conditions = [
    ...conditionsOf(filters),
    ...(child === null ? [] : [isAbout(child)]),
    ...(bearsOn === null ? [] : [bearsOnPlan(bearsOn, of)]),
    ...(standing === null ? [] : [tellsOf(standing, of)]),
  ];
  if (conditions.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`coalesce(${sql.join(conditions, sql` and `)}, false)`;
}

export function letsAllThrough(filters: EntryFilters): boolean {
  const { bearsOn, child, standing } = filters;
  return bearsOn === null && child === null && standing === null && conditionsOf(filters).length === 0;
}

function conditionsOf(filters: EntryFilters): readonly RawBuilder<SqlBool>[] {
  const { agencies, theme, kind, from, to, words } = filters;
  return [
    ...(agencies.length === 0 ? [] : [sql<SqlBool>`entry.agency_id in (${sql.join(agencies)})`]),
    ...(theme === null ? [] : [sql<SqlBool>`${theme} = any(entry.themes)`]),
    ...(kind === null ? [] : [sql<SqlBool>`entry.kind = ${kind}`]),
    ...(from === null
      ? []
      : [sql<SqlBool>`(entry.latest >= ${from} or (entry.latest is null and ${dated}))`]),
    ...(to === null
      ? []
      : [sql<SqlBool>`(entry.earliest <= ${to} or (entry.earliest is null and ${dated}))`]),
    ...words.map((word) => sql<SqlBool>`position(${folded(word)} in entry.folded) > 0`),
    ...(filters.doubtsOnly ? [hasDoubt] : []),
    ...(filters.withoutNotes ? [sql<SqlBool>`not entry.note`] : []),
  ];
}

/**
 * Of “Orla Fernsby” those of “Orla” too, and of “Orla” those of “Orla Fernsby”; of any child those of “All”. Of two children of one first name the first name
 * alone may be either’s. “Child A” is nobody but Child A. Names are compared as they are mostly written, for to fold those of each entry costs
 * more than all else of a page.
 */
function isAbout(child: string): RawBuilder<SqlBool> {
  const name = child.trim();
  const [first = name, ...more] = name.split(/\s+/);
  const isAlone = meansEveryChild(name.toLowerCase()) || readChildLabel(name) !== null;
  const whole = isAlone || more.length === 0 ? [name] : [name, first];
  const all = meansEveryChild(name.toLowerCase()) ? [] : everyChildWords;
  const names = [child, ...[...whole, ...all].flatMap(spellings)];
  const same = sql<SqlBool>`entry.children ?| ${names}::text[]`;
  if (isAlone || more.length > 0) return same;
  const beginnings = spellings(first).map((one) => `%${escaped(JSON.stringify(one).slice(0, -1))} %`);
  return sql<SqlBool>`(${same} or entry.children::text like any(${beginnings}::text[]))`;
}

/** As it is, in capitals, in small letters, with capitals where words begin, and each without accents. */
function spellings(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const titled = lower.replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());
  const sentence = capitalise(lower);
  const all = [name, name.toUpperCase(), lower, titled, sentence];
  return [...new Set(all.flatMap((one) => [one, withoutAccents(one)]))];
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Those that retell the past are few, and found by an index of their own: lists read the others from one that holds no standing. */
function tellsOf(standing: Standing, { partnershipId, familyId }: OfFamily): RawBuilder<SqlBool> {
  const past = sql`entry.id = any(array(
    select past.id from entry past
     where past.partnership_id = ${partnershipId} and past.family_id = ${familyId} and past.standing = 'historical'))`;
  return standing === 'historical' ? sql<SqlBool>`${past}` : sql<SqlBool>`not (${past})`;
}

/** Of those that the entry is told with (`withoutHints`). */
const hasDoubt = sql<SqlBool>`not entry.issues <@ ${[...doubtsAboutOthers]}::text[]`;

/** An entry that nobody can date lies in no time that anybody asks for. */
const dated = sql<SqlBool>`num_nonnulls(entry.earliest, entry.latest) > 0`;
