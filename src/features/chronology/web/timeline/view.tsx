import type { FormState, FormValues } from '../../../../platform/forms/form.ts';
import { HiddenField } from '../../../../platform/forms/form-frame.tsx';
import { type ChosenFilter, FilterPanel } from '../../../../platform/view/lists/filter-panel.tsx';
import { filterPairs, type ListAddress, wholeHref } from '../../../../platform/view/lists/list-address.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { earlierDay, laterDay, parseDay } from '../../../../shared/day.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import type { TimelineLinks } from '../../operations/draw-timeline.ts';
import type { TimelineReading } from '../../operations/read-timeline.ts';
import { FilterFields } from '../chronology/filter-fields.tsx';
import { MonthChart } from '../chronology/month-chart.tsx';
import { AboutUncertainDates } from '../parts/help.tsx';
import { type Reader, ReadingHead } from '../parts/reading-head.tsx';
import type { TimelineView } from './form.ts';
import { movesFrom } from './moves.ts';
import { Picture } from './picture.tsx';
import { sayShown } from './say-timeline.ts';
import { ZoomForm } from './zoom-form.tsx';
import { YearLinks, ZoomLinks } from './zoom-links.tsx';

interface TimelinePageProps {
  readonly reading: TimelineReading;
  readonly view: TimelineView;
  readonly form: FormState;
  /** The filters, and what is shown, as the address holds them. */
  readonly filters: FormValues;
  readonly address: FormValues;
  readonly chosen: readonly ChosenFilter[];
  readonly reader: Reader;
}

/** The merged chronology of a family on a line of time. */
export function TimelinePage({ reading, form, filters, address, chosen, reader }: TimelinePageProps) {
  const { answer } = reading;
  const { family } = answer;
  const path = `/families/${family.id}/timeline`;
  const list: ListAddress = { path, filters: { ...filters, ...address } };
  const hasErrors = form.errors.length > 0;
  const isOfView = form.errors.some(({ field }) => field === 'at');
  const moves = movesFrom(answer, path, filters);
  return (
    <>
      <ReadingHead
        family={family}
        title={`Timeline of ${nameInSentence(family.name)}`}
        page="timeline"
        reader={reader}
      />
      <FilterPanel
        list={list}
        chosen={chosen}
        found={hasErrors ? notShown : sayShown(answer, chosen.length > 0)}
        hasErrors={hasErrors && !isOfView}
      >
        {filterPairs({ path, filters: address }).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <FilterFields form={form} answer={{ ...answer, hasNotes: false }} />
      </FilterPanel>
      {hasErrors || answer.time === null ? null : <ZoomLinks answer={answer} moves={moves} />}
      <ZoomForm path={path} filters={filters} form={form} hasErrors={isOfView} />
      {hasErrors ? null : (
        <>
          <Picture
            reading={reading}
            links={linksOf(family.id, filters)}
            moves={moves}
            isFiltered={chosen.length > 0}
          />
          <YearLinks moves={moves} />
          <MonthChart months={answer.months} />
        </>
      )}
      <HelpDetails summary="How is the timeline drawn?">
        <p class="govuk-body">
          Each agency has a lane, marked with its letters. A mark is an entry, and leads to it. Where many
          fall together, one mark stands for all of them, is taller the more there are, and leads to the list
          of those days; a closer look draws them apart. An entry of a month or a year is drawn as long as the
          time in which it can have happened.
        </p>
        <p class="govuk-body">
          Behind the lanes stand the times in which a child protection plan was open, as far as the entries
          that you may see say so. They are found by rule from the words of the entries: look at those before
          you rely on them.
        </p>
      </HelpDetails>
      <AboutUncertainDates />
    </>
  );
}

const notShown = 'No entries are shown until what is asked for is put right.';

/** An entry’s page; the chronology, filtered in the same way, of the days of a mark. */
function linksOf(familyId: string, filters: FormValues): TimelineLinks {
  const given = (name: 'from' | 'to') => parseDay(String(filters[name] ?? ''));
  return {
    entry: (id) => `/families/${familyId}/entries/${id}`,
    days: (agency, from, to) => {
      const [first, last] = [given('from'), given('to')];
      const begin = first === null || from === null ? (from ?? first) : laterDay(first, from);
      const end = last === null || to === null ? (to ?? last) : earlierDay(last, to);
      return wholeHref({
        path: `/families/${familyId}/chronology`,
        filters: { ...filters, agency, from: begin ?? '', to: end ?? '', notes: 'out' },
      });
    },
  };
}
