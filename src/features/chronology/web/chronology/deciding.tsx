import type { Child } from 'hono/jsx';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { filterPairs, type ListAddress } from '../../../../platform/view/lists/list-address.ts';
import type { ChronologyAnswer } from '../../operations/read-chronology.ts';

/** What a list that is filtered by a theme needs for deciding of it, row by row or of many at once. */
export interface Deciding {
  readonly theme: string;
  /** As pages call it. */
  readonly name: string;
  readonly csrfToken: string;
}

interface DecidingFormProps {
  readonly deciding: Deciding;
  readonly answer: ChronologyAnswer;
  readonly list: ListAddress;
  readonly children?: Child;
}

/** The rows with their boxes, and below them what is decided of those that are ticked. */
export function DecidingForm({ deciding, answer, list, children }: DecidingFormProps) {
  const { theme, name, csrfToken } = deciding;
  const query = new URLSearchParams(filterPairs(list).map(([key, value]): [string, string] => [key, value]));
  return (
    <FormFrame action={`/families/${answer.family.id}/themes`} csrfToken={csrfToken}>
      <HiddenField name="theme" value={theme} />
      <HiddenField name="shown" value={answer.rows.map(({ id }) => id).join(' ')} />
      <HiddenField name="version" value={answer.decided.version} />
      <HiddenField name="query" value={query.toString()} />
      {children}
      <p class="govuk-body">
        Of the entries that you tick, whether they are about “{name}”. Those that you reject leave this list;
        on an entry’s own page it can be taken back.
      </p>
      <div class="govuk-button-group">
        <SubmitButton text="Confirm the theme" name="verdict" value="confirmed" />
        <SubmitButton text="Reject the theme" kind="secondary" name="verdict" value="rejected" />
      </div>
    </FormFrame>
  );
}

/** A box of one row: small, beside its date. */
export function RowBox({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={`tick-${id}`} name="entry" type="checkbox" value={id} />
        <label class="govuk-label govuk-checkboxes__label" for={`tick-${id}`}>
          <span class="govuk-visually-hidden">{label}</span>
        </label>
      </div>
    </div>
  );
}
