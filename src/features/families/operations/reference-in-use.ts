import { AppError } from '../../../shared/app-error.ts';

/** Says in words what PostgreSQL says of a reference that another family of the partnership has; any other error as it is. */
export function nameReferenceInUse(error: unknown): unknown {
  const taken = error instanceof Error && 'constraint' in error && isOfReferences(error.constraint);
  if (!taken) return error;
  return new AppError(
    'family-reference-in-use',
    {
      what: 'Another family has this reference.',
      todo: 'Look whether it is the same family, or give another reference.',
    },
    { cause: error },
  );
}

/** Sign by sign, and as people read it: without regard to capitals and blanks. */
function isOfReferences(constraint: unknown): boolean {
  return constraint === 'family_reference_once' || constraint === 'family_reference_alike_once';
}
