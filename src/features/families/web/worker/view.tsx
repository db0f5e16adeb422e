import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { SelectField, TickField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import type { AllocatingOffered } from '../../operations/allocate-worker.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface WorkerProps {
  readonly offered: AllocatingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Who of an agency is allocated to a family, as what, from when until when, and why it changed. */
export function WorkerView({ offered, form, csrfToken }: WorkerProps) {
  const { family, agencies, allocation } = offered;
  const own = `/families/${family.id}/workers`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">
          {allocation === null
            ? 'Add an allocated worker'
            : `Change ${allocation.worker}, ${allocation.role}`}
        </h1>
        {agencies.length === 0 && allocation === null ? (
          <NoAgency offered={offered} />
        ) : (
          <FormFrame
            action={allocation === null ? `${own}/add` : `${own}/${allocation.id}/change`}
            csrfToken={csrfToken}
          >
            <HiddenField name="version" value={textOf(form, 'version')} />
            <WorkerFields offered={offered} form={form} />
            {allocation === null ? null : (
              <TickField
                form={form}
                name="mistaken"
                label="This was entered by mistake"
                hint="It then leaves the family’s page. Do not tick it for a worker who has left."
              />
            )}
            <AsItIs form={form} />
            <SubmitButton text={allocation === null ? 'Add them' : 'Save'} />
          </FormFrame>
        )}
      </div>
    </div>
  );
}

/** A worker is one of an agency that is involved: that comes first. */
function NoAgency({ offered: { family, mayInvolve } }: Pick<WorkerProps, 'offered'>) {
  return (
    <>
      <p class="govuk-inset-text">
        No agency is involved with this family for which you could name a worker.
        {mayInvolve
          ? ' Name the agencies first, then their workers.'
          : ' An officer of the partnership names the agencies.'}
      </p>
      {mayInvolve ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/involvements/new`}>
            Name an agency that is involved
          </a>
        </p>
      ) : null}
    </>
  );
}

function WorkerFields({ offered, form }: Omit<WorkerProps, 'csrfToken'>) {
  const { agencies, workers, allocation } = offered;
  const isListed = allocation === null || agencies.some(({ id }) => id === allocation.agencyId);
  const own = isListed ? [] : [{ value: allocation.agencyId, text: allocation.agencyName }];
  const account = allocation?.accountId ?? null;
  const isKnown = account === null || workers.some(({ id }) => id === account);
  const nameOf = (agencyId: string) => agencies.find(({ id }) => id === agencyId)?.name ?? '';
  const people = workers.map(({ id, name, agencyId }) => ({
    value: id,
    text: `${name} (${nameOf(agencyId)})`,
  }));
  return (
    <>
      <SelectField
        form={form}
        name="agency"
        label="Agency"
        none="Choose"
        choices={[...own, ...agencies.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <SelectField
        form={form}
        name="account"
        label="Worker, where they have an account"
        none="None of these"
        choices={isKnown ? people : [{ value: account, text: allocation?.worker ?? '' }, ...people]}
      />
      <TextField form={form} name="name" label="Or the worker’s name" autocomplete="off" />
      <TextField
        form={form}
        name="role"
        label="As what?"
        hint="For example: social worker, health visitor, school’s safeguarding lead."
        autocomplete="off"
      />
      <DayInput form={form} name="from" label="First day" />
      <DayInput form={form} name="to" label="Last day" hint="Leave it empty while it goes on." />
      <TextArea
        form={form}
        name="endReason"
        label="Why did it change?"
        hint="For example: they left the agency; the family moved."
        rows={2}
        most={500}
      />
    </>
  );
}
