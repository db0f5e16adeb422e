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

/**
 * Boxes of which any may be ticked, in the design system’s own marks: a thousand files of a family, say. Its macro takes
 * six times as long for as many; a test holds the two together.
 */
export function CheckboxField({ choices, ...field }: ChoiceProps) {
  const { form, name, label, hint, asHeading = false } = field;
  const error = findError(form, name);
  const ticked = new Set(choicesOf(form, name));
  const about = [...(hint === undefined ? [] : [`${name}-hint`]), ...(error ? [`${name}-error`] : [])];
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset class="govuk-fieldset" aria-describedby={about.length === 0 ? undefined : about.join(' ')}>
        <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${asHeading ? 'l' : 's'}`}>
          {asHeading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        {hint === undefined ? null : (
          <div id={`${name}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        {error === undefined ? null : (
          <p id={`${name}-error`} class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {error.message}
          </p>
        )}
        <div class="govuk-checkboxes" data-module="govuk-checkboxes">
          {choices.map((choice, at) => (
            <Box
              id={at === 0 ? name : `${name}-${at + 1}`}
              name={name}
              choice={choice}
              ticked={ticked.has(choice.value)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface BoxProps {
  readonly id: string;
  readonly name: string;
  readonly choice: ChoiceItem;
  readonly ticked: boolean;
}

function Box({ id, name, choice: { value, text, hint }, ticked }: BoxProps) {
  const hintId = `${id}-item-hint`;
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={value}
        checked={ticked}
        aria-describedby={hint === undefined ? undefined : hintId}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {text}
      </label>
      {hint === undefined ? null : (
        <div id={hintId} class="govuk-hint govuk-checkboxes__hint">
          {hint}
        </div>
      )}
    </div>
  );
}

/** One box that is ticked or not; sends `yes`, or what it is to send: then it is ticked where that very thing was. */
export function TickField({ form, name, label, hint, sends }: FieldProps & { readonly sends?: string }) {
  const error = findError(form, name);
  const chosen = choicesOf(form, name);
  const isTicked = sends === undefined ? chosen.length > 0 : chosen.includes(sends);
  const value = sends ?? 'yes';
  return govuk('checkboxes', {
    idPrefix: name,
    name,
    items: [{ value, text: label, hint: hint === undefined ? undefined : { text: hint } }],
    values: isTicked ? [value] : [],
    errorMessage: error === undefined ? undefined : { text: error.message },
  });
}
