import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { InvolvedAgency, SendingAsked, SendingOffered } from '../../operations/offer-sending.ts';
import { ChronologyFileFields } from '../../view/file-fields.tsx';
import { PlaceFields } from '../../view/place-fields.tsx';

/** The agency whose file is asked for; or that the agency is asked for first, or in the same go. */
export type SendStep = InvolvedAgency | 'agency' | 'whole';

interface SendProps {
  readonly offered: SendingAsked;
  readonly step: SendStep;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Whose chronology it is, how it goes with what is there, and its files. */
export function SendView({ offered, step, form, csrfToken }: SendProps) {
  const { family, agencies } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Send a chronology</h1>
        <Asked offered={offered} step={step} />
        {agencies.length === 0 ? (
          <NobodyToSendFor offered={offered} />
        ) : step === 'agency' ? (
          <AgencyFirst offered={offered} form={form} />
        ) : (
          <FormFrame action={`/families/${family.id}/submissions/new`} csrfToken={csrfToken} withFiles>
            {step === 'whole' ? (
              <AgencyChoice agencies={agencies} form={form} />
            ) : (
              <OfAgency offered={offered} agency={step} form={form} />
            )}
            <ChronologyFileFields form={form} />
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
            Where the agency has files in the chronology already, or one that could not be read, you say
            whether the new one goes instead of them, or beside them. It changes nothing until it has been
            read. Entries that say the same stay as they are; files that leave are kept, and can be put back.
            Files that you send in one go stand beside each other.
          </p>
        </HelpDetails>
      </div>
    </div>
  );
}

/** Where a review asks for it, the page on which it is answered: what is sent here beside other files stands in the chronology alone. */
function Asked({ offered: { family, agencies, asked }, step }: Pick<SendProps, 'offered' | 'step'>) {
  const shown = typeof step === 'object' ? asked.filter(({ agencyId }) => agencyId === step.id) : asked;
  if (shown.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      {shown.map(({ id, agencyId, due }) => (
        <p class="govuk-body">
          A review asks {agencies.find((agency) => agency.id === agencyId)?.name} for its chronology
          {due === null ? '' : ` by ${sayDay(due)}`}. To answer it, send the files from{' '}
          <a class="govuk-link" href={`/families/${family.id}/requests/${id}`}>
            what is asked
          </a>
          , which also says how the answer stands.
        </p>
      ))}
    </div>
  );
}

/** Which files there are to go instead of is known once the agency is. */
function AgencyFirst({ offered, form }: Pick<SendProps, 'offered' | 'form'>) {
  const { family, agencies } = offered;
  return (
    <form action={`/families/${family.id}/submissions/new`} method="get" novalidate>
      <HiddenField name="asked" value="yes" />
      <AgencyChoice agencies={agencies} form={form} />
      <SubmitButton text="Continue" />
    </form>
  );
}

function AgencyChoice({ agencies, form }: Pick<SendProps, 'form'> & Pick<SendingOffered, 'agencies'>) {
  return (
    <RadioField
      form={form}
      name="agency"
      label="Whose chronology is it?"
      choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}

interface OfAgencyProps extends Pick<SendProps, 'offered' | 'form'> {
  readonly agency: InvolvedAgency;
}

function OfAgency({ offered, agency: { id, name }, form }: OfAgencyProps) {
  const { family, agencies, standing, onlyBeside } = offered;
  return (
    <>
      <HiddenField name="agency" value={id} />
      <p class="govuk-body">
        You send for <strong>{name}</strong>.{' '}
        {agencies.length > 1 ? (
          <a class="govuk-link" href={`/families/${family.id}/submissions/new`}>
            Send for another agency
          </a>
        ) : null}
      </p>
      <PlaceFields
        standing={standing.filter(({ agencyId }) => agencyId === id)}
        mayReplace={!onlyBeside.has(id)}
        form={form}
        what="what you send"
      />
    </>
  );
}

function NobodyToSendFor({ offered: { family, mayInvolve } }: Pick<SendProps, 'offered'>) {
  const own = `/families/${family.id}`;
  return (
    <>
      <p class="govuk-inset-text">
        There is no agency for which you can send a chronology of this family.{' '}
        {mayInvolve
          ? 'Name the agencies that are involved first.'
          : 'The partnership officer names the agencies that are involved.'}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={mayInvolve ? `${own}/involvements/new` : own}>
          {mayInvolve ? 'Name an agency that is involved' : 'Back to the family'}
        </a>
      </p>
    </>
  );
}
