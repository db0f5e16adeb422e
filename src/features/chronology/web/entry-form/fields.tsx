import {
  CheckboxField,
  type ChoiceItem,
  RadioField,
  SelectField,
} from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import {
  childSeenChoices,
  type EntryKind,
  impacts,
  impactWords,
  kindsAsOffered,
  kindWords,
  seenWords,
} from '../../operations/typed-given.ts';
import type { AskedWhen } from './asked-when.ts';
import { allChildren, notMeant } from './form.ts';

interface FieldsProps {
  readonly form: FormState;
}

/** When it happened, as people write dates; and what is asked about it where it may mean something else. */
export function WhenField({ form, asked }: FieldsProps & { readonly asked: AskedWhen | null }) {
  return (
    <>
      <TextField
        form={form}
        name="when"
        label="When did it happen?"
        hint="For example 27/3/2026 14:30, yesterday, or March 2026"
        width={20}
        autocomplete="off"
      />
      {asked === null ? null : (
        <RadioField
          form={form}
          name="meant"
          label={asked.asked.question}
          hint={asked.doubts.join(' ')}
          choices={[
            { value: asked.meaning, text: asked.asked.yes },
            { value: notMeant, text: 'No, I have written it another way above' },
          ]}
        />
      )}
    </>
  );
}

/** What tells of the last days is recorded as it is typed: of that nobody needs to say it. */
export function RecordedField({ form }: FieldsProps) {
  return (
    <TextField
      form={form}
      name="recorded"
      label="When was your agency’s record of this made?"
      hint="Only where you type it more than a week after it happened. Leave it empty where you do not know: then your agency is taken to have known of it when it happened, and that is marked as assumed."
      width={20}
      autocomplete="off"
    />
  );
}

/** What happened, what was done, and what came of it: three things, since it matters where one is missing. */
export function WhatFields({ form }: FieldsProps) {
  return (
    <>
      <TextArea form={form} name="event" label="What happened?" rows={4} />
      <TextArea form={form} name="response" label="What was done?" hint="You can leave this out" rows={2} />
      <TextArea form={form} name="outcome" label="What came of it?" hint="You can leave this out" rows={2} />
    </>
  );
}

interface ChildrenProps extends FieldsProps {
  /** The children of the family. Not `children`: what stands between tags is called so, and one of it is no list. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  /** Who stays named, though the family’s record does not call anybody so. */
  readonly alsoNamed?: readonly string[];
}

/** Which children it is about: nobody is ticked unless somebody ticks them. */
export function ChildrenField({ form, known, alsoNamed = [] }: ChildrenProps) {
  const each = known.map(({ id, name }): ChoiceItem => ({ value: id, text: name }));
  const all = { value: allChildren, text: 'All the children of the family' };
  const others = alsoNamed.length === 0 ? '' : ` It also names ${alsoNamed.join(', ')}, and goes on to.`;
  return (
    <CheckboxField
      form={form}
      name="children"
      label="Which children is it about?"
      hint={`Tick all that it is about.${others}`}
      choices={each.length > 1 ? [...each, all] : each}
    />
  );
}

export function KindField({ form }: FieldsProps) {
  return (
    <SelectField
      form={form}
      name="kind"
      label="What kind of entry is it?"
      hint="Police intelligence, legal advice and health information about somebody else are read by your own agency alone, until a lead of it decides otherwise."
      choices={kindsAsOffered.map((value: EntryKind) => ({ value, text: kindWords[value] }))}
    />
  );
}

export function SeenField({ form }: FieldsProps) {
  return (
    <RadioField
      form={form}
      name="childSeen"
      label="Was the child seen?"
      choices={childSeenChoices.map((value) => ({ value, text: seenWords[value] }))}
    />
  );
}

export function ImpactField({ form }: FieldsProps) {
  return (
    <SelectField
      form={form}
      name="impact"
      label="How was it for the child?"
      hint="What went well counts as much as what went badly"
      none="Not stated"
      choices={impacts.map((value) => ({ value, text: impactWords[value] }))}
    />
  );
}

export function SourceField({ form }: FieldsProps) {
  return (
    <TextField
      form={form}
      name="source"
      label="Where is it taken from?"
      hint="The record that a reader could look it up in"
      autocomplete="off"
    />
  );
}
