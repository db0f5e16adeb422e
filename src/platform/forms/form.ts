/** What is wrong with one answer of a form, in words for the person who gave it. */
export interface FormError {
  /** The field’s name; empty where it is about the form as a whole. */
  readonly field: string;
  readonly message: string;
  /** Which box of a date is wrong. */
  readonly part?: DayPart;
  /** Where something is asked: what of, as its answer names it. */
  readonly of?: string;
}

export type DayPart = 'day' | 'month' | 'year';
export const dayPartNames: readonly DayPart[] = ['day', 'month', 'year'];

/** In the order of the fields, one a field: the first thing that is wrong with it. */
export type FormErrors = readonly FormError[];

/** As they were sent, for drawing the form again: text, or texts where several were chosen. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form as it is drawn: what stands in it, and what is wrong with it. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** A form that nobody has sent yet, with what should stand in it. */
export function freshForm(values: FormValues = {}): FormState {
  return { values, errors: [] };
}

/** A form as it was sent, with something that only the operation could find: an address already in use. */
export function withError(form: FormState, error: FormError): FormState {
  return {
    values: form.values,
    errors: [...form.errors.filter(({ field }) => field !== error.field), error],
  };
}

export function findError(form: FormState, field: string): FormError | undefined {
  return form.errors.find((error) => error.field === field);
}

/** The text that a field holds; none where it holds several, or nothing. */
export function textOf(form: FormState, field: string): string {
  const value = Object.hasOwn(form.values, field) ? form.values[field] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Everything that is chosen in a field. */
export function choicesOf(form: FormState, field: string): readonly string[] {
  const value = Object.hasOwn(form.values, field) ? form.values[field] : undefined;
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** The id of the box that a person must mend; `field` itself but for the boxes of a date. */
export function boxId(error: FormError): string {
  return error.part === undefined ? error.field : `${error.field}-${error.part}`;
}
