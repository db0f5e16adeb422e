import type { PersonId } from '../../../../shared/ids.ts';
import type { PossibleDuplicate } from '../../operations/read-duplicates.ts';

/**
 * What whoever adds people is told of those who may be one with somebody: “Somebody like them stands in another record: look at both.” Null where there is nobody.
 *
 * @param added who was added; left out for everybody of a record.
 */
export function sayAlike(pairs: readonly PossibleDuplicate[], added?: PersonId): string | null {
  const theirs = pairs.filter(
    ({ own, other }) => added === undefined || own.personId === added || other.personId === added,
  );
  if (theirs.length === 0) return null;
  const isElsewhere = theirs.some(({ own, other }) => own.familyId !== other.familyId);
  const where = isElsewhere ? 'another record' : 'this record already';
  return `Somebody like them stands in ${where}: look at both.`;
}
