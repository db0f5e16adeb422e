import { z } from 'zod';
import { choice } from '../../../platform/forms/choice-fields.ts';
import type { FormError, FormErrors } from '../../../platform/forms/form.ts';
import { type Id, readId } from '../../../shared/ids.ts';

export const placeField = 'place';
export const insteadField = 'instead';
/** Hidden: the files that the answer was given about. */
export const standingField = 'standing';

export const missingPlace = 'Choose whether it goes instead of what is there, or beside it';
const twoAnswers = 'Choose “Instead”, or leave every file unticked: beside them, all stay';
const missingFiles = 'Choose the files that it goes instead of';

/** Nobody is asked where the agency has nothing in the chronology, and nothing that could not be read: then neither answer is there. */
export const placeShape = {
  [placeField]: choice(['instead', 'beside'], missingPlace).optional(),
  [insteadField]: submissionIds(missingFiles),
  [standingField]: submissionIds('Open the page again'),
};

function submissionIds(error: string) {
  return z
    .union([z.string(), z.array(z.string())], { error })
    .optional()
    .transform((sent) => [sent ?? []].flat().flatMap((text) => readId<'submission'>(text) ?? []));
}

type FileId = Id<'submission'>;

interface PlaceSent {
  readonly [placeField]?: 'instead' | 'beside' | undefined;
  readonly [insteadField]: readonly FileId[];
  readonly [standingField]: readonly FileId[];
}

/** As the operations take it (`PlaceOfFile`). */
type PlaceAnswered =
  | { readonly kind: 'beside'; readonly shown: readonly FileId[] }
  | { readonly kind: 'instead'; readonly of: readonly FileId[]; readonly shown: readonly FileId[] }
  | null;

export function placeOf({ place, instead, standing: shown }: PlaceSent): PlaceAnswered {
  if (place === undefined) return null;
  return place === 'beside' ? { kind: 'beside', shown } : { kind: 'instead', of: instead, shown };
}

/** “Instead” says nothing without a file that leaves, and “beside” with one says two things. */
export function findPlaceErrors({ place, instead, standing }: PlaceSent): FormErrors {
  if (place === 'instead' && instead.length === 0) return [{ field: insteadField, message: missingFiles }];
  // Where there is one file alone, nobody chooses it: the form names it.
  const contradicts = place === 'beside' && instead.length > 0 && standing.length > 1;
  return contradicts ? [{ field: placeField, message: twoAnswers }] : [];
}

/** The operation found other files in the chronology than the person was asked about. */
export function otherFiles({ place }: PlaceSent): FormError {
  const message =
    place === undefined
      ? missingPlace
      : 'The agency has other files now than this page showed. Look at them and choose again';
  return { field: placeField, message };
}
