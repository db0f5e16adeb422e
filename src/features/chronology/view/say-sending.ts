import {
  type FormErrors,
  type FormState,
  findError,
  textOf,
  withError,
} from '../../../platform/forms/form.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { missingPlace, placeField } from './place-form.ts';

/** The field of a form that takes chronology files; the most that one sending takes stands in the operation. */
export const filesField = 'files';

/** Ticked by whoever means a file for this agency that stands as another’s already. */
export const alsoHereField = 'also-here';

interface SentBefore {
  readonly name: string;
  readonly number: number;
  readonly state: string;
}

/** The very file again, to the byte: nothing was stored, and nothing is wrong. */
export function sayAlready(already: readonly SentBefore[]): string {
  const told = already.map(({ name, number, state }) => {
    const became =
      state === 'refused' ? ', and could not be read' : state === 'checked' ? ', and waits to be put in' : '';
    return `“${name}” was sent before, as file ${number}${became}`;
  });
  const stands = already.some(({ state }) => state === 'submitted' || state === 'reading');
  const wayOn = ' To have it instead of other files, take those back, each on its own page.';
  return `${told.join('. ')}. It was not stored again.${stands ? wayOn : ''}`;
}

interface SentElsewhere {
  readonly name: string;
  readonly agencyName: string;
  readonly number: number;
}

/**
 * A slip among the agencies, or a file that two of them share: only a person knows which.
 *
 * @param instead what can be done on this page, where it is a slip: “choose another agency”.
 */
export function sayElsewhere(elsewhere: readonly SentElsewhere[], instead: string): string {
  const told = elsewhere.map(
    ({ name, agencyName, number }) => `“${name}” stands already as ${agencyName}, file ${number}`,
  );
  return `${told.join('. ')}. Nothing was sent: ${instead}, or say here that it is meant`;
}

export function findFileErrors(files: readonly UploadedFile[]): FormErrors {
  if (files.length === 0) return [{ field: filesField, message: 'Choose a file' }];
  const empty = files.find(({ byteCount }) => byteCount === 0);
  if (empty === undefined) return [];
  const others = files.length > 1 ? ' None of the files was sent: choose them again' : '';
  const message = `“${empty.fileName}” is empty. Check that it was saved in full.${others}`;
  return [{ field: filesField, message: message.replace(/\.$/, '') }];
}

interface Sent {
  readonly files: readonly UploadedFile[];
  /** Whether the form asks how the files go with what the agency has in the chronology. */
  readonly asksPlace: boolean;
}

/** All that has to be done before it can be sent, in one go: a browser forgets which files were chosen, and nobody would know. */
export function sayAtOnce(form: FormState, { files, asksPlace }: Sent): FormState {
  if (form.errors.length === 0) return form;
  const isMissing = asksPlace && textOf(form, placeField) === '' && findError(form, placeField) === undefined;
  const asked: FormErrors = isMissing ? [{ field: placeField, message: missingPlace }] : [];
  const all = { ...form, errors: [...asked, ...form.errors] };
  if (files.length === 0 || findError(form, filesField) !== undefined) return all;
  const which = files.length === 1 ? 'the file' : 'the files';
  return withError(all, { field: filesField, message: `Choose ${which} again: nothing was sent` });
}
