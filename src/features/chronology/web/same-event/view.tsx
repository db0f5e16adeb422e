import { CheckboxField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { SameEventAnswer } from '../../operations/read-same-event.ts';
import { AccountTable } from './account-table.tsx';
import { sayDecisions } from './say-decisions.ts';

interface SameEventViewProps {
  readonly told: SameEventAnswer;
  readonly form: FormState;
  readonly csrfToken: string;
  readonly mayDecide: boolean;
}

/** Accounts side by side: in what they differ, why they may tell of one event, and what people say. */
export function SameEventView({ told, form, csrfToken, mayDecide }: SameEventViewProps) {
  const { family, state, isPartly, accounts, sureness, why, differences } = told;
  const decided = sayDecisions(told);
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Do these accounts tell of one event?</h1>
      {state === 'alone' ? (
        <p class="govuk-inset-text">
          No other entry seems to tell of the event of this one. That is no proof that none does.
        </p>
      ) : (
        <p class="govuk-body-l">{isPartly ? partly : stateWords[state](sureness ?? '')}</p>
      )}
      {differences.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">In what they differ</h2>
          <ul class="govuk-list govuk-list--bullet">
            {differences.map(({ sentence }) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <AccountTable familyId={family.id} accounts={accounts} differences={differences} />
      {why.length === 0 || state === 'confirmed' ? null : (
        <>
          <h2 class="govuk-heading-m">Why this is suggested</h2>
          <ul class="govuk-list govuk-list--bullet">
            {why.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {decided.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What was decided</h2>
          <ul class="govuk-list govuk-list--bullet">
            {decided.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
      {mayDecide && accounts.length > 1 ? (
        <Deciding told={told} form={form} csrfToken={csrfToken} mayDecide={mayDecide} />
      ) : null}
      <WayOn told={told} />
    </>
  );
}

const stateWords: Readonly<Record<Exclude<SameEventAnswer['state'], 'alone'>, (sureness: string) => string>> =
  {
    open: (sureness) => `${sureness} the same event.`,
    confirmed: () => 'People confirmed that they tell of one event.',
    rejected: () => 'People decided that they do not tell of one event.',
  };

const partly = 'People decided that not all of them tell of one event.';

function Deciding({ told, form, csrfToken }: SameEventViewProps) {
  const { family, accounts, decisions, version, wording, state } = told;
  const [first] = accounts;
  const action = `/families/${family.id}/entries/${first?.id}/same-event`;
  const shown = accounts.map(({ id }) => id).join(' ');
  return (
    <>
      {state === 'confirmed' ? null : (
        <FormFrame action={action} csrfToken={csrfToken}>
          <HiddenField name="entries" value={shown} />
          <HiddenField name="version" value={version} />
          <HiddenField name="wording" value={wording} />
          {accounts.length > 2 ? (
            <CheckboxField
              form={form}
              name="same"
              label="Which of them tell of one event?"
              hint="Those without a tick are noted as telling of something else."
              choices={accounts.map(({ id, agency, date }, at) => ({
                value: id,
                text: `Account ${at + 1}: ${agency}, ${date.written}`,
              }))}
            />
          ) : (
            accounts.map(({ id }) => <HiddenField name="same" value={id} />)
          )}
          <div class="govuk-button-group">
            <SubmitButton text="They tell of one event" name="verdict" value="same" />
            {state === 'rejected' ? null : (
              <SubmitButton text="They do not" kind="secondary" name="verdict" value="different" />
            )}
          </div>
        </FormFrame>
      )}
      {decisions.length === 0 ? null : (
        <FormFrame action={action} csrfToken={csrfToken}>
          <HiddenField name="entries" value={shown} />
          <HiddenField name="version" value={version} />
          <HiddenField name="wording" value={wording} />
          <SubmitButton text="Take the decision back" kind="secondary" name="verdict" value="undo" />
        </FormFrame>
      )}
    </>
  );
}

function WayOn({ told: { family, toDecide, next, state } }: Pick<SameEventViewProps, 'told'>) {
  const others = state === 'open' ? toDecide - 1 : toDecide;
  if (next === null || others < 1) return null;
  return govuk('pagination', {
    landmarkLabel: 'Further suggestions',
    next: {
      href: `/families/${family.id}/entries/${next}/same-event`,
      text: 'Next suggestion',
      labelText: `${others.toLocaleString('en-GB')} more to decide`,
    },
  });
}
