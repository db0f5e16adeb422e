import { sayToldInstant } from '../../../../platform/told-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import { counted } from '../../../../shared/counted.ts';
import type { Refusal, SubmissionTold } from '../../operations/read-submission.ts';

/** The code of a file that was refused since it brings back what was removed for good. */
export const purgedBefore = 'row-purged-before';

interface StateProps {
  readonly told: SubmissionTold;
}

/** Whether the file is in the chronology, is being read, could not be read, or is not in the chronology any more, and why. */
export function State({ told }: StateProps) {
  const { state, refused } = told;
  if (state === 'reading') return <BeingRead told={told} />;
  if (state === 'submitting') return <BeingPutIn told={told} />;
  return (
    <>
      {refused === null ? null : <Refused refused={refused} still={state === 'submitted'} />}
      {state === 'removed' ? <Left told={told} /> : null}
      {state === 'submitted' && told.rowsOf === 'chronology' ? <IsIn told={told} /> : null}
    </>
  );
}

/** Whoever has just put it in sees that it went, and what of it did not. */
function IsIn({
  told: {
    counts: { setAside },
  },
}: StateProps) {
  const [are, they] = setAside === 1 ? ['row that is', 'it tells'] : ['rows that are', 'they tell'];
  const until = setAside === 1 ? 'it is mended' : 'they are mended';
  return (
    <p class="govuk-inset-text">
      {setAside === 0
        ? 'This file is in the chronology.'
        : `This file is in the chronology, but for ${setAside.toLocaleString('en-GB')} ${are} set aside: ${they} nothing there until ${until} in the file, and it is sent again.`}
    </p>
  );
}

function BeingPutIn({ told: { jobId } }: StateProps) {
  return (
    <p class="govuk-inset-text">
      The file is being put into the chronology.{' '}
      {jobId === null ? null : (
        <a class="govuk-link" href={`/jobs/${jobId}`}>
          See how far it is
        </a>
      )}
    </p>
  );
}

function BeingRead({ told: { jobId, removed } }: StateProps) {
  return (
    <p class="govuk-inset-text">
      {removed === null
        ? 'The file is being read.'
        : 'The file is being read, to be put back into the chronology.'}{' '}
      {jobId === null ? null : (
        <a class="govuk-link" href={`/jobs/${jobId}`}>
          See how far it is
        </a>
      )}
    </p>
  );
}

interface RefusedProps {
  readonly refused: Refusal;
  /** What was read before is still in the chronology. */
  readonly still: boolean;
}

function titleOf({ code }: Refusal, still: boolean): string {
  if (code === purgedBefore) return 'This file was destroyed: it holds what was removed for good before';
  return still
    ? 'This file could not be read again: what was read before still stands'
    : 'This file could not be read';
}

/** Drawn as an error of a form is, at the top: nothing of the file is in the chronology, and somebody must do something. */
function Refused({ refused, still }: RefusedProps) {
  return govuk('error-summary', {
    titleText: titleOf(refused, still),
    descriptionHtml: asHtml(
      <>
        <p>{refused.what}</p>
        {refused.where === undefined ? null : <p>Where: {refused.where}</p>}
        <p>
          <strong>What to do:</strong> {refused.todo}
        </p>
      </>,
    ),
    disableAutoFocus: true,
  });
}

/** What comes back with it; nothing where rows are kept from the reader, or it was never read. */
function sayHeld(entries: number | null, setAside: number | null): string {
  if (entries === null) return '';
  const rows = setAside === null || setAside === 0 ? '' : ` and ${counted(setAside, 'row')} set aside`;
  return `, with ${counted(entries, 'entry', 'entries')}${rows}`;
}

function Left({ told: { removed, purged, wasIn, copyGone, family, agency, fileName } }: StateProps) {
  if (removed === null) return null;
  const { at, reason, by, entries, setAside } = removed;
  const day = sayToldInstant(at, fileName !== null);
  if (purged) return <p class="govuk-inset-text">This file was removed for good on {day}.</p>;
  const why =
    by !== null
      ? `file ${by} of ${agency.name} took its place`
      : reason === 'sent again'
        ? 'the agency sent another'
        : `it was taken back${reason === null ? '' : `, with the reason: “${reason.replace(/\.$/, '')}”`}`;
  if (!wasIn) {
    return (
      <p class="govuk-inset-text">
        It was never in the chronology. On {day} {why}.
      </p>
    );
  }
  return (
    <p class="govuk-inset-text">
      This file left the chronology on {day}: {why}.{' '}
      {copyGone ? 'Its stored copy is gone.' : `It is kept${sayHeld(entries, setAside)}.`}{' '}
      <a class="govuk-link" href={`/families/${family.id}#files`}>
        See all files of the family
      </a>
    </p>
  );
}
