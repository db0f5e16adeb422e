import type { Child } from 'hono/jsx';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { filterPairs, type ListAddress } from '../../../../platform/view/lists/list-address.ts';
import type { ChronologyAnswer } from '../../operations/read-chronology.ts';

/** What a list that is filtered by a theme, or by what its entries tell of, needs for deciding of many at once. */
export type Deciding = { readonly csrfToken: string } & (
  | {
      readonly of: 'theme';
      readonly theme: string;
      /** As pages call it. */
      readonly name: string;
    }
  | { readonly of: 'standing' }
);

interface DecidingFormProps {
  readonly deciding: Deciding;
  readonly answer: ChronologyAnswer;
  readonly list: ListAddress;
  readonly children?: Child;
}

/** The rows with their boxes, and below them what is decided of those that are ticked. */
export function DecidingForm({ deciding, answer, list, children }: DecidingFormProps) {
  const { decided, family, rows } = answer;
  const query = new URLSearchParams(filterPairs(list).map(([key, value]): [string, string] => [key, value]));
  const isTheme = deciding.of === 'theme';
  return (
    <FormFrame
      action={`/families/${family.id}/${isTheme ? 'themes' : 'standing'}`}
      csrfToken={deciding.csrfToken}
    >
      {isTheme ? <HiddenField name="theme" value={deciding.theme} /> : null}
      <HiddenField name="shown" value={rows.map(({ id }) => id).join(' ')} />
      <HiddenField name="version" value={isTheme ? decided.version : decided.standing} />
      <HiddenField name="wording" value={decided.wording} />
      <HiddenField name="query" value={query.toString()} />
      {children}
      {isTheme ? <OfTheme name={deciding.name} /> : <OfStanding />}
    </FormFrame>
  );
}

function OfTheme({ name }: { readonly name: string }) {
  return (
    <>
      <p class="govuk-body">
        Of the entries that you tick, whether they are about “{name}”. Those that you reject leave this list;
        on an entry’s own page it can be taken back.
      </p>
      <div class="govuk-button-group">
        <SubmitButton text="Confirm the theme" name="verdict" value="confirmed" />
        <SubmitButton text="Reject the theme" kind="secondary" name="verdict" value="rejected" />
      </div>
    </>
  );
}

function OfStanding() {
  return (
    <>
      <p class="govuk-body">
        Of the entries that you tick, whether they retell the past. Those that tell of something else than
        this list shows leave it; on an entry’s own page it can be taken back.
      </p>
      <div class="govuk-button-group">
        <SubmitButton text="They retell the past" name="verdict" value="historical" />
        <SubmitButton text="They tell of their own day" kind="secondary" name="verdict" value="current" />
      </div>
    </>
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
