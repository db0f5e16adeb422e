import { addDays, addMonths, type Day } from '../../../../../shared/day.ts';
import { addWorkingDays } from '../../../../../shared/working-days.ts';
import type { CensusYear, CinHeader } from '../cin-record.ts';
import { findCensusYear, yearOf } from '../read-header.ts';

/**
 * What every rule may know of the return: its year and the days that follow from it. Where the header has no
 * reference date, the year has no bounds: rules about it then find nothing, and rule 100 says why.
 */
export interface CinContext {
  readonly header: CinHeader | null;
  readonly yearIsKnown: boolean;
  readonly start: Day;
  /** The reference date. */
  readonly end: Day;
  /** The year in which the census ends: 2026 is the census of 2025 to 2026. It decides which rules are asked. */
  readonly edition: number;
  /** The working day before the year, for rule 8569Q. */
  readonly workingDayBefore: Day;
  /** 45 and 15 working days before the reference date, for rules 8670Q and 8675Q. */
  readonly before45: Day;
  readonly before15: Day;
  /** Expected births are within these, for rule 8530Q. */
  readonly expectedFrom: Day;
  readonly expectedTo: Day;
  /** Who was born later is not asked for a unique pupil number (rule 8770Q). */
  readonly schoolAgeBirth: Day;
  /** Who was born earlier is over 25 (rule 8775Q). */
  readonly over25Birth: Day;
}

const firstDay = '0001-01-01' as Day;
const lastDay = '9999-12-31' as Day;
/** The first edition in which sex is M, F or U, identifiers are checked, and school age begins at four. */
export const editionOfSex = 2025;
const latestEdition = 2026;

/**
 * The year up to the reference date: 1 April to 31 March where that is right. Where it is another day, the year up
 * to that day all the same, since the rules speak of the reference date (rule 100 tells that it is wrong). Null
 * without such a date, or with one so far off that days cannot be counted from it.
 */
function yearOfReturn(header: CinHeader | null): CensusYear | null {
  const end = header?.referenceDate?.day ?? null;
  return end === null || end < '1990-01-01' || end > '2999-12-31' ? null : findCensusYear(header);
}

/**
 * What the rules need to know of a return. `edition` asks the rules of another year than that of the reference
 * date; without it, without a date and without a year in the header, those of 2025 to 2026.
 */
export function cinContext(header: CinHeader | null, edition?: number): CinContext {
  const year = yearOfReturn(header);
  const asked = edition ?? yearOf(header) ?? latestEdition;
  if (year === null) {
    return {
      header,
      yearIsKnown: false,
      start: firstDay,
      end: lastDay,
      edition: asked,
      workingDayBefore: firstDay,
      before45: firstDay,
      before15: firstDay,
      expectedFrom: firstDay,
      expectedTo: lastDay,
      schoolAgeBirth: firstDay,
      over25Birth: firstDay,
    };
  }
  const { start, end } = year;
  return {
    header,
    yearIsKnown: true,
    start,
    end,
    edition: asked,
    workingDayBefore: addWorkingDays(start, -1),
    before45: addWorkingDays(end, -45),
    before15: addWorkingDays(end, -15),
    expectedFrom: addDays(end, -30),
    expectedTo: addMonths(end, 9),
    schoolAgeBirth: asked >= editionOfSex ? addMonths(end, -48) : addDays(addMonths(end, -72), -1),
    over25Birth: addMonths(end, -300),
  };
}
