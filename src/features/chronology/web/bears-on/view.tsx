import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { type BearingOffered, movements, sayMovement } from '../../operations/decide-bears-on.ts';
import { NamedAgency } from '../parts/agency-badge.tsx';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { Lines } from '../parts/lines.tsx';
import { MovementTag } from '../parts/movement-tag.tsx';

interface BearsOnProps {
  readonly offered: BearingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What an entry tells of the plan: what was said of it, and a form to say more. */
export function BearsOnView({ offered, form, csrfToken }: BearsOnProps) {
  const { family, entry, points, version, wording, plan } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">What does this entry tell of the plan?</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <NamedAgency agency={entry.agency} />
            <br />
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <p class="govuk-body">
            <EventWords entry={entry} />
          </p>
          {[entry.response, entry.outcome].map((text) =>
            text === null || text.trim() === '' ? null : (
              <p class="govuk-body">
                <Lines text={text} />
              </p>
            ),
          )}
        </div>
        <Said offered={offered} csrfToken={csrfToken} />
        {points.length === 0 ? (
          <p class="govuk-body">
            No risk and no action of the plan is written down.{' '}
            <a class="govuk-link" href={`/families/${family.id}/plan`}>
              See the plan’s page
            </a>
            .
          </p>
        ) : (
          <FormFrame action={`/families/${family.id}/entries/${entry.id}/plan`} csrfToken={csrfToken}>
            <HiddenField name="version" value={version} />
            <HiddenField name="wording" value={wording} />
            <HiddenField name="plan" value={plan} />
            <SelectField
              form={form}
              name="point"
              label="Which risk or action does it bear on?"
              none="Choose"
              choices={points.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <RadioField
              form={form}
              name="movement"
              label="What does it tell of it?"
              choices={movements.map((value) => ({ value, text: sayMovement(value) }))}
            />
            <SubmitButton text="Save" />
          </FormFrame>
        )}
        <HelpDetails summary="What does this change?">
          <p class="govuk-body">
            The plan’s page then counts this entry, for everybody who may see it, and the chronology can be
            filtered by it. What you say stays when a file is sent again, as long as the entry says the same.
          </p>
        </HelpDetails>
      </div>
    </div>
  );
}

function Said({
  offered: { family, entry, bearings, version, wording, plan },
  csrfToken,
}: Omit<BearsOnProps, 'form'>) {
  if (bearings.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">What is said of it</h2>
      {bearings.map(({ pointId, label, point, movement, by, at, ofWords }) => (
        <>
          <p class="govuk-body">
            <MovementTag movement={movement} />{' '}
            <a class="govuk-link" href={`/families/${family.id}/plan/${pointId}`}>
              {label}
            </a>{' '}
            <Lines text={point} />
            <br />
            Said by {by}, {sayInstant(at)}
            {ofWords === null ? '.' : `, when it read “${ofWords}”: it is not counted for the words now.`}
          </p>
          <FormFrame action={`/families/${family.id}/entries/${entry.id}/plan`} csrfToken={csrfToken}>
            <HiddenField name="version" value={version} />
            <HiddenField name="wording" value={wording} />
            <HiddenField name="plan" value={plan} />
            <HiddenField name="point" value={pointId} />
            <SubmitButton text={`Take back: ${label}`} kind="secondary" name="movement" value="none" />
          </FormFrame>
        </>
      ))}
    </section>
  );
}
