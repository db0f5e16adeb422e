import { govuk } from '../../../../platform/view/govuk.ts';
import { ProgressView } from '../../../../platform/view/parts/progress-view.tsx';
import { counted } from '../../../../shared/counted.ts';
import { stopped } from '../../../../shared/stopped.ts';
import type { RequestToAnswer } from '../../operations/read-request.ts';
import { requestPath } from '../parts/params.ts';
import { reopenedWords } from '../parts/request-state.tsx';
import { sayInstantDay } from '../parts/say-review.ts';

type Answering = RequestToAnswer['request']['files'][number];

/** How each file stands, and what is still to be done about it, in words. */
const says: Readonly<Record<Answering['state'], (file: Answering, mayAnswer: boolean) => string>> = {
  reading: () => 'It is being read.',
  checked: ({ name }) =>
    name === null
      ? 'It was read, and waits for its agency to put it into the chronology.'
      : 'It was read, and waits: open it, look at what was made of it, then put it into the chronology.',
  submitting: () => 'It is being put into the chronology.',
  submitted: ({ setAside, empty }, mayAnswer) =>
    setAside === 0
      ? empty
        ? 'It was put in, and holds no entry that you may read.'
        : 'It is in the chronology.'
      : `It is in the chronology, but for ${counted(setAside, 'row')} set aside.${mayAnswer ? ` Mend ${setAside === 1 ? 'it' : 'them'} and send the file again.` : ''}`,
  refused: () => 'It could not be read. Its page says what it needs.',
  removed: ({ purged, replacedBy }) => {
    if (purged) return 'It must not be kept, and answers nothing any more.';
    return replacedBy === null ? 'It was taken back.' : `File ${replacedBy} took its place.`;
  },
};

/** The files that were sent in answer; or that the agency holds nothing. */
export function AnswersSoFar({ told }: { readonly told: RequestToAnswer }) {
  const { family, request } = told;
  const { files, nothing, unsaid } = request;
  const reading = files.find(({ state }) => state === 'reading' || state === 'submitting');
  if (files.length === 0 && nothing === null && unsaid === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">The answer so far</h2>
      {reading === undefined || reading.jobId === null ? null : (
        <ProgressView
          progress={{ state: 'running', sentence: says[reading.state](reading, told.mayAnswer), share: null }}
          label={`${reading.state === 'reading' ? 'Reading' : 'Putting in'} ${reading.name ?? `file ${reading.number}`}`}
          address={`/jobs/${reading.jobId}/progress`}
          pageAddress={requestPath({ familyId: family.id, id: request.id })}
        />
      )}
      {request.standing.reopened ? <p class="govuk-inset-text">{reopenedWords}.</p> : null}
      {files.length === 0 ? null : <Files told={told} />}
      {nothing === null ? null : (
        <p class="govuk-inset-text">
          {request.agencyName} said on {sayInstantDay(nothing.at)} that it holds nothing. Looked in:{' '}
          {stopped(nothing.words)} Who looked: {stopped(nothing.looked)}
        </p>
      )}
      {unsaid === null ? null : (
        <p class="govuk-body">
          {request.agencyName} had said on {sayInstantDay(unsaid.at)} that it holds nothing. Looked in:{' '}
          {stopped(unsaid.words)} Who looked: {stopped(unsaid.looked)} It answered otherwise since.
        </p>
      )}
    </>
  );
}

function Files({
  told: {
    family,
    senders,
    mayAnswer,
    request: { files },
  },
}: {
  readonly told: RequestToAnswer;
}) {
  return govuk('summary-list', {
    rows: files.map((file) => {
      const sender = senders.get(file.id);
      const came =
        sender === undefined ? '' : ` It came by a link${sender === '' ? '' : `, sent by ${sender}`}.`;
      return {
        key: { text: file.typed ? 'Typed' : `File ${file.number}` },
        value: {
          text: `${file.name === null ? '' : `${file.name}. `}${says[file.state](file, mayAnswer)}${came}`,
        },
        actions: {
          items: [
            file.typed
              ? {
                  href: `/families/${family.id}/chronology?agency=${file.agencyId}`,
                  text: 'Read',
                  visuallyHiddenText: 'the agency’s entries in the chronology',
                }
              : {
                  href: `/families/${family.id}/submissions/${file.id}`,
                  text: 'Open',
                  visuallyHiddenText: `file ${file.number}`,
                },
          ],
        },
      };
    }),
  });
}
