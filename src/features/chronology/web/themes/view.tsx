import { RadioField, SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { ThemesOffered, ThemeTold } from '../../operations/decide-themes.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { AboutThemes } from '../parts/help.tsx';
import { fieldOf } from './form.ts';

interface ThemesViewProps {
  readonly offered: ThemesOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What an entry is about: each theme that its words suggest, to confirm or reject, and others that somebody knows of. */
export function ThemesView({ offered, form, csrfToken }: ThemesViewProps) {
  const { family, entry, themes, others, version, wording } = offered;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Decide what this entry is about</h1>
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
        <p class="govuk-body">
          Lists, counts and documents take up what you decide, for everybody who may read the entry.
        </p>
        <FormFrame action={`/families/${family.id}/entries/${entry.id}/themes`} csrfToken={csrfToken}>
          <HiddenField name="version" value={version} />
          <HiddenField name="wording" value={wording} />
          {themes.map((told) => (
            <RadioField
              form={form}
              name={fieldOf(told.theme)}
              label={told.name}
              hint={hintOf(told)}
              choices={[
                { value: 'confirmed', text: 'It is about this' },
                { value: 'rejected', text: 'It is not about this' },
                { value: 'open', text: 'Not decided' },
              ]}
            />
          ))}
          <SelectField
            form={form}
            name="other"
            label={themes.length === 0 ? 'What it is about' : 'Something else that it is about'}
            none="Nothing"
            choices={others.map(({ theme, name }) => ({ value: theme, text: name }))}
          />
          <SubmitButton text="Save" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/entries/${entry.id}`}>
            Leave it as it is
          </a>
        </p>
        <AboutThemes />
      </div>
    </div>
  );
}

function hintOf({ words, decided }: ThemeTold): string {
  const suggested =
    words.length === 0
      ? 'No word of it suggests this.'
      : `Suggested by ${words.map((one) => `“${one}”`).join(', ')}.`;
  if (decided === null) return suggested;
  const what = decided.verdict === 'confirmed' ? 'Confirmed' : 'Rejected';
  return `${suggested} ${what} by ${decided.by} on ${sayInstant(decided.at)}.`;
}
