import type { Child } from 'hono/jsx';
import { govuk } from '../view/govuk.ts';

/** The field by which a form proves that our own page sent it. */
export const csrfField = '_csrf';
/** The field in which a form of the way in hands on what was sent before it, sealed. */
export const keptField = '_kept';

export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

interface FormFrameProps {
  readonly action: string;
  readonly csrfToken: string;
  /** Files are sent along. The token then stands before them, so that it is read first. */
  readonly withFiles?: boolean;
  /** What was sent before somebody had to sign in or confirm, and is handed on. */
  readonly kept?: string | null;
  /** A page in whose place this one stands once the form is sent, for the browser’s Back. */
  readonly back?: string | undefined;
  readonly children?: Child;
}

/** A form that changes something: sent by POST, with its token. The browser checks nothing: we do, in our own words. */
export function FormFrame({
  action,
  csrfToken,
  withFiles = false,
  kept = null,
  back,
  children,
}: FormFrameProps) {
  const enctype = withFiles ? 'multipart/form-data' : undefined;
  return (
    <form action={action} method="post" novalidate enctype={enctype} data-back={back}>
      <HiddenField name={csrfField} value={csrfToken} />
      {kept === null ? null : <HiddenField name={keptField} value={kept} />}
      {children}
    </form>
  );
}

interface SubmitProps {
  readonly text: string;
  readonly kind?: 'primary' | 'secondary' | 'warning';
  /** Where one form has several buttons: what the chosen one sends. */
  readonly name?: string;
  readonly value?: string;
}

/** The button that sends a form; a second press within a second is not sent. */
export function SubmitButton({ text, kind = 'primary', name, value }: SubmitProps) {
  return govuk('button', {
    text,
    name,
    value,
    classes: kind === 'primary' ? undefined : `govuk-button--${kind}`,
    preventDoubleClick: true,
  });
}
