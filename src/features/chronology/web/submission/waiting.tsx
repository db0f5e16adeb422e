import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { SubmissionTold } from '../../operations/read-submission.ts';

interface WaitingProps {
  readonly told: SubmissionTold;
  readonly csrfToken: string;
}

/** What would become of the chronology, and the button by which a file’s author says that it goes there. */
export function Waiting({ told, csrfToken }: WaitingProps) {
  const { state, agency, maySubmit, family, id, version, counts } = told;
  if (state !== 'checked') return null;
  if (told.rowsOf === 'not-told') {
    return (
      <p class="govuk-inset-text">
        {agency.name} is checking this file. Nothing of it is in the chronology until {agency.name} says so.
      </p>
    );
  }
  return (
    <section aria-labelledby="waiting-heading">
      <h2 class="govuk-heading-m" id="waiting-heading">
        Not in the chronology yet
      </h2>
      <p class="govuk-body">
        Nobody else reads this file until you put it in. Look at what is set aside or doubtful below, correct
        how the columns were read, or mend the file and send it again.
      </p>
      <Changes told={told} />
      {counts.setAside === 0
        ? null
        : govuk('warning-text', {
            text: `${counted(counts.setAside, 'row is', 'rows are')} set aside. Put in as it is, the file tells nothing of ${counts.setAside === 1 ? 'it' : 'them'} in the chronology until you mend ${counts.setAside === 1 ? 'it' : 'them'} and send the file again.`,
            iconFallbackText: 'Warning',
          })}
      {told.isOurs || !maySubmit ? null : (
        <p class="govuk-body">
          What {agency.name} keeps for itself, if there is anything, goes in with the file, and {agency.name}{' '}
          alone reads it.
        </p>
      )}
      {maySubmit ? (
        <FormFrame action={`/families/${family.id}/submissions/${id}/submit`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          <SubmitButton text="Put it into the chronology" />
        </FormFrame>
      ) : null}
    </section>
  );
}

/** A new version beside what the agency has in the chronology: every row of either is counted once. */
function Changes({ told: { counts, gone, rows, family, id } }: { readonly told: SubmissionTold }) {
  const { changed, fresh } = counts;
  const compared = changed + fresh + gone > 0 || rows.some(({ beside }) => beside !== null);
  if (!compared) return null;
  const path = `/families/${family.id}/submissions/${id}`;
  const same = counts.rows - changed - fresh;
  return (
    <>
      <p class="govuk-body">Beside what your agency has in the chronology now:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{counted(same, 'row says', 'rows say')} the same, and keep what people have added to them</li>
        <li>
          <Rows
            path={path}
            show="changed"
            count={changed}
            text={`${counted(changed, 'row is', 'rows are')} worded otherwise`}
          />
          {changed === 0 ? '' : `: look whether ${changed === 1 ? 'it is' : 'each is'} the same entry`}
        </li>
        <li>
          <Rows path={path} show="new" count={fresh} text={`${counted(fresh, 'row is', 'rows are')} new`} />
        </li>
        <li>
          <Rows path={path} show="gone" count={gone} text={counted(gone, 'entry', 'entries')} /> of the
          chronology {gone === 1 ? 'is' : 'are'} not in this file, and {gone === 1 ? 'leaves' : 'leave'} with
          the file whose place it takes
        </li>
      </ul>
    </>
  );
}

interface RowsLink {
  readonly path: string;
  readonly show: 'changed' | 'new' | 'gone';
  readonly count: number;
  readonly text: string;
}

function Rows({ path, show, count, text }: RowsLink) {
  if (count === 0) return <>{text}</>;
  return (
    <a class="govuk-link" href={`${path}?show=${show}#rows-heading`}>
      {text}
    </a>
  );
}
