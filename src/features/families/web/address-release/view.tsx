import { roleWords } from '../../../../platform/access/roles.ts';
import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { longestRelease, type ReleaseOffered } from '../../operations/release-address.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayInstantDay } from '../parts/say-dates.ts';

interface ReleaseProps {
  readonly offered: ReleaseOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** To whom a protected address is shown, why, and until when. */
export function ReleaseView({ offered, form, csrfToken }: ReleaseProps) {
  const { record, address, readers, releases } = offered;
  const path = `/families/${record.id}/addresses/${address.id}/release`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={record} />
        <h1 class="govuk-heading-l">Release a protected address</h1>
        {address.protection === null ? null : (
          <p class="govuk-inset-text">
            Protected since {sayInstantDay(address.protection.since)}: {address.protection.reason}
          </p>
        )}
        <Releases releases={releases} path={path} csrfToken={csrfToken} />
        <p class="govuk-body">
          One person is shown it on the page of the family, until the last day; you too, if you release it to
          yourself, and only then can you change it. Only people who may open this family can be chosen. Ask
          yourself who could learn it from them.
        </p>
        <FormFrame action={path} csrfToken={csrfToken}>
          <SelectField
            form={form}
            name="who"
            label="To whom?"
            none="Choose"
            choices={readers.map((reader) => ({ value: reader.id, text: sayReader(reader) }))}
          />
          <TextArea form={form} name="reason" label="Why?" hint="It stands in the log." rows={2} most={500} />
          <DayInput
            form={form}
            name="until"
            label="Last day"
            hint={`Within ${longestRelease} days; it can be released again.`}
          />
          <SubmitButton text="Release it to them" kind="warning" />
        </FormFrame>
      </div>
    </div>
  );
}

type Reader = ReleaseOffered['readers'][number];

/** “Bethan Okoro (practitioner, Wexmoor Children's Social Care)” */
function sayReader({ name, role, agency }: Reader): string {
  return `${name} (${[roleWords[role].name.toLowerCase(), ...(agency === null ? [] : [agency])].join(', ')})`;
}

interface ReleasesProps {
  readonly releases: ReleaseOffered['releases'];
  readonly path: string;
  readonly csrfToken: string;
}

/** Who may read it now, each with a way to end that before its day. */
function Releases({ releases, path, csrfToken }: ReleasesProps) {
  return (
    <DataTable
      id="releases"
      caption="Who may read it now"
      rows={releases}
      empty="It is released to nobody."
      columns={[
        { key: 'who', heading: 'To whom', namesRow: true, draw: ({ name }) => name },
        { key: 'until', heading: 'Last day', unbroken: true, draw: ({ to }) => sayLastDay(to) },
        { key: 'why', heading: 'Why, and by whom', draw: (release) => sayWhy(release) },
        {
          key: 'end',
          heading: 'End it',
          draw: ({ id, name }) => (
            <FormFrame action={`${path}/${id}/end`} csrfToken={csrfToken}>
              <SubmitButton text={`End it for ${name}`} kind="secondary" />
            </FormFrame>
          ),
        },
      ]}
    />
  );
}

function sayWhy({ reason, by }: ReleaseOffered['releases'][number]): string {
  return by === null ? reason : `${reason} (${by})`;
}

/** A release ends with the day on which it holds last. */
function sayLastDay(to: Date): string {
  return sayInstantDay(new Date(to.getTime() - 1));
}
