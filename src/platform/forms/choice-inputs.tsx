import { govuk } from '../view/govuk.ts';
import { type FieldProps, labelParams, legendParams } from './field-props.ts';
import { choicesOf, findError, textOf } from './form.ts';

/** One thing that can be chosen. */
export interface ChoiceItem {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly ChoiceItem[];
}

interface SelectProps extends ChoiceProps {
  /** The words of the empty choice at the top; left out, the first choice is chosen. */
  readonly none?: string;
}

export function SelectField({ choices, none, ...field }: SelectProps) {
  const items = choices.map(({ value, text }) => ({ value, text }));
  return govuk('select', {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    items: none === undefined ? items : [{ value: '', text: none }, ...items],
    value: textOf(field.form, field.name),
  });
}

/** Without fields inside a choice: the design system marks those in a way that radios may not be marked in. */
function asItem({ value, text, hint }: ChoiceItem) {
  return { value, text, hint: hint === undefined ? undefined : { text: hint } };
}

/** `inline` is for two short choices only, such as yes and no. */
export function RadioField({
  choices,
  inline = false,
  ...field
}: ChoiceProps & { readonly inline?: boolean }) {
  return govuk('radios', {
    ...legendParams(field),
    idPrefix: field.name,
    name: field.name,
    classes: inline ? 'govuk-radios--inline' : undefined,
    items: choices.map(asItem),
    value: textOf(field.form, field.name),
  });
}

export function CheckboxField({ choices, ...field }: ChoiceProps) {
  return govuk('checkboxes', {
    ...legendParams(field),
    idPrefix: field.name,
    name: field.name,
    items: choices.map(asItem),
    values: choicesOf(field.form, field.name),
  });
}

/** One box that is ticked or not; sends `yes`. */
export function TickField({ form, name, label, hint }: FieldProps) {
  const error = findError(form, name);
  return govuk('checkboxes', {
    idPrefix: name,
    name,
    items: [{ value: 'yes', text: label, hint: hint === undefined ? undefined : { text: hint } }],
    values: choicesOf(form, name).length > 0 ? ['yes'] : [],
    errorMessage: error === undefined ? undefined : { text: error.message },
  });
}
