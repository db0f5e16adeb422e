import type { FormState } from '../../../../platform/forms/form.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { type ChosenFilter, FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import { type ListAddress, wholeHref } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import { sayList } from '../../../../shared/say-list.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import type { ChronologyAnswer } from '../../operations/read-chronology.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { AboutNotes, AboutSetAside, AboutThemes, AboutUncertainDates } from '../parts/help.tsx';
import { mayTakeAway, type Reader, ReadingHead } from '../parts/reading-head.tsx';
import { type Deciding, DecidingForm, RowBox } from './deciding.tsx';
import { FilterFields } from './filter-fields.tsx';
import { MonthChart } from './month-chart.tsx';

interface ChronologyViewProps {
  readonly answer: ChronologyAnswer;
  readonly list: ListAddress;
  readonly form: FormState;
  readonly chosen: readonly ChosenFilter[];
  readonly forPaper: boolean;
  readonly reader: Reader;
  /** Null where no theme is filtered by, or the reader decides nothing. */
  readonly deciding: Deciding | null;
}

/** The merged chronology of a family as a table, with its filters, its chart and its help. */
export function ChronologyView(props: ChronologyViewProps) {
  const { answer, list, form, chosen, reader, forPaper } = props;
  const { family } = answer;
  const hasErrors = form.errors.length > 0;
  return (
    <>
      <ReadingHead
        family={family}
        title={`Chronology of ${nameInSentence(family.name)}`}
        page="chronology"
        reader={reader}
      />
      {answer.mayAdd && !forPaper
        ? govuk('button', { text: 'Add an entry', href: `/families/${family.id}/entries/new` })
        : null}
      <FilterPanel
        list={list}
        chosen={chosen}
        found={hasErrors ? notShown : sayFound(answer, chosen.length > 0)}
        hasErrors={hasErrors}
      >
        <FilterFields form={form} answer={answer} />
      </FilterPanel>
      {hasErrors ? null : <Listed {...props} />}
      <HelpDetails summary="What order do entries stand in?">
        <p class="govuk-body">
          By the first day on which they can have happened, then the last, then the time where one is known.
          Entries of one day without a time come last, unless their agency’s own numbering says otherwise.
          Every agency’s entries stand in this one order.
        </p>
      </HelpDetails>
      {answer.mayAdd ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/withdrawn`}>
            Entries that were withdrawn
          </a>
        </p>
      ) : null}
      <AboutUncertainDates />
      <AboutThemes />
      <AboutNotes />
      <AboutSetAside />
    </>
  );
}

const notShown = 'No entries are shown until the filters are put right.';

function Listed({ answer, list, chosen, forPaper, reader, deciding }: ChronologyViewProps) {
  const { family, rows, total, before, after } = answer;
  const ticks = forPaper || rows.length === 0 ? null : deciding;
  const table = (
    <EntryTable
      familyId={family.id}
      rows={rows}
      list={list}
      confirmed={answer.decided.confirmed}
      comments={answer.comments}
      {...(ticks === null ? {} : { tick: tickRow })}
      empty={
        chosen.length > 0
          ? 'No entry fits all of these filters. Take one away to see more.'
          : 'There is no entry yet. Once an agency’s file has been sent and read, its entries stand here.'
      }
    />
  );
  return (
    <>
      <MonthChart months={answer.months} />
      {ticks === null ? (
        table
      ) : (
        <DecidingForm deciding={ticks} answer={answer} list={list}>
          {table}
        </DecidingForm>
      )}
      {forPaper ? (
        <PaperWords rows={rows.length} total={total} list={list} mayTakeAway={mayTakeAway(reader)} />
      ) : (
        <>
          <ListPages list={list} before={before} after={after} of="entries" />
          {rows.length === 0 ? null : <PaperLink list={list} />}
        </>
      )}
    </>
  );
}

function tickRow({ id, agency, date }: ChronologyAnswer['rows'][number]) {
  return <RowBox id={id} label={`Tick the entry of ${agency.name}, ${date.written}`} />;
}

function sayFound({ rows, total, ofNotes }: ChronologyAnswer, isFiltered: boolean): string {
  const fit = isFiltered ? ' that fit' : '';
  const parts = [
    ...(total > ofNotes ? [counted(total - ofNotes, 'entry', 'entries')] : []),
    ...(ofNotes > 0 ? [counted(ofNotes, 'author’s note')] : []),
  ];
  const all = `${sayList(parts)}${total === 1 && isFiltered ? ' that fits' : fit}`;
  return rows.length === total
    ? `Showing ${total === 0 ? 'no entries' : all}`
    : `Showing ${rows.length} of ${all}`;
}

function PaperLink({ list }: { readonly list: ListAddress }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={wholeHref(list, ['print', 'all'])}>
        All on one page, for printing
      </a>
    </p>
  );
}

interface PaperWordsProps {
  readonly rows: number;
  readonly total: number;
  readonly list: ListAddress;
  readonly mayTakeAway: boolean;
}

function PaperWords({ rows, total, list, mayTakeAway: mayTake }: PaperWordsProps) {
  return (
    <>
      {rows < total ? (
        <p class="govuk-inset-text">
          These are the first {rows.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}. A page for
          printing holds no more.{' '}
          {mayTake ? 'Ask for a document to have them all.' : 'Filter them to see the others.'}
        </p>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={wholeHref(list)}>
          Back to pages of 50
        </a>
      </p>
    </>
  );
}
