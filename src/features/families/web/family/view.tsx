import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { FamilyTold, InvolvementTold } from '../../operations/read-family.ts';
import { sayInstantDay, sayLastDay } from '../parts/say-dates.ts';
import { FamilyRecord } from './record.tsx';

/** The record of a family: what to do next, its children, the agencies' files, and who is involved. */
export function FamilyView({ told }: { readonly told: FamilyTold }) {
  const { id, reference, name, maySend, mayName } = told;
  return (
    <>
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{name}</h1>
      <Parts told={told} />
      <NextSteps told={told} />
      <FamilyRecord told={told} />
      <Files told={told} />
      {maySend ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/submissions/new`}>
            Send a chronology
          </a>
        </p>
      ) : null}
      <Involved told={told} />
      {mayName ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/involvements/new`}>
            Name an agency or a person as involved
          </a>
        </p>
      ) : null}
    </>
  );
}

function NextSteps({ told: { id, nextSteps } }: { readonly told: FamilyTold }) {
  if (nextSteps.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What to do next</h2>
      <ul class="govuk-list govuk-list--bullet">
        {nextSteps.map(({ sentence, fileId }) => (
          <li>
            {fileId === null ? (
              sentence
            ) : (
              <a class="govuk-link" href={`/families/${id}/submissions/${fileId}`}>
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where else one can go from here: only what this reader may open. */
function Parts({
  told: { id, mayReadChronology, mayExport, mayReadWhoLooked },
}: {
  readonly told: FamilyTold;
}) {
  const parts = [
    ...(mayReadChronology
      ? [
          ['chronology', 'Read the chronology'],
          ['findings', 'See what stands out'],
          ['who-knew', 'Ask who knew what, and when'],
        ]
      : []),
    ...(mayExport ? [['exports', 'Take a document away']] : []),
    ...(mayReadWhoLooked ? [['who-looked', 'See who looked at this family']] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <ul class="govuk-list">
      {parts.map(([path, text]) => (
        <li>
          <a class="govuk-link" href={`/families/${id}/${path}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

const states = {
  reading: { text: 'Being read', classes: 'govuk-tag--blue' },
  read: { text: 'Read', classes: 'govuk-tag--green' },
  refused: { text: 'Could not be read', classes: 'govuk-tag--red' },
  removed: { text: 'Taken out', classes: 'govuk-tag--grey' },
} as const;

function Files({ told: { id, files } }: { readonly told: FamilyTold }) {
  return (
    <DataTable
      id="files"
      caption="Chronology files"
      rows={files}
      empty="No agency’s chronology has been sent yet."
      columns={[
        {
          key: 'agency',
          heading: 'Agency',
          namesRow: true,
          draw: (file) => (
            <a class="govuk-link" href={`/families/${id}/submissions/${file.id}`}>
              {file.agencyName}, file {file.number}
            </a>
          ),
        },
        { key: 'file', heading: 'File', draw: ({ fileName }) => fileName },
        { key: 'sent', heading: 'Sent', unbroken: true, draw: ({ sentAt }) => sayInstantDay(sentAt) },
        {
          key: 'state',
          heading: 'State',
          draw: ({ state, setAside }) => (
            <>
              {govuk('tag', states[state])}
              {state === 'read' && setAside > 0 ? (
                <div class="govuk-hint">{counted(setAside, 'row')} set aside</div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

const kinds = {
  involved: 'Agency',
  chair: 'Conference chair',
  reviewer: 'Reviewer',
  guest: 'Guest',
} as const;

function Involved({ told: { id, involved, mayName } }: { readonly told: FamilyTold }) {
  return (
    <DataTable
      id="involved"
      caption="Agencies and people involved"
      rows={involved}
      empty="Nobody is named as involved. Only the partnership’s officers see this family."
      columns={[
        { key: 'name', heading: 'Who', namesRow: true, draw: ({ name }) => name },
        { key: 'kind', heading: 'As', draw: ({ kind }) => kinds[kind] },
        { key: 'from', heading: 'From', unbroken: true, draw: ({ from }) => sayInstantDay(from) },
        { key: 'to', heading: 'Until', unbroken: true, draw: sayUntil },
        { key: 'reason', heading: 'Reason', draw: sayReason },
        ...(mayName
          ? [{ key: 'end', heading: 'End it', draw: (one: InvolvementTold) => endLink(id, one) }]
          : []),
      ]}
    />
  );
}

/** An agency and a chair need none. */
function sayReason({ kind, reason }: InvolvementTold): string {
  const isAsked = kind === 'reviewer' || kind === 'guest';
  return reason ?? (isAsked ? 'None was given' : '');
}

function sayUntil({ to, current }: InvolvementTold) {
  return (
    <>
      {to === null ? 'No end is set' : sayLastDay(to)}
      {current ? null : <div class="govuk-hint">Ended</div>}
    </>
  );
}

function endLink(familyId: string, { id, name, current }: InvolvementTold) {
  if (!current) return null;
  return (
    <a class="govuk-link" href={`/families/${familyId}/involvements/${id}/end`}>
      End<span class="govuk-visually-hidden"> the involvement of {name}</span>
    </a>
  );
}
