import { RadioField } from './choice-inputs.tsx';
import type { FormState } from './form.ts';
import { HiddenField } from './form-frame.tsx';

/** What may become of names in a document, as what writes it says. */
interface NamesOffered {
  readonly kept: boolean;
  readonly replaced: boolean;
  /** Whether they are replaced by all that the record knows: former names and protected addresses too, which officers alone are told. */
  readonly byWholeRecord: boolean;
  /** Why they may not be replaced, and what to do. */
  readonly whyNot: string;
}

interface NamesFieldProps {
  readonly form: FormState;
  readonly offered: NamesOffered;
  /** Where names are replaced, and by what. */
  readonly replaced: string;
}

const byOpenRecord =
  'Former names and protected addresses are told to officers alone, so they are replaced only where a text shows what they are: ask the partnership officer for a document that leaves the partnership.';

/** What becomes of names in a document, as far as whoever asks for it may choose. */
export function NamesField({ form, offered, replaced }: NamesFieldProps) {
  const hint = offered.byWholeRecord ? replaced : `${replaced} ${byOpenRecord}`;
  if (offered.kept && offered.replaced) {
    return (
      <RadioField
        form={form}
        name="names"
        label="Names"
        choices={[
          { value: 'anonymised', text: 'Replace names', hint },
          {
            value: 'named',
            text: 'Keep names as the records have them',
            hint: 'Only where whoever reads it has to know them',
          },
        ]}
      />
    );
  }
  return (
    <>
      <HiddenField name="names" value={offered.replaced ? 'anonymised' : 'named'} />
      <p class="govuk-inset-text">
        {offered.replaced
          ? `Names are replaced in this document: ${hint}`
          : `Names stay as the records have them. ${offered.whyNot}`}
      </p>
    </>
  );
}

/** In place of a form that asks for a document, where the person may take none of the family away. */
export function NoDocument({ whyNot }: Pick<NamesOffered, 'whyNot'>) {
  return <p class="govuk-inset-text">{whyNot}</p>;
}
