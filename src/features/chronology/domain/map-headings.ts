import type { Row } from '../../../shared/document.ts';
import type { Column, ColumnMapping, MappingConfidence, StatedColumn } from './chronology-table.ts';
import {
  type ColumnContent,
  describeColumns,
  findDateColumn,
  findEventColumn,
  findSourceColumn,
} from './column-content.ts';
import type { Field } from './entry.ts';
import { tellingReading } from './find-heading.ts';
import { type Claim, findClaims, isNoField, normaliseHeading } from './heading-words.ts';

interface ColumnClaim extends Claim {
  readonly index: number;
  readonly filled: number;
}

interface Assigned {
  readonly field: Field | null;
  readonly confidence: MappingConfidence;
  readonly reason: string | null;
}

type Assignment = ReadonlyMap<number, Assigned>;

const strengthOrder = { certain: 0, likely: 1, spare: 2 } as const;
const neededFields: readonly Field[] = ['date', 'event', 'source'];
/** Fields whose column never serves for another one. Where an agency stands in each row it is no source as well. */
const keptFields: readonly Field[] = [...neededFields, 'agency'];
/** Fields whose cells look like dates: a column without any does not say them, whatever its heading. */
const datedFields: readonly Field[] = ['date', 'endDate', 'recordedOn'];
/** Fields in whose columns an event may be told, where no column is headed as one. */
const toldInText: readonly Field[] = ['event', 'response', 'outcome', 'impact', 'comment'];

/**
 * Decides what each column holds: first what a person stated, then what the headings say, the firmest
 * first, and last what the cells look like. Each field is given once; a column that another one beat
 * stays unmapped and says so.
 */
export function mapHeadings(
  columns: readonly Column[],
  rows: readonly Row[],
  stated: readonly StatedColumn[],
): readonly ColumnMapping[] {
  const contents = describeColumns(rows, columns.length);
  const claims = columns.flatMap((column) => claimsOf(column, contents));
  const byStatement = assignStated(columns, stated);
  const byHeading = assignClaims(claims, byStatement);
  const bySpare = assignSpare(claims, byHeading, columns);
  const assigned = assignByContent(contents, claims, bySpare, columns);
  return columns.map((column) => {
    const own = assigned.get(column.index);
    if (own !== undefined) return { column, ...own };
    return {
      column,
      field: null,
      confidence: null,
      reason: reasonUnmapped(column, claims, assigned, contents, columns),
    };
  });
}

/** Which column holds a field; null when none does. */
export function columnOf(mappings: readonly ColumnMapping[], field: Field): Column | null {
  return mappings.find((mapping) => mapping.field === field)?.column ?? null;
}

function claimsOf(column: Column, contents: readonly ColumnContent[]): readonly ColumnClaim[] {
  const filled = contents[column.index]?.filled ?? 0;
  return findClaims(tellingReading(column.readings)).map((claim) => ({
    ...claim,
    index: column.index,
    filled,
  }));
}

function assignStated(columns: readonly Column[], stated: readonly StatedColumn[]): Assignment {
  const assigned = new Map<number, Assigned>();
  for (const { heading, field } of stated) {
    const column = findColumn(columns, heading);
    if (column === null) continue;
    const first = [...assigned].find(([, one]) => field !== null && one.field === field)?.[0];
    const taken = first !== undefined && first !== column.index;
    const reason = taken && field !== null ? reasonTaken(columns[first]?.heading ?? '', field) : null;
    assigned.set(column.index, { field: taken ? null : field, confidence: 'stated', reason });
  }
  return assigned;
}

/** The column of this heading, written as shown or as in the file; null when there is none. */
export function findColumn(columns: readonly Column[], heading: string): Column | null {
  const exact = columns.find((column) => column.heading === heading.trim());
  if (exact !== undefined) return exact;
  const words = normaliseHeading(heading);
  const named = (text: string) => normaliseHeading(text) === words;
  return columns.find((column) => named(column.heading) || column.readings.some(named)) ?? null;
}

function assignClaims(claims: readonly ColumnClaim[], before: Assignment): Assignment {
  const assigned = new Map(before);
  for (const claim of claims.filter((one) => one.strength !== 'spare').toSorted(compareClaims)) {
    if (assigned.has(claim.index) || hasField(assigned, claim.field)) continue;
    assigned.set(claim.index, {
      field: claim.field,
      confidence: claim.strength === 'certain' ? 'certain' : 'likely',
      reason: null,
    });
  }
  return assigned;
}

/** An empty column never takes a field from one that holds text. */
function compareClaims(first: ColumnClaim, second: ColumnClaim): number {
  return (
    Number(first.filled === 0) - Number(second.filled === 0) ||
    strengthOrder[first.strength] - strengthOrder[second.strength] ||
    first.preference - second.preference ||
    first.index - second.index
  );
}

/** A field that no heading names is taken from a column that can serve, though its words say another one first. */
function assignSpare(
  claims: readonly ColumnClaim[],
  before: Assignment,
  columns: readonly Column[],
): Assignment {
  const assigned = new Map(before);
  const spares = claims.filter((claim) => claim.strength === 'spare' && claim.field !== 'event');
  for (const claim of spares.toSorted(compareClaims)) {
    if (hasField(assigned, claim.field) || !canServe(assigned.get(claim.index), claim.field)) continue;
    if (claim.field === 'source' && assigned.has(claim.index) && hasField(assigned, 'agency')) continue;
    assigned.set(claim.index, asSpare(claim.field, columns[claim.index]?.heading ?? ''));
  }
  return assigned;
}

function canServe(holds: Assigned | undefined, field: Field): boolean {
  if (holds === undefined) return true;
  if (holds.field === null || holds.confidence === 'stated') return false;
  return neededFields.includes(field) && !keptFields.includes(holds.field);
}

function asSpare(field: Field, heading: string): Assigned {
  const reason = `No other column is headed as ${wordsFor(field)}, so “${heading}” is taken for it.`;
  return { field, confidence: 'likely', reason };
}

function assignByContent(
  contents: readonly ColumnContent[],
  claims: readonly ColumnClaim[],
  before: Assignment,
  columns: readonly Column[],
): Assignment {
  const assigned = new Map(before);
  const free = () =>
    contents.filter(
      ({ index, filled }) => filled > 0 && !assigned.has(index) && !columns[index]?.readings.some(isNoField),
    );
  const give = (field: Field, index: number | null, reason: string) => {
    if (index !== null) assigned.set(index, { field, confidence: 'by-content', reason });
  };
  if (!hasField(assigned, 'date')) give('date', findDateColumn(free()), 'Its cells look like dates.');
  if (!hasField(assigned, 'date')) return assigned;
  if (!hasField(assigned, 'event')) {
    const spare = findSpareEvents(claims, assigned);
    const texts = free().filter(({ index }) => mayTellEvents(index, claims));
    const candidates = [...texts, ...contents.filter((content) => spare.includes(content.index))];
    const index = findEventColumn(candidates, before.size > 0) ?? spare[0] ?? null;
    const heading = index === null || !spare.includes(index) ? undefined : columns[index]?.heading;
    if (index === null || heading === undefined) give('event', index, 'It has the longest text.');
    else assigned.set(index, asSpare('event', heading));
  }
  if (!hasField(assigned, 'source') && before.size === 0) {
    give('source', findSourceColumn(free()), 'It has a few words in every row.');
  }
  return assigned;
}

/** Not a column whose words say something else: a name is not what happened, however long. */
function mayTellEvents(index: number, claims: readonly ColumnClaim[]): boolean {
  const own = claims.filter((claim) => claim.index === index && claim.strength !== 'spare');
  return own.length === 0 || own.some(({ field }) => toldInText.includes(field));
}

/** Columns whose words may say what happened, and that can be spared from what they say first. */
function findSpareEvents(claims: readonly ColumnClaim[], assigned: Assignment): readonly number[] {
  return claims
    .filter(({ strength, field, index }) => {
      return strength === 'spare' && field === 'event' && canServe(assigned.get(index), 'event');
    })
    .map((claim) => claim.index);
}

function hasField(assigned: Assignment, field: Field): boolean {
  return [...assigned.values()].some((one) => one.field === field);
}

function reasonUnmapped(
  column: Column,
  claims: readonly ColumnClaim[],
  assigned: Assignment,
  contents: readonly ColumnContent[],
  columns: readonly Column[],
): string | null {
  const claim = claims.find((one) => one.index === column.index && one.strength !== 'spare');
  if (claim === undefined) return null;
  const isUntrue = datedFields.includes(claim.field) && contents[column.index]?.dates === 0;
  if (isUntrue) return null;
  const winner = [...assigned].find(([, one]) => one.field === claim.field)?.[0];
  return reasonTaken((winner === undefined ? undefined : columns[winner]?.heading) ?? '', claim.field);
}

function reasonTaken(heading: string, field: Field): string {
  return `“${heading}” was taken for ${wordsFor(field)}; this column may say it too.`;
}

const fieldWords: Readonly<Record<Field, string>> = {
  date: 'the date',
  endDate: 'the end date',
  time: 'the time',
  endTime: 'the end time',
  sequence: 'the sequence',
  agency: 'the agency',
  source: 'the source',
  authorRole: 'the author’s role',
  kind: 'the kind of an entry',
  detail: 'what is stated beyond the kind',
  event: 'the event',
  response: 'the response',
  outcome: 'the outcome',
  impact: 'the impact on the child',
  children: 'the children',
  childSeen: 'whether the child was seen',
  recordedOn: 'the day of recording',
  comment: 'the comment',
};

/** The field as a person would say it. */
export function wordsFor(field: Field): string {
  return fieldWords[field];
}
