import { type FormState, withError } from '../../../../platform/forms/form.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { readTimeline, type TimelineAnswer } from '../../operations/read-timeline.ts';
import { addressFilters, sayChosen } from '../chronology/chosen-filters.ts';
import { drawFilters, nothingFiltered, readFilters, valuesOf } from '../chronology/form.ts';
import { familyParams } from '../parts/family-id.ts';
import { timelineShape } from './answer.ts';
import { readView, type TimelineView, timelineQuery } from './form.ts';
import { addressView } from './moves.ts';
import { TimelinePage } from './view.tsx';

const wholeRecord: TimelineView = { zoom: 'whole', at: null };

export const readTimelineRoute = route({
  method: 'GET',
  path: '/families/:familyId/timeline',
  summary:
    'The merged chronology of a family as a timeline: a lane for each agency, filtered as the chronology is.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params: familyParams, query: timelineQuery, body: noBody, answer: timelineShape },
  async handle({ platform, actor, params, query }) {
    const read = readFilters(query);
    const filters = read.ok ? read.value : nothingFiltered;
    const asked = readView(query);
    const view = asked.ok ? asked.value : wholeRecord;
    const reading = await readTimeline(platform, actor, { familyId: params.familyId, filters, ...view });
    const { answer } = reading;
    const form = [...(asked.ok ? [] : asked.errors)].reduce(
      withError,
      read.ok
        ? drawFilters(query, filters)
        : ({ values: read.values, errors: read.errors } satisfies FormState),
    );
    const isRead = form.errors.length === 0;
    return {
      kind: 'page',
      status: isRead ? 200 : 422,
      title: `Timeline of ${nameInSentence(answer.family.name)}`,
      wide: true,
      errors: form.errors,
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () =>
        TimelinePage({
          reading,
          view,
          form: { ...form, values: { ...form.values, ...viewValues(view, asked.ok ? {} : valuesOf(query)) } },
          filters: addressFilters(filters),
          address: addressView(view),
          chosen: sayChosen(filters, answer),
          reader: { actor, at: platform.now() },
        }),
      json: isRead ? answer : withoutEntries(answer),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

/** What stands in the form that says how much is shown: as it was read, or as it was typed where that cannot be read. */
function viewValues({ zoom, at }: TimelineView, typed: FormState['values']): FormState['values'] {
  const [year = '', month = '', day = ''] = (at ?? '').split('-');
  return { zoom, 'at-day': day, 'at-month': month, 'at-year': year, ...typed };
}

/** What cannot be read shows nothing: another part of the record would be taken for what was asked for. */
function withoutEntries(answer: TimelineAnswer): TimelineAnswer {
  const outline = {
    dated: 0,
    undated: 0,
    before: 0,
    after: 0,
    middle: null,
    nearestBefore: null,
    nearestAfter: null,
  };
  const months = { ...answer.months, rows: [], withoutMonth: 0, counted: 0 };
  return { ...answer, months, time: null, shown: 0, outline, years: [], lanes: [], plans: [] };
}
