import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, findError, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { movements, sayMovement } from '../../operations/decide-bears-on.ts';
import type { NewEntryOffered } from '../../operations/offer-entry-form.ts';
import type { AskedWhen } from '../entry-form/asked-when.ts';
import { DetailFields } from '../entry-form/detail-fields.tsx';
import {
  ChildrenField,
  ImpactField,
  KindField,
  RecordedField,
  SeenField,
  SourceField,
  WhatFields,
  WhenField,
} from '../entry-form/fields.tsx';
import { drawOffered, offeredField } from '../entry-form/offered-children.ts';
import { handlingWords } from '../handling/handling-words.ts';
import { keepings } from './form.ts';

interface AddEntryProps {
  readonly offered: NewEntryOffered;
  readonly form: FormState;
  readonly asked: AskedWhen | null;
  readonly csrfToken: string;
}

/** One short page: when, what happened, and as much more as somebody has time for. */
export function AddEntryView({ offered, form, asked, csrfToken }: AddEntryProps) {
  const { family, agency, authorRole, children, mayWiden, points } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Add an entry to the chronology</h1>
        <p class="govuk-body">
          It stands in the family’s chronology at once, as a record of {agency}, written by you as{' '}
          {authorRole}. When and what happened are enough to begin with.
        </p>
        <FormFrame action={`/families/${family.id}/entries/new`} csrfToken={csrfToken}>
          <HiddenField name="form" value={textOf(form, 'form')} />
          <HiddenField name={offeredField} value={drawOffered(children.map(({ id }) => id))} />
          <WhenField form={form} asked={asked} />
          <WhatFields form={form} />
          <RecordedField form={form} />
          <ChildrenField form={form} known={children} />
          <SeenField form={form} />
          <KindField form={form} />
          <DetailFields form={form} />
          <details class="govuk-details" open={isTold(form)}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                How it was for the child, where it is taken from, and who may read it
              </span>
            </summary>
            <div class="govuk-details__text">
              <ImpactField form={form} />
              <SourceField form={form} />
              <KeepingField form={form} mayWiden={mayWiden} />
            </div>
          </details>
          <PlanFields form={form} points={points} />
          <AsItIs form={form} />
          <SubmitButton text="Add the entry" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}`}>
            Go back without adding it
          </a>
        </p>
      </div>
    </div>
  );
}

interface PlanProps {
  readonly form: FormState;
  readonly points: NewEntryOffered['points'];
}

/** What it tells of a risk or an action of the plan; of more than one somebody says it on the entry’s page. */
function PlanFields({ form, points }: PlanProps) {
  if (points.length === 0) return null;
  const isSaid = ['point', 'movement'].some(
    (field) => findError(form, field) !== undefined || textOf(form, field) !== '',
  );
  return (
    <details class="govuk-details" open={isSaid}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What it tells of the plan</span>
      </summary>
      <div class="govuk-details__text">
        <SelectField
          form={form}
          name="point"
          label="Which risk or action does it bear on?"
          hint="If there are more, say it of each on the entry’s page afterwards."
          none="None, or not said"
          choices={points.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <RadioField
          form={form}
          name="movement"
          label="What does it tell of it?"
          choices={movements.map((value) => ({ value, text: sayMovement(value) }))}
        />
      </div>
    </details>
  );
}

/** What is wrong, or chosen, is not folded away. */
function isTold(form: FormState): boolean {
  const isWrong = ['impact', 'source', 'handling'].some((field) => findError(form, field) !== undefined);
  return isWrong || textOf(form, 'impact') !== '' || textOf(form, 'handling') !== '';
}

function KeepingField({ form, mayWiden }: { readonly form: FormState; readonly mayWiden: boolean }) {
  const offered = keepings.filter((one) => mayWiden || one !== 'core-group');
  return (
    <SelectField
      form={form}
      name="handling"
      label="Who may read it?"
      hint="A lead of your agency can change this later, and name agencies or people."
      none="As is usual for its kind"
      choices={offered.map((value) => ({ value, text: handlingWords[value].text }))}
    />
  );
}
