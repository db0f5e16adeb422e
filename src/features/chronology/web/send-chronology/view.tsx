import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FileField } from '../../../../platform/forms/text-inputs.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { SendingOffered } from '../../operations/offer-sending.ts';
import { filesField } from './form.ts';

interface SendProps {
  readonly offered: SendingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Whose chronology it is, and its files. */
export function SendView({ offered, form, csrfToken }: SendProps) {
  const { family, agencies } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {family.reference} {family.name}
        </span>
        <h1 class="govuk-heading-l">Send a chronology</h1>
        {agencies.length === 0 ? (
          <NobodyToSendFor familyId={family.id} />
        ) : (
          <FormFrame action={`/families/${family.id}/submissions/new`} csrfToken={csrfToken} withFiles>
            <AgencyChoice agencies={agencies} form={form} />
            <Standing offered={offered} />
            <FileField
              form={form}
              name={filesField}
              label="Chronology files"
              hint="Word (.docx), Excel (.xlsx), CSV or TSV. Up to 20 files, 25 MB each."
              accept=".docx,.xlsx,.csv,.tsv"
              multiple
            />
            <SubmitButton text="Send" />
          </FormFrame>
        )}
        <HelpDetails summary="What should the file look like?">
          <p class="govuk-body">
            A table with a heading row. It needs a column for the date, one for where the record was taken
            from, and one for what happened. Columns for what was done about it and what came of it are
            welcome. Send it as your agency keeps it: you see afterwards how each column was read, and can
            correct it.
          </p>
        </HelpDetails>
        <HelpDetails summary="What happens if we send a file again?">
          <p class="govuk-body">
            Once the new file has been read, it takes the place of what the agency sent before. Entries that
            say the same stay as they are. Files that you send in one go stand beside each other.
          </p>
        </HelpDetails>
      </div>
    </div>
  );
}

function AgencyChoice({ agencies, form }: Pick<SendProps, 'form'> & Pick<SendingOffered, 'agencies'>) {
  const [only] = agencies;
  if (agencies.length === 1 && only !== undefined) {
    return (
      <>
        <HiddenField name="agency" value={only.id} />
        <p class="govuk-body">
          You send for <strong>{only.name}</strong>.
        </p>
      </>
    );
  }
  return (
    <RadioField
      form={form}
      name="agency"
      label="Whose chronology is it?"
      choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}

/** Nobody shall find out afterwards that their earlier file has left. */
function Standing({ offered: { agencies, standing } }: Pick<SendProps, 'offered'>) {
  if (standing.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        What is sent takes the place of what the same agency sent before: its earlier entries leave the
        chronology. Send all parts together. These stand now:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {standing.map(({ agencyId, number, name }) => (
          <li>
            {agencies.find(({ id }) => id === agencyId)?.name}, file {number}: {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NobodyToSendFor({ familyId }: { readonly familyId: string }) {
  return (
    <>
      <p class="govuk-inset-text">
        There is no agency for which you can send a chronology of this family. The partnership officer names
        the agencies that are involved.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${familyId}`}>
          Back to the family
        </a>
      </p>
    </>
  );
}
