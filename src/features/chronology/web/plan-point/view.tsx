import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { PlanPointTold } from '../../operations/read-plan.ts';
import { NamedAgency } from '../parts/agency-badge.tsx';
import { EntryDate } from '../parts/entry-date.tsx';
import { EventWords } from '../parts/event-words.tsx';
import { Lines } from '../parts/lines.tsx';
import { MovementTag } from '../parts/movement-tag.tsx';
import { titleOfPoint } from '../plan/answer.ts';
import { sayText, Who } from '../plan/view.tsx';
import { Earlier } from './earlier.tsx';

interface PlanPointProps {
  readonly told: PlanPointTold;
  readonly mayKeep: boolean;
  readonly csrfToken: string;
}

/** One risk or action: what it says, what the record tells of it entry by entry, and what it said before. */
export function PlanPointView({ told, mayKeep, csrfToken }: PlanPointProps) {
  const { family, point, lacks, former, before, after } = told;
  const own = `/families/${family.id}/plan/${point.id}`;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">{titleOfPoint(point)}</h1>
      <p class="govuk-body-l">
        <Lines text={point.words} />
      </p>
      {govuk('summary-list', { rows: rowsOf(told) })}
      {lacks.length === 0 ? null : (
        <HelpDetails summary="What this action may lack">
          <ul class="govuk-list govuk-list--bullet">
            {lacks.map((why) => (
              <li>{why}</li>
            ))}
          </ul>
          <p class="govuk-body">This is read out of its words by rule. People decide.</p>
        </HelpDetails>
      )}
      {mayKeep ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}/change`}>
            Change it, or say that it has ended
          </a>
        </p>
      ) : null}
      {told.mayPurge ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${own}/purge`}>
            Remove it for good
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">What the record tells of it</h2>
      <p class="govuk-body">{point.movedWords}</p>
      <Entries told={told} />
      <ListPages list={{ path: own, filters: {} }} before={before} after={after} of="entries" />
      <Earlier told={told} csrfToken={csrfToken} />
      {former.length === 0 ? null : (
        <HelpDetails summary="What it said before">
          {former.map((one) => (
            <p class="govuk-body">
              {sayInstant(one.writtenAt)}, {one.writtenBy}: <Lines text={one.words} />
              {one.due === null ? '' : ` By ${sayText(one.due)}.`}
              {one.ended === null ? '' : ` Ended on ${sayText(one.ended.on)}: ${one.ended.reason}`}
            </p>
          ))}
        </HelpDetails>
      )}
    </>
  );
}

function rowsOf({ point }: PlanPointTold) {
  const { kind, children, from, ended, writtenAt, writtenBy } = point;
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  return [
    ...(kind === 'action'
      ? [{ key: { text: 'Who, by when' }, value: { html: asHtml(<Who point={point} />) } }]
      : []),
    row('Children', children.join(', ')),
    row('In the plan since', sayText(from)),
    ...(ended === null ? [] : [row('Ended', `${sayText(ended.on)}: ${ended.reason}`)]),
    row('Written down', `${sayInstant(writtenAt)}, by ${writtenBy}`),
  ];
}

function Entries({ told: { family, rows } }: { readonly told: PlanPointTold }) {
  return (
    <DataTable
      id="bearing"
      caption="Entries that bear on it, in the order of the chronology"
      captionHidden
      rows={rows}
      rowId={({ id }) => `entry-${id}`}
      empty="Whoever reads an entry that bears on it can say so on the entry’s page."
      columns={[
        {
          key: 'date',
          heading: 'Date',
          namesRow: true,
          draw: (row) => (
            <a class="govuk-link" href={`/families/${family.id}/entries/${row.id}`}>
              <EntryDate date={row.date} note={row.note} />
              <span class="govuk-visually-hidden">: the whole entry of {row.agency.name}</span>
            </a>
          ),
        },
        { key: 'agency', heading: 'Agency', draw: ({ agency }) => <NamedAgency agency={agency} /> },
        {
          key: 'event',
          heading: 'What happened, and what came of it',
          draw: (row) => (
            <>
              <EventWords entry={row} />
              {[row.response, row.outcome].map((text) =>
                text === null || text.trim() === '' ? null : (
                  <>
                    <br />
                    <Lines text={text} />
                  </>
                ),
              )}
            </>
          ),
        },
        {
          key: 'moved',
          heading: 'It tells of',
          draw: ({ movement, saidBy }) => (
            <>
              <MovementTag movement={movement} />
              <br />
              <span class="govuk-hint govuk-!-margin-bottom-0">Said by {saidBy}</span>
            </>
          ),
        },
      ]}
    />
  );
}
