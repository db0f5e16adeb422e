import { type FormState, findError } from './form.ts';

/** What every field is given. */
export interface FieldProps {
  readonly form: FormState;
  /** The name that its answer is sent by; its id as well. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Where the label is the heading of the page, which then asks this alone. */
  readonly asHeading?: boolean;
}

/** The label, hint and error of a field, as the components take them. */
export function labelParams({ form, name, label, hint, asHeading = false }: FieldProps) {
  return {
    label: { text: label, ...(asHeading ? headingLabel : {}) },
    ...surroundings(form, name, hint),
  };
}

/** The legend, hint and error of a group of boxes. */
export function legendParams({ form, name, label, hint, asHeading = false }: FieldProps) {
  const classes = asHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s';
  return {
    fieldset: { legend: { text: label, classes, isPageHeading: asHeading } },
    ...surroundings(form, name, hint),
  };
}

const headingLabel = { classes: 'govuk-label--l', isPageHeading: true };

function surroundings(form: FormState, name: string, hint: string | undefined) {
  const error = findError(form, name);
  return {
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: error === undefined ? undefined : { text: error.message },
  };
}
