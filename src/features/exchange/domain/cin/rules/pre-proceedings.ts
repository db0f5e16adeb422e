import type { Day } from '../../../../../shared/day.ts';
import type { CinDate, CinPreProceedings, CinValue } from '../cin-record.ts';
import { isPreProceedingsOutcome } from './codes.ts';
import { isGiven, isYes } from './reading.ts';
import type { PartRule } from './rule.ts';

type PreProceedingsRule = PartRule<CinPreProceedings>;

/** What an element of this name gives, or null where it gives nothing. */
export function givenValue({ values }: CinPreProceedings, element: string): CinValue | null {
  const value = values[element] ?? null;
  return isGiven(value) ? value : null;
}

function dayIn(group: CinPreProceedings, element: string): Day | null {
  const value = givenValue(group, element);
  return value === null || !isDate(value) ? null : value.day;
}

function isDate(value: CinValue): value is CinDate {
  return 'day' in value;
}

/**
 * A day that is there falls within the census year, and not before another where that is known too; `after`, not on
 * that other day either.
 */
function withinYearFrom(
  number: string,
  element: string,
  firstElement?: string,
  after = false,
): PreProceedingsRule {
  return {
    number,
    check: (group, { context: { start, end } }, tell) => {
      const day = dayIn(group, element);
      const value = givenValue(group, element);
      if (day === null || value === null) return;
      const first = firstElement === undefined ? null : dayIn(group, firstElement);
      const isEarly = first !== null && (day < first || (after && day === first));
      if (day < start || day > end || isEarly) {
        tell(value, { value: day, start, end, first: first ?? 'no day given' });
      }
    },
  };
}

/** Where one element is there (or says yes), another has to be. */
function needs(
  number: string,
  element: string,
  needed: string,
  asks: (value: CinValue) => boolean,
): PreProceedingsRule {
  return {
    number,
    check: (group, _, tell) => {
      const value = givenValue(group, element);
      if (value !== null && asks(value) && givenValue(group, needed) === null) {
        tell(value, { value: value.text });
      }
    },
  };
}

const outcome: PreProceedingsRule = {
  number: '9011',
  check: (group, _, tell) => {
    const value = givenValue(group, 'PPOutcome');
    if (value !== null && !isPreProceedingsOutcome(value.text)) tell(value, { value: value.text });
  },
};

export const preProceedingsRules: readonly PreProceedingsRule[] = [
  withinYearFrom('9005', 'PPStartDate'),
  withinYearFrom('9006', 'LBPSentDate', 'PPStartDate', true),
  needs('9007', 'LBPSentDate', 'FGDMMeetingOffer', () => true),
  withinYearFrom('9008', 'InitialPPMeetingDate'),
  withinYearFrom('9009', 'StepDecisionDate', 'PPStartDate'),
  needs('9010Q', 'FGDMMeetingOffer', 'FGDMMeetingFac', isYes),
  outcome,
  withinYearFrom('9012', 'CourtAppDate', 'StepDecisionDate'),
  withinYearFrom('9013', 'LetterInitCPDate', 'CourtAppDate'),
  needs('9015Q', 'InitialPPMeetingDate', 'ReviewMeetingsCount', () => true),
];
