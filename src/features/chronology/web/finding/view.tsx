import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { sayEvent } from '../../operations/entry-words.ts';
import type { FindingAnswer } from '../../operations/read-one-finding.ts';
import { SaidEarlier, SaidOf } from '../findings/finding-list.tsx';

interface FindingViewProps {
  readonly told: FindingAnswer;
  readonly form: FormState;
  readonly csrfToken: string;
  readonly mayWork: boolean;
}

/** One finding with all its entries: to be acknowledged with a reason, or that to be taken back. */
export function FindingView({ told, form, csrfToken, mayWork }: FindingViewProps) {
  const { family, id, title, sentence, state, acknowledged, earlier, entries } = told;
  const action = `/families/${family.id}/findings/${id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">{title}</h1>
        {state === 'earlier' ? (
          <p class="govuk-inset-text">
            This was acknowledged as it stood then. It is found no longer, or says something else now.
          </p>
        ) : null}
        <p class="govuk-body-l">{sentence}</p>
        <Entries familyId={family.id} entries={entries} />
        {acknowledged.map((one) => (
          <>
            <SaidOf told={one} />
            {one.mayTakeBack ? (
              <FormFrame action={action} csrfToken={csrfToken}>
                <HiddenField name="version" value={one.version} />
                <SubmitButton
                  text={one.own ? 'Take it back' : `Take back what ${one.by} acknowledged`}
                  kind="secondary"
                  name="verdict"
                  value="take-back"
                />
              </FormFrame>
            ) : null}
          </>
        ))}
        {earlier.map((one) => (
          <SaidEarlier told={one} />
        ))}
        {mayWork && state === 'open' ? (
          <FormFrame action={action} csrfToken={csrfToken}>
            <TextArea
              form={form}
              name="reason"
              label="Why do you acknowledge it?"
              hint="What you know of it, and what follows or why nothing does. Whoever may read its entries now sees this, with your name, and nobody who is let read one later."
              most={1000}
              rows={4}
            />
            <AsItIs form={form} />
            <SubmitButton text="Acknowledge" name="verdict" value="acknowledge" />
          </FormFrame>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/findings`}>
            Back to what stands out
          </a>
        </p>
      </div>
    </div>
  );
}

interface EntriesProps {
  readonly familyId: string;
  readonly entries: FindingAnswer['entries'];
}

function Entries({ familyId, entries }: EntriesProps) {
  if (entries.length === 0) return <p class="govuk-body">Its entries are not in the chronology now.</p>;
  return (
    <>
      <h2 class="govuk-heading-m">The entries that it rests on</h2>
      <ul class="govuk-list govuk-list--bullet">
        {entries.map((entry) => (
          <li>
            <a class="govuk-link" href={`/families/${familyId}/entries/${entry.id}`}>
              {entry.when}, {entry.agency}
            </a>
            : {sayEvent(entry)}
          </li>
        ))}
      </ul>
    </>
  );
}
