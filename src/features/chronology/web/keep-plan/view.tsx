import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import {
  CheckboxField,
  RadioField,
  SelectField,
  TickField,
} from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { PlanKeepingOffered } from '../../operations/keep-plan.ts';
import { kindChoices } from './form.ts';

interface KeepPlanProps {
  readonly offered: PlanKeepingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A risk in plain words, or an action with who does it by when; for whom; since when, and that it has ended. */
export function KeepPlanView({ offered, form, csrfToken }: KeepPlanProps) {
  const { family, point } = offered;
  const own = `/families/${family.id}/plan`;
  const isAction = point === null || point.kind === 'action';
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">
          {point === null ? 'Add a risk or an action to the plan' : 'Change what the plan says'}
        </h1>
        <FormFrame action={point === null ? `${own}/new` : `${own}/${point.id}/change`} csrfToken={csrfToken}>
          {point === null ? (
            <>
              <HiddenField name="form" value={textOf(form, 'form') || offered.form} />
              <RadioField form={form} name="kind" label="What is it?" choices={kindChoices} />
            </>
          ) : (
            <HiddenField name="version" value={textOf(form, 'version')} />
          )}
          <TextArea
            form={form}
            name="words"
            label="What does the plan say?"
            hint="In plain words that the family would understand. Families may read it."
            rows={4}
            most={1000}
          />
          {point === null ? null : (
            <TickField
              form={form}
              name="meansTheSame"
              label="The meaning is the same"
              hint="Tick this where only spelling or wording was put right. Otherwise what entries were said to tell of it counts for the new words only once somebody says that it holds of them too."
            />
          )}
          <CheckboxField
            form={form}
            name="children"
            label="Which children is it about?"
            choices={childrenOf(offered)}
          />
          {isAction ? <ActionFields offered={offered} form={form} /> : null}
          <DayInput
            form={form}
            name="from"
            label="Since when does the plan say so?"
            hint="The day of the conference or core group that agreed it."
          />
          {point === null ? null : <Ending form={form} />}
          <AsItIs form={form} />
          <SubmitButton text={point === null ? 'Add it' : 'Save'} />
        </FormFrame>
      </div>
    </div>
  );
}

/** A child who has left the record since stays a choice of the point that is about them. */
function childrenOf({ children, point }: PlanKeepingOffered) {
  const known = children.map(({ id, name }) => ({ value: id, text: name }));
  const others = (point?.children ?? []).filter((id) => known.every(({ value }) => value !== id));
  return [...known, ...others.map((value) => ({ value, text: 'A child who is not in the record' }))];
}

function ActionFields({ offered: { agencies, point }, form }: Omit<KeepPlanProps, 'csrfToken'>) {
  const isListed =
    point === null || point.agencyId === null || agencies.some(({ id }) => id === point.agencyId);
  const own = isListed ? [] : [{ value: point.agencyId ?? '', text: point.agencyName ?? '' }];
  return (
    <>
      <TextField
        form={form}
        name="who"
        label="Who does it?"
        hint="For an action. A role or a name, for example: health visitor."
        autocomplete="off"
      />
      <SelectField
        form={form}
        name="agency"
        label="For which agency?"
        hint="For an action. Its form goes to this agency."
        none="No agency, or the family itself"
        choices={[...own, ...agencies.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <DayInput
        form={form}
        name="due"
        label="By when?"
        hint="For an action. Leave it empty where no day was set."
      />
    </>
  );
}

function Ending({ form }: { readonly form: FormState }) {
  return (
    <>
      <DayInput
        form={form}
        name="ended"
        label="When did it end?"
        hint="Leave it empty while it goes on. It stays on the plan’s page, with what the record told of it."
      />
      <TextArea
        form={form}
        name="endReason"
        label="Why did it end?"
        hint="For example: done; no longer a risk; another action took its place."
        rows={2}
        most={500}
      />
    </>
  );
}
