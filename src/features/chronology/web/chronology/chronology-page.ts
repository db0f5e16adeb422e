import type { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import type { FormErrors, FormState } from '../../../../platform/forms/form.ts';
import { stepUpNeeded } from '../../../../platform/http/check-access.ts';
import type { Answer } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import type { FamilyId } from '../../../../shared/ids.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { type ChronologyAnswer, readChronology } from '../../operations/read-chronology.ts';
import type { chronologyShape } from './answer.ts';
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

interface ListAsked {
  readonly platform: Platform;
  readonly actor: PersonActor;
  readonly familyId: FamilyId;
  readonly query: ChronologyQuery;
  readonly csrfToken: string;
}

type ListPage = Extract<Answer<z.output<typeof chronologyShape>>, { readonly kind: 'page' }>;

/** What an address of the list asks for, by what stands behind its question mark. */
export function queryOfAddress(text: string): ChronologyQuery {
  const pairs = new URLSearchParams(text);
  const given = [...new Set(pairs.keys())].map((key) => {
    const all = pairs.getAll(key);
    return [key, all.length === 1 ? all[0] : all] as const;
  });
  const read = chronologyQuery.safeParse(Object.fromEntries(given));
  return read.success ? read.data : {};
}

/**
 * The list as an address asks for it.
 *
 * @param wrong what was wrong with the form of the list that was sent: it is said above the list.
 */
export async function chronologyPage(
  { platform, actor, familyId, query, csrfToken }: ListAsked,
  wrong: FormErrors = [],
): Promise<ListPage> {
  const read = readFilters(query);
  const filters = read.ok ? read.value : nothingFiltered;
  const sort = readSort(query);
  const forPaper = query.print === 'all';
  // A program confirms nothing, and so takes nothing away whole: it reads page by page.
  if (forPaper && actor.kind === 'token') throw stepUpNeeded();
  const from = placeOf(query, forPaper);
  const answer = await readChronology(platform, actor, { familyId, filters, sort, from, forPaper });
  const path = `/families/${familyId}/chronology`;
  const list: ListAddress = { path, filters: addressFilters(filters), sort };
  const form: FormState = read.ok
    ? drawFilters(query, filters)
    : { values: read.values, errors: read.errors };
  const chosen = sayChosen(filters, answer);
  const errors = [...wrong, ...form.errors];
  return {
    kind: 'page',
    status: errors.length === 0 ? 200 : 422,
    title: `Chronology of ${nameInSentence(answer.family.name)}`,
    wide: true,
    errors,
    back: { text: 'The family', href: `/families/${familyId}` },
    body: () =>
      ChronologyView({
        answer,
        list,
        form,
        chosen,
        forPaper,
        reader: { actor, at: platform.now() },
        deciding: decidingOf(filters, answer, csrfToken),
      }),
    json: read.ok ? answer : withoutEntries(answer),
  };
}

/** A list that is filtered by one theme, or by what entries tell of, can be decided of by whoever works on the chronology. */
function decidingOf(
  { theme, standing }: Pick<ReadFilters, 'theme' | 'standing'>,
  { themes, mayWork }: ChronologyAnswer,
  csrfToken: string,
): Deciding | null {
  const name = themes.find(({ value }) => value === theme)?.words;
  if (!mayWork) return null;
  if (theme !== null && name !== undefined) return { of: 'theme', theme, name, csrfToken };
  return theme === null && standing !== null ? { of: 'standing', csrfToken } : null;
}

/** A filter that cannot be read lets nothing through: an unfiltered list would be taken for a filtered one. */
function withoutEntries(answer: ChronologyAnswer): ChronologyAnswer {
  const months = { ...answer.months, rows: [], withoutMonth: 0, counted: 0 };
  return { ...answer, rows: [], total: 0, ofNotes: 0, before: null, after: null, months };
}

function placeOf({ after, before }: ChronologyQuery, forPaper: boolean) {
  if (forPaper) return null;
  if (after !== undefined && after !== '') return { side: 'after' as const, cursor: after };
  return before !== undefined && before !== '' ? { side: 'before' as const, cursor: before } : null;
}
