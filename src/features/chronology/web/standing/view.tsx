import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { StandingOffered } from '../../operations/decide-standing.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { AboutStanding } from '../parts/help.tsx';
import { standingWords } from './form.ts';

interface StandingViewProps {
  readonly offered: StandingOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Whether an entry tells of its own day: what its words suggest, and what a person says. */
export function StandingView({ offered, form, csrfToken }: StandingViewProps) {
  const { family, entry, version, wording } = offered;
  const path = `/families/${family.id}/entries/${entry.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Does this entry retell the past?</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <EventWords
            entry={{
              ...entry,
              event: [entry.event, entry.response, entry.outcome].filter((one) => one !== null).join('\n'),
            }}
          />
        </div>
        <p class="govuk-body">{saySuggested(offered)}</p>
        <FormFrame action={`${path}/standing`} csrfToken={csrfToken}>
          <HiddenField name="version" value={version} />
          <HiddenField name="wording" value={wording} />
          <RadioField
            form={form}
            name="standing"
            label="What it tells of"
            choices={[
              {
                value: 'current',
                text: standingWords.current,
                hint: 'It counts as something that happened on its day.',
              },
              {
                value: 'historical',
                text: standingWords.historical,
                hint: 'It stays in the chronology, and no pattern or gap counts it.',
              },
              { value: 'open', text: standingWords.open, hint: 'What its words suggest stands.' },
            ]}
          />
          <SubmitButton text="Save" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Leave it as it is
          </a>
        </p>
        <AboutStanding />
      </div>
    </div>
  );
}

function saySuggested({ suggested, decided }: StandingOffered): string {
  const words = suggested.words.map((one) => `“${one}”`).join(', ');
  const read =
    suggested.standing === 'historical'
      ? `Its words suggest that it retells the past: ${words}.`
      : 'Nothing in its words suggests that it retells the past.';
  if (decided === null) return read;
  return `${read} ${decided.by} decided on ${sayInstant(decided.at)}: ${standingWords[decided.standing].toLowerCase()}.`;
}
