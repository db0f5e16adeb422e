import type { Day } from '../../../../../shared/day.ts';
import type { CinChild } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { type ChildWriting, record } from './child-writing.ts';

/**
 * Birth, death, and a birth that is expected. The census does not say when an expected date was first recorded: it
 * is taken as known from the first referral, which was about an unborn child; without one, from the expected day or
 * the reference day, whichever comes first.
 */
export function writeIdentity(child: CinChild, writing: ChildWriting): void {
  const { identifiers } = child;
  const part = 'ChildIdentifiers';
  const { writer } = writing;
  const born = writer.day(identifiers.birthDate, 'birth');
  const died = writer.day(identifiers.deathDate, 'death');
  const expected = writer.day(identifiers.expectedBirthDate, 'birth-expected');
  record(writing, part, 'no day of birth or death, and none on which a birth is expected', () => {
    if (born !== null) {
      const line = identifiers.birthDate?.line ?? identifiers.line;
      writer.write('birth', born, { part, line, field: 'PersonBirthDate' }, {});
    } else if (expected !== null) {
      const line = identifiers.expectedBirthDate?.line ?? identifiers.line;
      const on = firstReferral(child, expected) ?? earlier(expected, writing.referenceDay);
      writer.write('birth-expected', on, { part, line, field: 'ExpectedPersonBirthDate' }, { expected });
    }
    if (died !== null) {
      const line = identifiers.deathDate?.line ?? identifiers.line;
      writer.write('death', died, { part, line, field: 'PersonDeathDate' }, {});
    }
  });
  const { ethnicity, disabilities } = child.characteristics;
  if (ethnicity !== null || disabilities.length > 0) {
    writing.counter.setAside('ChildCharacteristics', 'ethnicity and disability are checked, and not kept');
  }
}

function firstReferral(child: CinChild, before: Day): Day | null {
  let first: Day | null = null;
  for (const { referralDate } of child.episodes) {
    const day = dayOf(referralDate);
    if (day !== null && day < before && (first === null || day < first)) first = day;
  }
  return first;
}

function earlier(one: Day, other: Day | null): Day {
  return other !== null && other < one ? other : one;
}
