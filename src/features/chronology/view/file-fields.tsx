import { TickField } from '../../../platform/forms/choice-inputs.tsx';
import { type FormState, findError, textOf } from '../../../platform/forms/form.ts';
import { FileField } from '../../../platform/forms/text-inputs.tsx';
import { alsoHereField, filesField } from './say-sending.ts';

interface FileFieldsProps {
  readonly form: FormState;
}

/** The files of a sending; before them, whether one that stands as another agency’s is meant. */
export function ChronologyFileFields({ form }: FileFieldsProps) {
  return (
    <>
      <AlsoHere form={form} />
      <FileField
        form={form}
        name={filesField}
        label="Chronology files"
        hint="Word (.docx), Excel (.xlsx), CSV or TSV. Up to 20 files, 25 MB each. Whoever may read an entry of a file is told what it is called: keep out of its name what not all of them may know."
        accept=".docx,.xlsx,.csv,.tsv"
        multiple
      />
    </>
  );
}

/** Asked only where a file that was chosen stands as another agency’s already. */
function AlsoHere({ form }: FileFieldsProps) {
  const isAsked = findError(form, alsoHereField) !== undefined || textOf(form, alsoHereField) !== '';
  return isAsked ? (
    <TickField
      form={form}
      name={alsoHereField}
      label="It is meant for this agency too"
      hint="Every event in it is then told twice, by two agencies."
    />
  ) : null;
}
