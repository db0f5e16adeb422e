import type { FormState } from '../../../../platform/forms/form.ts';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { sayToldInstant } from '../../../../platform/told-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import { sayList } from '../../../../shared/say-list.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { RowFilter, SubmissionTold } from '../../operations/read-submission.ts';
import { groundWords } from '../../view/purge-form.ts';
import { ColumnsForm } from './columns-form.tsx';
import { KeptByKind, KindDoubts } from './kept-by-kind.tsx';
import { NotPutBack } from './leaving.tsx';
import { ProposedReading } from './proposed-reading.tsx';
import { RowsTable } from './rows-table.tsx';
import { purgedBefore, State } from './state.tsx';
import { titleOf } from './title-of.ts';
import { Waiting } from './waiting.tsx';

interface SubmissionProps {
  readonly told: SubmissionTold;
  readonly show: RowFilter;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A form has its own columns, which nobody corrects. */
function AboutPlanForm({ familyId }: { readonly familyId: string }) {
  return (
    <p class="govuk-body">
      This is a form of the plan’s actions. Each row goes into the chronology with what it tells of{' '}
      <a class="govuk-link" href={`/families/${familyId}/plan`}>
        the plan
      </a>
      .
    </p>
  );
}

/** One agency's file: what was read in it, how, and what to look at. */
export function SubmissionView({ told, show, form, csrfToken }: SubmissionProps) {
  const { family, agency, state, mayChange, mayPutBack, id } = told;
  const path = `/families/${family.id}/submissions/${id}`;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">{titleOf(told)}</h1>
      <About told={told} />
      <State told={told} />
      <ProposedReading told={told} csrfToken={csrfToken} />
      <HeldBack told={told} />
      <KeptByKind told={told} />
      <KindDoubts told={told} />
      <Tombstones told={told} />
      <Account told={told} />
      <Waiting told={told} csrfToken={csrfToken} />
      {told.rowsOf === 'none' ? null : <Notes notes={told.notes} />}
      {told.rowsOf === 'chronology' ? (
        <WayOn href={`/families/${family.id}/chronology`} text="Read the family’s chronology" />
      ) : null}
      {told.isPlanForm ? (
        <AboutPlanForm familyId={family.id} />
      ) : (
        <ColumnsForm told={told} form={form} csrfToken={csrfToken} />
      )}
      {told.counts.rows > 0 ? <RowsTable told={told} show={show} csrfToken={csrfToken} /> : null}
      {mayChange && state === 'refused' ? <WhenDone told={told} /> : null}
      {mayChange ? (
        <WayOn
          href={`/families/${family.id}/submissions/new?agency=${agency.id}`}
          text={`Send another file of ${agency.name}`}
        />
      ) : null}
      {mayChange ? <WayOn href={`${path}/remove`} text="Take this file back" /> : null}
      {told.mayPurge ? <WayOn href={`${path}/purge`} text="Remove this file for good" /> : null}
      {mayPutBack && !told.copyGone ? (
        <WayOn href={`${path}/put-back`} text="Put this file back into the chronology" />
      ) : null}
      {mayPutBack && told.copyGone ? <NotPutBack /> : null}
    </>
  );
}

/** Nobody but whoever sends the next can know whether it is the mended one. */
function WhenDone({ told: { refused } }: { readonly told: SubmissionTold }) {
  if (refused?.code === purgedBefore) {
    return <p class="govuk-body">Take it back, so that nobody is asked about it any more.</p>;
  }
  return (
    <p class="govuk-body">
      You are asked about it until another file goes instead of it. Where it is not needed, take it back.
    </p>
  );
}

function WayOn({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}

function About({
  told: { fileName, byteCount, sentAt, sentBy, sentByLink },
}: {
  readonly told: SubmissionTold;
}) {
  const size = byteCount === null ? '' : ` (${sayBytes(byteCount)})`;
  const rows = [
    {
      key: { text: 'File' },
      value: { text: `${fileName ?? 'Name not told'}${size}` },
    },
    {
      key: { text: 'Sent' },
      value: {
        text: `${sayToldInstant(sentAt, fileName !== null)}${sayBy(sentBy, sentByLink)}`,
      },
    },
  ];
  return govuk('summary-list', { rows });
}

function sayBy(account: string | null, byLink: string | null): string {
  if (account !== null) return ` by ${account}`;
  return byLink === null ? '' : ` by ${byLink}, by a link, without an account`;
}

function sayBytes(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte');
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024).toLocaleString('en-GB')} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function Tombstones({ told: { tombstones, agency } }: { readonly told: SubmissionTold }) {
  if (tombstones.length === 0) return null;
  return (
    <HelpDetails
      summary={`Removed for good from the entries of ${agency.name} (${tombstones.length.toLocaleString('en-GB')})`}
    >
      <ul class="govuk-list govuk-list--bullet">
        {tombstones.map(({ ground, reason, at, by, file }) => (
          <li>
            {sayInstant(at)}, by {by}
            {file === null ? '' : `, file ${file}`}: {groundWords[ground].text}. “{reason}”
          </li>
        ))}
      </ul>
    </HelpDetails>
  );
}

function HeldBack({ told }: { readonly told: SubmissionTold }) {
  return (
    <>
      <HeldEntries told={told} />
      <HeldAside told={told} />
    </>
  );
}

function HeldAside({ told: { heldAside: count, rowsOf } }: { readonly told: SubmissionTold }) {
  if (count === 0) return null;
  const [one, waits] = [count === 1, rowsOf === 'draft'];
  return (
    <p class="govuk-inset-text">
      {waits ? 'Once this file is in, ' : ''}
      {counted(count, 'row')} that {one ? 'was' : 'were'} set aside {waits ? 'will be' : one ? 'is' : 'are'}{' '}
      kept from others: {one ? 'it' : 'each'} may be a row that your agency keeps from others, with other
      words. Nobody can decide who may read {one ? 'it' : 'them'} until you mend {one ? 'it' : 'them'} in your
      file and send it again.
    </p>
  );
}

function HeldEntries({ told: { heldBack: count, rowsOf } }: { readonly told: SubmissionTold }) {
  if (count === 0) return null;
  const [one, waits] = [count === 1, rowsOf === 'draft'];
  return (
    <p class="govuk-inset-text">
      {waits ? 'Once this file is in, ' : ''}
      {counted(count, 'row')} {waits ? 'will be' : one ? 'is' : 'are'} kept from others until{' '}
      {waits ? 'a lead of your agency decides' : 'a person has decided'} who may read {one ? 'it' : 'them'}:{' '}
      {one ? 'it' : 'each'} may be a row that your agency keeps from others, with other words.
    </p>
  );
}

/** Rows in = rows accounted for, in words; nothing where its rows are nowhere, or not this person’s to know of. */
function Account({ told: { counts, rowsOf } }: { readonly told: SubmissionTold }) {
  const { rows, entries, setAside, furniture, warnings } = counts;
  if (rowsOf === 'none' || rowsOf === 'not-told') return null;
  return (
    <p class="govuk-body">
      {counted(rows, 'row')}:{' '}
      {sayList([
        counted(entries, 'entry', 'entries'),
        ...(counts.notes === 0 ? [] : [counted(counts.notes, 'author’s note')]),
        setAside === 0 ? 'none set aside' : `${counted(setAside, 'row')} set aside`,
      ])}
      .{' '}
      {furniture === 0
        ? ''
        : `${counted(furniture, 'other row is a title, a heading or a total', 'other rows are titles, headings or totals')}. `}
      {warnings === 0 ? '' : `${counted(warnings, 'entry has', 'entries have')} something to look at.`}
    </p>
  );
}

function Notes({ notes }: Pick<SubmissionTold, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">About the file as a whole</h2>
      <ul class="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </>
  );
}
