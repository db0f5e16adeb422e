import { z } from 'zod';
import { choice, choices } from '../../src/platform/forms/choice-fields.ts';
import {
  CheckboxField,
  RadioField,
  SelectField,
  TickField,
} from '../../src/platform/forms/choice-inputs.tsx';
import { dayField } from '../../src/platform/forms/day-fields.ts';
import { DayInput } from '../../src/platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../src/platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../src/platform/forms/form-frame.tsx';
import { readForm } from '../../src/platform/forms/read-form.ts';
import { emailText, optionalText, requiredText, secretText } from '../../src/platform/forms/text-fields.ts';
import {
  CodeField,
  EmailField,
  FileField,
  PasswordField,
  TextArea,
  TextField,
} from '../../src/platform/forms/text-inputs.tsx';
import { renderPage } from '../../src/platform/view/layout.tsx';
import { attack, frame } from './sample-frame.ts';

export const sampleSchema = z.object({
  fullName: requiredText({ missing: 'Enter a full name', name: 'Full name', most: 80 }),
  email: emailText(),
  password: secretText({ missing: 'Enter a password', name: 'Password' }),
  agency: choice(['police', 'health'], 'Choose an agency'),
  kind: choice(['visit', 'meeting'], 'Choose what it was'),
  children: choices(['asha', 'bex'], { missing: 'Choose at least one child' }),
  met: dayField({ missing: 'Enter the date of the meeting', name: 'Date of the meeting' }),
  note: optionalText({ name: 'Note', most: 500 }),
});

/** Every kind of field. */
export function SampleForm({ form }: { readonly form: FormState }) {
  return (
    <FormFrame action="/sample" csrfToken="token-of-the-sample" withFiles>
      <HiddenField name="version" value="3" />
      <TextField form={form} name="fullName" label="Full name" autocomplete="name" width={30} />
      <EmailField form={form} name="email" label="Email address" hint="We send the invitation to it." />
      <PasswordField form={form} name="password" label="Password" autocomplete="new-password" />
      <CodeField form={form} name="code" label="Code from your authenticator" />
      <SelectField
        form={form}
        name="agency"
        label="Agency"
        none="Choose an agency"
        choices={[
          { value: 'police', text: 'Lontown Police' },
          { value: 'health', text: 'Lontown Hospitals' },
        ]}
      />
      <RadioField
        form={form}
        name="kind"
        label="What was it?"
        choices={[
          { value: 'visit', text: 'Home visit', hint: 'Somebody went to where the child lives.' },
          { value: 'meeting', text: 'Meeting' },
        ]}
      />
      <CheckboxField
        form={form}
        name="children"
        label="Which children was it about?"
        choices={[
          { value: 'asha', text: 'Asha' },
          { value: 'bex', text: 'Bex' },
        ]}
      />
      <DayInput form={form} name="met" label="Date of the meeting" hint="For example, 27 3 2026" />
      <TextArea form={form} name="note" label="Note" most={500} />
      <FileField
        form={form}
        name="file"
        label="Chronology"
        hint="Word, Excel or CSV, 25 MB at most."
        accept=".docx,.xlsx,.csv"
      />
      <TickField form={form} name="sure" label="I have checked that it holds nobody’s real name" />
      <SubmitButton text="Save" />
    </FormFrame>
  );
}

export function formPage(form: FormState = freshForm()): string {
  return renderPage({
    ...frame,
    title: 'Add a meeting',
    errors: form.errors,
    breadcrumbs: [
      { text: 'Chronologies', href: '/chronologies' },
      { text: 'Osgarth family', href: '/chronologies/1' },
    ],
    children: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Add a meeting</h1>
          <SampleForm form={form} />
        </div>
      </div>
    ),
  });
}

/** The form as somebody sent it with nothing right in it. */
export function wrongForm(): FormState {
  const sent = {
    fullName: attack.repeat(2),
    email: 'nobody',
    password: 'secret-that-is-not-drawn',
    code: '123456',
    'met-day': '31',
    'met-month': '2',
    'met-year': '2026',
    note: attack,
    kind: attack,
  };
  const read = readForm(sampleSchema, sent);
  if (read.ok) throw new Error('the sample should be wrong');
  return read;
}
