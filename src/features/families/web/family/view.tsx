import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import type { NextStep } from '../../domain/next-steps.ts';
import type { FamilyTold, InvolvementTold } from '../../operations/read-family.ts';
import { sayInstantDay, sayLastDay } from '../parts/say-dates.ts';
import { Files } from './files.tsx';
import type { FamilyQuery } from './form.ts';
import { People } from './people.tsx';
import { Places } from './places.tsx';
import { RecordItself } from './record-itself.tsx';
import { Workers } from './workers.tsx';

interface FamilyProps {
  readonly told: FamilyTold;
  /** Where in each of its lists the page stands: leafing through one, the other stays as it is. */
  readonly query: FamilyQuery;
}

/** The record of a family: what to do next, its children, the agencies' files, and who is involved. */
export function FamilyView({ told, query }: FamilyProps) {
  const { id, reference, name, maySend, mayName } = told;
  return (
    <>
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{name}</h1>
      {told.mayAdd ? <AddEntry id={id} /> : null}
      <Parts told={told} />
      <NextSteps told={told} />
      <People told={told} />
      <Places told={told} />
      <Workers told={told} />
      <Files told={told} query={query} />
      {maySend ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/submissions/new`}>
            Send a chronology
          </a>
        </p>
      ) : null}
      <Involved told={told} query={query} />
      {mayName ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/involvements/new`}>
            Name an agency or a person as involved
          </a>
        </p>
      ) : null}
      <RecordItself told={told} />
    </>
  );
}

/** What somebody who works with the family does here most often. */
function AddEntry({ id }: { readonly id: string }) {
  return govuk('button', { text: 'Add an entry', href: `/families/${id}/entries/new` });
}

function pathOf(familyId: string, about: NextStep['about']): string {
  const at = `/families/${familyId}`;
  switch (about.kind) {
    case 'naming':
      return `${at}/involvements/new`;
    case 'agency':
      return `${at}/submissions/new?agency=${about.id}`;
    case 'asking':
      return `${at}/reviews${placeToAsk(about.reviews)}`;
    case 'request':
      return `${at}/requests/${about.id}`;
    case 'child':
      return `${at}/children/${about.id}/change`;
    case 'safe-contact':
      return `${at}/adults/${about.id}/safe-contact`;
    case 'entry':
      return `${at}/entries/${about.id}`;
    case 'file':
      return `${at}/submissions/${about.id}`;
    case 'rows':
      return `${at}/submissions/${about.id}?show=errors#rows-heading`;
  }
}

function placeToAsk([only, ...more]: readonly string[]): string {
  if (only === undefined) return '/new';
  return more.length > 0 ? '' : `/${only}/ask`;
}

/** So many stand open, the most pressing; a list of twenty would hide the family that it is about. */
const stepsOpen = 6;

function NextSteps({ told: { id, nextSteps } }: { readonly told: FamilyTold }) {
  if (nextSteps.length === 0) return null;
  const more = nextSteps.slice(stepsOpen);
  return (
    <>
      <h2 class="govuk-heading-m">What to do next</h2>
      <StepList familyId={id} steps={nextSteps.slice(0, stepsOpen)} />
      {more.length === 0 ? null : (
        <HelpDetails summary={`${counted(more.length, 'thing')} more to do`}>
          <StepList familyId={id} steps={more} />
        </HelpDetails>
      )}
    </>
  );
}

function StepList({ familyId, steps }: { readonly familyId: string; readonly steps: readonly NextStep[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {steps.map(({ sentence, about }) => (
        <li>
          <a class="govuk-link" href={pathOf(familyId, about)}>
            {sentence}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where else one can go from here: only what this reader may open. */
function Parts({
  told: { id, mayReadChronology, mayExport, mayReadReviews, mayReadWhoLooked },
}: {
  readonly told: FamilyTold;
}) {
  const parts = [
    ...(mayReadChronology
      ? [
          ['chronology', 'Read the chronology'],
          ['plan', 'See its plan, and what the record tells of it'],
          ['findings', 'See what stands out'],
          ['who-knew', 'Ask who knew what, and when'],
        ]
      : []),
    ...(mayReadReviews ? [['reviews', 'See its reviews, and who was asked for chronologies']] : []),
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

const kinds = {
  involved: 'Agency',
  chair: 'Conference chair',
  reviewer: 'Reviewer',
  guest: 'Guest',
} as const;

function Involved({ told: { id, involved, mayName }, query }: FamilyProps) {
  const { 'files-after': after = '', 'files-before': before = '' } = query;
  const list: ListAddress = {
    path: `/families/${id}`,
    filters: { 'files-after': after, 'files-before': before },
    part: 'involved',
  };
  return (
    <>
      <DataTable
        id="involved"
        caption="Agencies and people involved"
        rows={involved.rows}
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
      <ListPages
        list={list}
        before={involved.before}
        after={involved.after}
        of="agencies and people involved"
      />
    </>
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
