import { addMonths } from '../../../../../shared/day.ts';
import type { CinChild } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { isCode } from './codes.ts';
import { editionOfSex } from './context.ts';
import { isGiven, wordsOf } from './reading.ts';
import type { ChildRule } from './rule.ts';

const identifierLength: ChildRule = {
  number: '1570',
  check: ({ identifiers: { childId } }, _, tell) => {
    if (childId !== null && childId.text.length > 20) {
      tell(childId, { value: childId.text, count: childId.text.length });
    }
  },
};

const identifierCharacters: ChildRule = {
  number: '1580',
  check: ({ identifiers: { childId } }, _, tell) => {
    if (isGiven(childId) && !/^[A-Za-z0-9]+$/.test(childId.text)) tell(childId, { value: childId.text });
  },
};

/** The element changed its name and codes: a return of one year with the element of another gives no sex at all. */
export function hasSexOfEdition({ identifiers }: CinChild, edition: number): boolean {
  const { sex, sexElement } = identifiers;
  if (!isGiven(sex)) return false;
  return edition >= editionOfSex
    ? sexElement === 'Sex' && isCode('sex', sex.text, edition)
    : sexElement === 'GenderCurrent' && isCode('gender', sex.text, edition);
}

const sex: ChildRule = {
  number: '4180',
  check: (child, { edition }, tell) => {
    const { sex: value, line } = child.identifiers;
    if (!hasSexOfEdition(child, edition)) tell(value ?? { line }, { value: wordsOf(value) });
  },
};

const sexUnborn: ChildRule = {
  number: '8750',
  check: ({ identifiers }, { edition }, tell) => {
    const { sex: value, line } = identifiers;
    if (!isGiven(identifiers.expectedBirthDate) || isGiven(identifiers.birthDate)) return;
    const unknown = edition >= editionOfSex ? 'U' : '0';
    if (value === null || value.text !== unknown) tell(value ?? { line }, { value: wordsOf(value) });
  },
};

const identifierGiven: ChildRule = {
  number: '8500',
  check: ({ identifiers }, _, tell) => {
    if (!isGiven(identifiers.childId)) tell(identifiers.childId ?? identifiers);
  },
};

const birthByEnd: ChildRule = {
  number: '8520',
  check: ({ identifiers: { birthDate } }, { end }, tell) => {
    const day = dayOf(birthDate);
    if (birthDate !== null && day !== null && day > end) tell(birthDate, { value: day, end });
  },
};

const oneBirth: ChildRule = {
  number: '8525Q',
  check: ({ identifiers }, _, tell) => {
    const born = isGiven(identifiers.birthDate);
    const expected = isGiven(identifiers.expectedBirthDate);
    if (born !== expected) return;
    tell(identifiers.expectedBirthDate ?? identifiers, {
      what: born
        ? 'both a date of birth and an expected date of birth'
        : 'neither a date of birth nor an expected one',
    });
  },
};

const expectedBirth: ChildRule = {
  number: '8530Q',
  check: ({ identifiers: { expectedBirthDate } }, { expectedFrom, expectedTo }, tell) => {
    const day = dayOf(expectedBirthDate);
    if (expectedBirthDate === null || day === null) return;
    if (day < expectedFrom || day > expectedTo) {
      tell(expectedBirthDate, { value: day, from: expectedFrom, to: expectedTo });
    }
  },
};

const deathAfterBirth: ChildRule = {
  number: '8535Q',
  check: ({ identifiers: { deathDate, birthDate } }, _, tell) => {
    const later = dayOf(deathDate);
    const earlier = dayOf(birthDate);
    if (deathDate !== null && later !== null && earlier !== null && later < earlier) {
      tell(deathDate, { later, earlier });
    }
  },
};

const deathInYear: ChildRule = {
  number: '8545Q',
  check: ({ identifiers: { deathDate } }, { start, end }, tell) => {
    const day = dayOf(deathDate);
    if (deathDate !== null && day !== null && (day < start || day > end)) {
      tell(deathDate, { value: day, start, end });
    }
  },
};

const hasEpisode: ChildRule = {
  number: '8590',
  check: (child, _, tell) => {
    if (child.episodes.length === 0) tell(child);
  },
};

const over25: ChildRule = {
  number: '8775Q',
  check: ({ identifiers: { birthDate }, episodes }, { over25Birth, end }, tell) => {
    const day = dayOf(birthDate);
    if (birthDate === null || day === null || day >= over25Birth) return;
    const birthday25 = addMonths(day, 300);
    const open = episodes.find(
      ({ closureDate }) =>
        !isGiven(closureDate) || (closureDate.day !== null && closureDate.day > birthday25),
    );
    if (open !== undefined) tell(birthDate, { value: day, end, other: open.line });
  },
};

export const identifierRules: readonly ChildRule[] = [
  identifierLength,
  identifierCharacters,
  sex,
  identifierGiven,
  birthByEnd,
  oneBirth,
  expectedBirth,
  deathAfterBirth,
  deathInYear,
  hasEpisode,
  sexUnborn,
  over25,
];
