import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { kinshipChoices } from '../../operations/adult-given.ts';
import type { PersonTold, RelationshipTold } from '../../operations/read-person.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { yesOrNotKnown } from '../adult/form.ts';
import { sayOfFamily } from '../parts/say-adult.ts';

interface RelationshipProps {
  readonly told: PersonTold;
  readonly between: RelationshipTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What an adult is to one child. */
export function RelationshipView({ told: { record, person }, between, form, csrfToken }: RelationshipProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={record} />
        <h1 class="govuk-heading-l">
          {person.name} and {between.name}
        </h1>
        <FormFrame
          action={`/families/${record.id}/adults/${person.id}/children/${between.otherId}`}
          csrfToken={csrfToken}
        >
          <HiddenField name="version" value={textOf(form, 'version')} />
          <SelectField
            form={form}
            name="kinship"
            {...(between.ofFamily === null
              ? {}
              : { hint: `${sayOfFamily(between.ofFamily)}. ${between.said}.` })}
            label={`What is ${person.name} to ${between.name}?`}
            none="Choose"
            choices={kinshipChoices}
          />
          <TextField
            form={form}
            name="kinshipWords"
            label="Something else, in words"
            hint="Only where the list has nothing for it."
            autocomplete="off"
          />
          <RadioField
            form={form}
            name="responsibility"
            label={`Do they have parental responsibility for ${between.name}?`}
            choices={yesOrNotKnown}
          />
          <HelpDetails summary="What is parental responsibility?">
            <p class="govuk-body">
              In law, the rights and duties of a parent. A mother has it from birth. A father has it where he
              is married to the mother, is named on the birth certificate, or a court or an agreement gave it
              to him. Others have it by an order. Where nobody has looked, choose <i>Not known</i>.
            </p>
          </HelpDetails>
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
