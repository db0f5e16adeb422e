import { addDays, addMonths, type Day } from '../../../../shared/day.ts';
import type { CensusYear, CinHeader } from './cin-record.ts';
import { type CinElement, sortGroup, type Tell } from './element.ts';
import { dayOf, readDate, readValue } from './read-value.ts';

/** The header; what it does not have is null. */
export function readHeader(element: CinElement, tell: Tell): CinHeader {
  const keep = () => undefined;
  const header = sortGroup(element, tell, keep);
  const details = sortGroup(header.one('CollectionDetails'), tell, keep);
  const source = sortGroup(header.all('Source')[0] ?? null, tell, keep);
  return {
    collection: readValue(details.one('Collection')),
    year: readValue(details.one('Year')),
    referenceDate: readDate(details.one('ReferenceDate'), 'Header', tell),
    authority: readValue(source.one('LEA')),
    line: element.line,
  };
}

/** The year up to the reference date; null where the header has none. */
export function findCensusYear(header: CinHeader | null): CensusYear | null {
  const end = dayOf(header?.referenceDate ?? null);
  if (end === null || end < '1900' || end > '9998') return null;
  return { start: addMonths(addDays(end, 1), -12), end };
}

/** “CIN census 2023 to 2024”. */
export function titleOf(header: CinHeader | null): string {
  const end = yearOf(header);
  return end === null ? 'CIN census' : `CIN census ${end - 1} to ${end}`;
}

/**
 * The year in which the census’s year ends: of its reference date, or else as the header names it; null for neither.
 * A reference date after March is of the year that ends in the next.
 */
export function yearOf(header: CinHeader | null): number | null {
  const end: Day | null = dayOf(header?.referenceDate ?? null);
  if (end !== null) return Number(end.slice(0, 4)) + (end.slice(5, 7) <= '03' ? 0 : 1);
  const named = header?.year?.text ?? '';
  return /^(19|20)\d{2}$/.test(named) ? Number(named) : null;
}
