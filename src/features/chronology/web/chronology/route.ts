import { mayDo } from '../../../../platform/access/actions.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import type { FormState } from '../../../../platform/forms/form.ts';
import { stepUpNeeded } from '../../../../platform/http/check-access.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { type ChronologyAnswer, readChronology } from '../../operations/read-chronology.ts';
import { familyParams } from '../parts/family-id.ts';
import { chronologyShape } from './answer.ts';
import { addressFilters, sayChosen } from './chosen-filters.ts';
import type { Deciding } from './deciding.tsx';
import {
  type ChronologyQuery,
  chronologyQuery,
  drawFilters,
  nothingFiltered,
  type ReadFilters,
  readFilters,
  readSort,
} from './form.ts';
import { ChronologyView } from './view.tsx';

export const readChronologyRoute = route({
  method: 'GET',
  path: '/families/:familyId/chronology',
  summary: 'The merged chronology of a family: fifty entries a page, filtered and sorted.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params: familyParams, query: chronologyQuery, body: noBody, answer: chronologyShape },
  async handle({ platform, actor, params, query, visitor }) {
    const read = readFilters(query);
    const filters = read.ok ? read.value : nothingFiltered;
    const sort = readSort(query);
    const forPaper = query.print === 'all';
    // A program confirms nothing, and so takes nothing away whole: it reads page by page.
    if (forPaper && actor.kind === 'token') throw stepUpNeeded();
    const answer = await readChronology(platform, actor, {
      familyId: params.familyId,
      filters,
      sort,
      from: placeOf(query, forPaper),
      forPaper,
    });
    const list: ListAddress = {
      path: `/families/${params.familyId}/chronology`,
      filters: addressFilters(filters),
      sort,
    };
    const form: FormState = read.ok
      ? drawFilters(query, filters)
      : { values: read.values, errors: read.errors };
    const chosen = sayChosen(filters, answer);
    return {
      kind: 'page',
      status: read.ok ? 200 : 422,
      title: `Chronology of ${answer.family.name}`,
      wide: true,
      errors: form.errors,
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () =>
        ChronologyView({
          answer,
          list,
          form,
          chosen,
          forPaper,
          reader: { actor, at: platform.now() },
          deciding: decidingOf(actor, filters, answer, visitor.csrfToken),
        }),
      json: read.ok ? answer : withoutEntries(answer),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

/** A list that is filtered by one theme, or by what entries tell of, can be decided of by whoever works on the chronology. */
function decidingOf(
  { role }: PersonActor,
  { theme, standing }: Pick<ReadFilters, 'theme' | 'standing'>,
  { themes }: ChronologyAnswer,
  csrfToken: string,
): Deciding | null {
  const name = themes.find(({ value }) => value === theme)?.words;
  if (!mayDo(role, 'work-on-chronology')) return null;
  if (theme !== null && name !== undefined) return { of: 'theme', theme, name, csrfToken };
  return theme === null && standing !== null ? { of: 'standing', csrfToken } : null;
}

/** A filter that cannot be read lets nothing through: an unfiltered list would be taken for a filtered one. */
function withoutEntries(answer: ChronologyAnswer): ChronologyAnswer {
  const months = { ...answer.months, rows: [], withoutMonth: 0, counted: 0 };
  return { ...answer, rows: [], total: 0, before: null, after: null, months };
}

function placeOf({ after, before }: ChronologyQuery, forPaper: boolean) {
  if (forPaper) return null;
  if (after !== undefined && after !== '') return { side: 'after' as const, cursor: after };
  return before !== undefined && before !== '' ? { side: 'before' as const, cursor: before } : null;
}
