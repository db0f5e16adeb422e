import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import { parseDay } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import type { PlanTold, PointTold } from '../../operations/read-plan.ts';
import { Lines } from '../parts/lines.tsx';
import { type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { PlanForms } from './forms.tsx';

interface PlanViewProps {
  readonly told: PlanTold;
  /** The child whose points alone are shown. */
  readonly child: string | null;
  readonly reader: Reader;
  readonly mayKeep: boolean;
  /** Whether they may send an agency’s files. */
  readonly maySend: boolean;
  readonly csrfToken: string;
  /** Of the form of an agency. */
  readonly form: FormState;
}

/** What a family’s plan says, read against the record: risks first, then actions, then what has ended. */
export function PlanView(props: PlanViewProps) {
  const { told, child, reader, mayKeep } = props;
  const { family, points, total } = told;
  const open = points.filter(({ ended }) => ended === null);
  const ended = points.filter((point) => point.ended !== null);
  const list = { path: `/families/${family.id}/plan`, filters: { child: child ?? '' } };
  const name = told.children.find(({ id }) => id === child)?.name ?? 'a child who is not in the record';
  const chosen = child === null ? [] : [{ label: 'Child', words: name, name: 'child', value: child }];
  return (
    <>
      <ReadingHead
        family={family}
        title={`Plan of ${nameInSentence(family.name)}`}
        page="plan"
        reader={reader}
      />
      <p class="govuk-body">
        The risks that the plan names and the actions that it asks for, each with what the record tells of it.
        Only entries that you may see are counted.
      </p>
      {mayKeep ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/plan/new`}>
            Add a risk or an action
          </a>
        </p>
      ) : null}
      {total === 0 ? null : (
        <FilterPanel
          list={list}
          chosen={chosen}
          found={`Showing ${points.length === total ? '' : `${points.length} of `}${counted(total, 'risk or action', 'risks and actions')}`}
        >
          <SelectField
            form={freshForm({ child: child ?? '' })}
            name="child"
            label="Child"
            none="Any child"
            choices={told.children.map(({ id, name: text }) => ({ value: id, text }))}
          />
        </FilterPanel>
      )}
      <Points
        id="risks"
        caption="Risks"
        familyId={family.id}
        points={open.filter(({ kind }) => kind === 'risk')}
        empty={
          mayKeep
            ? 'No risk is written down yet.'
            : 'No risk is written down. Officers and the conference’s chair keep them.'
        }
      />
      <Points
        id="actions"
        caption="Actions"
        familyId={family.id}
        points={open.filter(({ kind }) => kind === 'action')}
        empty={
          mayKeep
            ? 'No action is written down yet.'
            : 'No action is written down. Officers and the conference’s chair keep them.'
        }
      />
      {ended.length === 0 ? null : (
        <Points id="ended" caption="Ended" familyId={family.id} points={ended} empty="" />
      )}
      <PlanForms {...props} />
      <HelpDetails summary="How does an entry come to bear on the plan?">
        <p class="govuk-body">
          Somebody who has read it says so on the entry’s own page: that it tells of progress, of no progress,
          or that something got worse. Nothing is worked out from the words of an entry. What is said stays
          when a file is sent again, as long as the entry says the same. Where the plan is worded otherwise,
          it counts again once somebody says that it holds of the new words.
        </p>
      </HelpDetails>
    </>
  );
}

interface PointsProps {
  readonly id: string;
  readonly caption: string;
  readonly familyId: string;
  readonly points: readonly PointTold[];
  readonly empty: string;
}

function Points({ id, caption, familyId, points, empty }: PointsProps) {
  const hasActions = points.some(({ kind }) => kind === 'action');
  return (
    <>
      {points.length === 0 ? <h2 class="govuk-heading-m">{caption}</h2> : null}
      <DataTable
        id={id}
        caption={caption}
        captionSize="m"
        captionHidden={points.length === 0}
        rows={points}
        rowId={(point) => `point-${point.id}`}
        empty={empty}
        columns={[
          {
            key: 'point',
            heading: 'What the plan says',
            namesRow: true,
            draw: ({ id: pointId, label, words }: PointTold) => (
              <>
                <a class="govuk-link" href={`/families/${familyId}/plan/${pointId}`}>
                  {label}
                </a>{' '}
                <Lines text={words} />
              </>
            ),
          },
          ...(hasActions
            ? [{ key: 'who', heading: 'Who, by when', draw: (point: PointTold) => <Who point={point} /> }]
            : []),
          { key: 'children', heading: 'Children', draw: ({ children }: PointTold) => children.join(', ') },
          {
            key: 'moved',
            heading: 'What the record tells',
            draw: (point: PointTold) => <Told point={point} />,
          },
        ]}
      />
    </>
  );
}

/** Who does it, for whom, by when; and that its day is past. */
export function Who({ point: { who, agencyName, due, late } }: { readonly point: PointTold }) {
  const by = [who, agencyName].filter((one) => one !== null).join(', ');
  return (
    <>
      {by === '' ? 'Nobody is named' : by}
      <br />
      {due === null ? 'No day is set' : `By ${sayText(due)}`}
      {late ? (
        <>
          {' '}
          <strong class="govuk-tag govuk-tag--red">Past its day</strong>
        </>
      ) : null}
    </>
  );
}

function Told({ point: { movedWords, earlierWords, ended } }: { readonly point: PointTold }) {
  return (
    <>
      {movedWords}
      {earlierWords === null ? null : (
        <>
          <br />
          {earlierWords}
        </>
      )}
      {ended === null ? null : (
        <>
          <br />
          Ended on {sayText(ended.on)}: {ended.reason}
        </>
      )}
    </>
  );
}

/** “3 November 2026” for `2026-11-03`. */
export function sayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : sayDay(day);
}
