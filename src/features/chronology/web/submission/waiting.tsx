import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import { sayList } from '../../../../shared/say-list.ts';
import type { SubmissionTold } from '../../operations/read-submission.ts';
import { isCompared } from './beside.tsx';

interface WaitingProps {
  readonly told: SubmissionTold;
  readonly csrfToken: string;
}

const notPutIn =
  'This file was not put in when that was last chosen: what the agency has in the chronology, or what the plan says, had changed since the file was compared with it. It has been compared again: look at what is said below, then choose it once more.';

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
      <WhatToDo told={told} />
      {told.comparedAgain && maySubmit
        ? govuk('warning-text', { text: notPutIn, iconFallbackText: 'Warning' })
        : null}
      <Changes told={told} />
      <Place told={told} />
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
      {counts.entries === 0 ? <NoEntry told={told} /> : null}
      {maySubmit ? (
        <FormFrame action={`/families/${family.id}/submissions/${id}/submit`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          {counts.entries === 0 ? (
            <SubmitButton text="Put it in without an entry" kind="secondary" />
          ) : (
            <SubmitButton text="Put it into the chronology" />
          )}
        </FormFrame>
      ) : null}
    </section>
  );
}

/** What whoever checks a file may do with it: not everybody may read every row of its agency. */
function WhatToDo({ told }: { readonly told: SubmissionTold }) {
  const { mayChange, isPlanForm, agency, number } = told;
  return (
    <p class="govuk-body">
      Until it is put in, nobody but people of {agency.name} reads this file or is told its name, and officers
      where an officer sent it, or it came by a link. Others are told that file {number} was sent, and on
      which day. Look at what is set aside or doubtful below,{' '}
      {mayChange && !isPlanForm ? 'correct how the columns were read, ' : ''}or mend the file and send it
      again. {sayWhoElse(told)}
    </p>
  );
}

/** Who does what the reader may not. */
function sayWhoElse({ mayChange, maySubmit, isOurs, agency }: SubmissionTold): string {
  if (mayChange) return '';
  if (maySubmit)
    return `Only people of ${agency.name} can correct how its columns were read, or take it back.`;
  return isOurs ? `A lead of ${agency.name} puts it in.` : `Only people of ${agency.name} can put it in.`;
}

/** Whoever sends by a link is not asked: a mended file would stand beside the one that it was to mend. */
function Place({ told }: { readonly told: SubmissionTold }) {
  const { goesBeside, insteadOf, mayPlace, placedNoMore, agency, family, id } = told;
  if (!goesBeside && !mayPlace && !placedNoMore) return null;
  return (
    <p class="govuk-body">
      {insteadOf.length === 0
        ? ''
        : `Put in so, it goes instead of ${sayFiles(insteadOf)} of ${agency.name}. `}
      {goesBeside
        ? `Put in so, it goes beside the other files of ${agency.name}: an entry that stands in two of them is there twice. `
        : ''}
      {mayPlace ? (
        <a class="govuk-link" href={`/families/${family.id}/submissions/${id}/place`}>
          {goesBeside
            ? 'Say which file it goes instead of, if it is a newer version'
            : 'Change which file it goes instead of'}
        </a>
      ) : placedNoMore ? (
        <PlacedNoMore told={told} />
      ) : (
        `Only people of ${agency.name} can put it instead of one of them.`
      )}
    </p>
  );
}

/** As they are called on the family’s page; “the file” where it is told by others. */
function sayFiles(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'the file';
  return `${numbers.length === 1 ? 'file' : 'files'} ${sayList(numbers.map(String))}`;
}

/** A file is read again to be compared with another: without its stored copy nobody could. */
function PlacedNoMore({ told: { goesBeside, copyGone } }: { readonly told: SubmissionTold }) {
  const change = goesBeside
    ? 'It cannot go instead of one of them'
    : 'Which file it goes instead of cannot be changed';
  return (
    <>
      {change}, since it cannot be read again. Where that is wanted, take this file back, and send it again
      {copyGone ? ' without what was removed for good' : ''}.
    </>
  );
}

/** An agency that has nothing to tell, and a table that was sent back without its rows, look alike. */
function NoEntry({ told: { agency, mayChange } }: { readonly told: SubmissionTold }) {
  return (
    <p class="govuk-body">
      <strong>This file holds no entry.</strong> Put in, it tells the chronology nothing, and answers no
      request.{' '}
      {mayChange
        ? `Where ${agency.name} holds nothing, take this file back, and say so on the page of the request; otherwise send the file again with its rows.`
        : `Where ${agency.name} holds nothing, a lead of it takes this file back, and says so on the page of the request; otherwise the lead sends the file again with its rows.`}
    </p>
  );
}

/** A new version beside what the agency has in the chronology: every row of either is counted once. */
function Changes({ told }: { readonly told: SubmissionTold }) {
  const { counts, gone, insteadOf, family, id, agency } = told;
  if (!isCompared(told)) return null;
  const { same, changed, mended, fresh } = counts;
  const path = `/families/${family.id}/submissions/${id}`;
  return (
    <>
      <p class="govuk-body">Beside what {agency.name} has in the chronology now:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {counted(same, 'entry stays as it is and keeps', 'entries stay as they are and keep')} what people
          have added
        </li>
        <li>
          <Rows
            path={path}
            show="changed"
            count={changed}
            text={`${counted(changed, 'entry is', 'entries are')} worded otherwise`}
          />
          {changed === 0 ? '' : `: look whether ${changed === 1 ? 'it is' : 'each is'} the same entry`}
        </li>
        {mended === 0 ? null : (
          <li>
            <Rows
              path={path}
              show="mended"
              count={mended}
              text={`${counted(mended, 'row', 'rows')} can be placed now`}
            />{' '}
            and {mended === 1 ? 'comes' : 'come'} in: before, {mended === 1 ? 'it was' : 'they were'} set
            aside
          </li>
        )}
        <li>
          <Rows
            path={path}
            show="new"
            count={fresh}
            text={`${counted(fresh, 'entry is', 'entries are')} new`}
          />
        </li>
        <li>
          <Rows path={path} show="gone" count={gone} text={counted(gone, 'entry', 'entries')} />{' '}
          {gone === 1 ? 'leaves' : 'leave'} with {sayFiles(insteadOf)}, whose place this one takes: this one
          does not hold {gone === 1 ? 'it' : 'them'} any more
        </li>
      </ul>
      <p class="govuk-body">
        So {counted(same + changed + gone, 'entry becomes', 'entries become')}{' '}
        {say(same + changed + mended + fresh)}.
      </p>
    </>
  );
}

interface RowsLink {
  readonly path: string;
  readonly show: 'changed' | 'mended' | 'new' | 'gone';
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

function say(count: number): string {
  return count.toLocaleString('en-GB');
}
