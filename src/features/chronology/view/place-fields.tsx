import { CheckboxField, RadioField } from '../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../platform/forms/form.ts';
import { HiddenField } from '../../../platform/forms/form-frame.tsx';
import { counted } from '../../../shared/counted.ts';
import { insteadField, placeField, standingField } from './place-form.ts';

/** A file that stands in the chronology, waits to be read, or could not be read. */
interface StandingFile {
  readonly id: string;
  readonly number: number;
  /** Null where it is not told to the reader. */
  readonly name: string | null;
  readonly state: 'reading' | 'checked' | 'submitting' | 'submitted' | 'refused';
  readonly entries: number;
}

interface PlaceProps {
  /** Of the agency whose file it is. */
  readonly standing: readonly StandingFile[];
  /** False where rows of the agency are kept from this person. */
  readonly mayReplace: boolean;
  readonly form: FormState;
  /** What goes into the chronology: “what you send”. */
  readonly what: string;
}

/** How a file goes with those that its agency has in the chronology already, or that could not be read. Nothing is chosen beforehand. */
export function PlaceFields({ standing, mayReplace, form, what }: PlaceProps) {
  const [only, ...others] = standing;
  if (only === undefined) return null;
  const shown = standing.map(({ id }) => <HiddenField name={standingField} value={id} />);
  if (!mayReplace) {
    return (
      <>
        {shown}
        <HiddenField name={placeField} value="beside" />
        <p class="govuk-inset-text">
          It goes beside what the agency{' '}
          {standOf(standing) === 'in' ? `has in the chronology already: ${thereTwice}` : 'sent before'}. Only
          people of the agency can put something instead of it.
        </p>
      </>
    );
  }
  const isOne = others.length === 0;
  const words = placeWords[standOf(standing)];
  return (
    <>
      {shown}
      <RadioField
        form={form}
        name={placeField}
        label={`How does ${what} go with what ${words.there}?`}
        choices={[
          {
            value: 'instead',
            text: isOne ? `Instead of ${sayFile(only)}` : 'Instead of one or more of them',
            hint: isOne ? words.instead : insteadOfSome,
          },
          {
            value: 'beside',
            text: isOne ? `Beside ${sayFile(only)}` : 'Beside all of them',
            hint: words.beside,
          },
        ]}
      />
      {isOne ? (
        <HiddenField name={insteadField} value={only.id} />
      ) : (
        <CheckboxField
          form={form}
          name={insteadField}
          label="Instead of which files does it go?"
          hint="Only where it goes instead of them."
          choices={standing.map((file) => ({ value: file.id, text: capitalised(sayFile(file)) }))}
        />
      )}
    </>
  );
}

/** Whether any of the files is in the chronology; else whether all of them could not be read, or some of them wait. */
function standOf(standing: readonly StandingFile[]): keyof typeof placeWords {
  if (standing.some(({ state }) => state === 'submitted' || state === 'submitting')) return 'in';
  return standing.every(({ state }) => state === 'refused') ? 'refused' : 'waiting';
}

const thereTwice = 'an entry that stands there already is there twice then';

const placeWords = {
  in: {
    there: 'is in the chronology already',
    instead: 'It is a newer version. Entries that say the same stay as they are; the others leave.',
    beside: `It is another part. Nothing leaves the chronology: ${thereTwice}.`,
  },
  waiting: {
    there: 'was sent before and is not put in yet',
    instead: 'It is a newer version. What waits is put in no more.',
    beside: 'It is another part. Each waits, to be put in by itself.',
  },
  refused: {
    there: 'could not be read',
    instead: 'It is what that file was to be. You are asked about that file no longer.',
    beside: 'It is another part. You are still asked about what could not be read.',
  },
} as const;

const insteadOfSome = 'It is a newer version of them. Choose below which of them.';

/** “file 3: health.docx, 139 entries” */
function sayFile({ number, name, state, entries }: StandingFile): string {
  const what = {
    submitted: counted(entries, 'entry', 'entries'),
    submitting: 'being put into the chronology',
    checked: 'read, and not put in yet',
    reading: 'being read',
    refused: 'which could not be read',
  };
  return `file ${number}${name === null ? '' : `: ${name}`}, ${what[state]}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
