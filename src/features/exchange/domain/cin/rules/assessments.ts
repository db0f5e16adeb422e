import type { CinAssessment, CinValue } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { findRepeated } from './characteristics.ts';
import { isCode } from './codes.ts';
import { isClosedAfterAssessment } from './episode-codes.ts';
import { fallsWithin, lastDayOf, notBefore, withinYear } from './families.ts';
import { isGiven, wordsOf } from './reading.ts';
import type { PartRule } from './rule.ts';

type AssessmentRule = PartRule<CinAssessment>;

const noneFound = '21';

function isOpen(assessment: CinAssessment): boolean {
  return !isGiven(assessment.authorised);
}

/** An assessment may give factors as an empty element, which gives none. */
function factorsOf(assessment: CinAssessment): readonly CinValue[] {
  return assessment.factors.filter(isGiven);
}

const factorsWhenComplete: AssessmentRule = {
  number: '8614',
  check: (assessment, _, tell) => {
    const [factor] = factorsOf(assessment);
    if (factor !== undefined && isOpen(assessment)) tell(factor);
  },
};

const notOpenLong: AssessmentRule = {
  number: '8670Q',
  check: (assessment, { context: { before45, end } }, tell) => {
    const { start } = assessment;
    const day = dayOf(start);
    if (start !== null && day !== null && day < before45 && isOpen(assessment)) {
      tell(start, { value: day, end });
    }
  },
};

const openFromYear: AssessmentRule = {
  number: '8736',
  check: (assessment, { context: { start: first, end } }, tell) => {
    const { start } = assessment;
    const day = dayOf(start);
    if (start === null || day === null || !isOpen(assessment)) return;
    if (day < first || day > end) tell(start, { value: day, start: first, end });
  },
};

const noOverlap: AssessmentRule = {
  number: '8863Q',
  check: (assessment, { episode: { assessments }, context: { end } }, tell) => {
    const { start } = assessment;
    const day = dayOf(start);
    if (start === null || day === null || assessments.length < 2) return;
    const running = assessments.find(
      (other) =>
        other !== assessment && fallsWithin(day, dayOf(other.start), lastDayOf(other.authorised, end)),
    );
    if (running !== undefined) {
      tell(start, { value: day, start: wordsOf(running.start), other: running.line });
    }
  },
};

const completeWhenClosed: AssessmentRule = {
  number: '8867',
  check: (assessment, { episode: { closureDate } }, tell) => {
    if (isGiven(closureDate) && isOpen(assessment)) tell(assessment, { value: closureDate.text });
  },
};

const noneStandsAlone: AssessmentRule = {
  number: '8869',
  check: (assessment, _, tell) => {
    const none = assessment.factors.find(({ text }) => text === noneFound);
    if (none !== undefined && factorsOf(assessment).some(({ text }) => text !== noneFound)) tell(none);
  },
};

/** Asked of an open episode too: “no factors” is for a child for whom nothing further is done. */
const closedAsNone: AssessmentRule = {
  number: '8873Q',
  check: ({ factors }, { episode: { assessments, closureReason } }, tell) => {
    if (assessments.length !== 1) return;
    const none = factors.find(({ text }) => text === noneFound);
    if (none !== undefined && !isClosedAfterAssessment(closureReason)) {
      tell(closureReason ?? none, { value: wordsOf(closureReason) });
    }
  },
};

const oneOpen: AssessmentRule = {
  number: '8896',
  check: (assessment, { episode: { assessments } }, tell) => {
    if (assessments.length < 2 || !isOpen(assessment)) return;
    const count = assessments.filter(isOpen).length;
    if (count > 1) tell(assessment, { count });
  },
};

const factorsGiven: AssessmentRule = {
  number: '8897Q',
  check: (assessment, { context: { start, edition, yearIsKnown } }, tell) => {
    const { authorised } = assessment;
    const day = dayOf(authorised);
    if (authorised === null || day === null || day < start || !yearIsKnown) return;
    const factors = factorsOf(assessment);
    const wrong = factors.find(({ text }) => !isCode('assessmentFactor', text, edition));
    if (factors.length === 0) tell(authorised, { value: day, factors: '(nothing)' });
    else if (wrong !== undefined) tell(wrong, { value: day, factors: wrong.text });
  },
};

const factorOnce: AssessmentRule = {
  number: '8898',
  check: ({ factors }, _, tell) => {
    if (factors.length < 2) return;
    for (const factor of findRepeated(factors)) tell(factor, { value: factor.text });
  },
};

function factorOutOfUse(number: string, code: string): AssessmentRule {
  return {
    number,
    check: ({ factors }, _, tell) => {
      const factor = factors.find(({ text }) => text.toUpperCase() === code);
      if (factor !== undefined) tell(factor);
    },
  };
}

export const assessmentRules: readonly AssessmentRule[] = [
  notBefore(
    '1103',
    ({ start }) => start,
    (_, { episode }) => episode.referralDate,
  ),
  notBefore(
    '8608',
    ({ authorised }) => authorised,
    ({ start }) => start,
  ),
  factorsWhenComplete,
  notOpenLong,
  withinYear('8696', ({ authorised }) => authorised),
  openFromYear,
  noOverlap,
  completeWhenClosed,
  noneStandsAlone,
  closedAsNone,
  oneOpen,
  factorsGiven,
  factorOnce,
  factorOutOfUse('8945Q', '18A'),
  factorOutOfUse('8950Q', '19A'),
];
