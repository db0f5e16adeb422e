import { govuk } from '../view/govuk.ts';
import { type FieldProps, labelParams } from './field-props.ts';
import { textOf } from './form.ts';

/** Characters that a box has room for. */
export type BoxWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30;

interface TextProps extends FieldProps {
  /** What the browser may fill in, by HTML’s names: `name`, `organization`, `off`. */
  readonly autocomplete?: string;
  readonly width?: BoxWidth;
  readonly numeric?: boolean;
}

export function TextField({ autocomplete, width, numeric = false, ...field }: TextProps) {
  return govuk('input', {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    value: textOf(field.form, field.name),
    classes: width === undefined ? undefined : `govuk-input--width-${width}`,
    autocomplete,
    inputmode: numeric ? 'numeric' : undefined,
    spellcheck: autocomplete === undefined ? undefined : false,
  });
}

export function EmailField({ autocomplete = 'email', ...field }: Omit<TextProps, 'width' | 'numeric'>) {
  return govuk('input', {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    type: 'email',
    value: textOf(field.form, field.name),
    autocomplete,
    spellcheck: false,
  });
}

interface PasswordProps extends FieldProps {
  readonly autocomplete: 'current-password' | 'new-password';
}

/** A password is never drawn back. */
export function PasswordField({ autocomplete, ...field }: PasswordProps) {
  return govuk('password-input', {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    autocomplete,
  });
}

/** A code of an authenticator, or one to recover with: never drawn back. */
export function CodeField({ numeric = true, width = 10, ...field }: Omit<TextProps, 'autocomplete'>) {
  return govuk('input', {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    classes: `govuk-input--width-${width} govuk-input--extra-letter-spacing`,
    autocomplete: 'one-time-code',
    inputmode: numeric ? 'numeric' : undefined,
    spellcheck: false,
  });
}

interface AreaProps extends FieldProps {
  readonly rows?: number;
  /** Characters at most; the page counts them while somebody writes. */
  readonly most?: number;
}

export function TextArea({ rows = 5, most, ...field }: AreaProps) {
  const shared = {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    value: textOf(field.form, field.name),
    rows: String(rows),
  };
  return most === undefined
    ? govuk('textarea', shared)
    : govuk('character-count', { ...shared, maxlength: String(most) });
}

interface FileProps extends FieldProps {
  /** File endings and types, as HTML’s `accept` takes them: `.docx,.xlsx,.csv`. */
  readonly accept?: string;
  readonly multiple?: boolean;
}

export function FileField({ accept, multiple = false, ...field }: FileProps) {
  return govuk('file-upload', {
    ...labelParams(field),
    id: field.name,
    name: field.name,
    multiple,
    attributes: accept === undefined ? {} : { accept },
  });
}
