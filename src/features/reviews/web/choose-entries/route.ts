import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { chooseEntries, type EntriesAsked, offerEntries } from '../../operations/choose-entries.ts';
import { paperWords } from '../../operations/paper-words.ts';
import { examplePaper } from '../paper/route.ts';
import { kindOf } from '../papers/route.ts';
import { nameOf } from '../papers/say-paper.ts';
import { paperParams, papersPath } from '../parts/workspace-params.ts';
import { chosenForm, type EntriesQuery, entriesQuery, wordsOf } from './form.ts';
import { ChooseEntriesView, NothingChosen } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/papers/:papers/:paperId/entries';
const access = { kind: 'action', action: 'work-on-review' } as const;
const answer = z.object({ entries: z.array(z.string()).readonly(), chosen: z.array(z.string()).readonly() });

export const showChooseEntries = route({
  method: 'GET',
  path,
  summary: 'The merged record with a box before each entry, for choosing what a paper of a review is about.',
  access,
  audit: 'chronology-read',
  schema: { params: paperParams, query: entriesQuery, body: noBody, answer },
  async handle({ platform, actor, params: { papers, ...key }, query, visitor }) {
    const kind = kindOf(papers);
    const keepsToDays = paperWords[kind].days === 'stretch' && query.days !== 'all';
    const asked = { kind, ofItsDays: keepsToDays, words: wordsOf(query.words), place: placeOf(query) };
    const offered = await offerEntries(platform, actor, { ...key, ...asked });
    const own = `${papersPath(key, papers)}/${key.paperId}`;
    return {
      kind: 'page',
      title: `Choose entries: ${nameOf(offered.paper)}`,
      wide: true,
      back: { text: nameOf(offered.paper), href: own },
      body: () => ChooseEntriesView({ offered, path: own, query, keepsToDays, csrfToken: visitor.csrfToken }),
      json: {
        entries: offered.rows.map(({ id }) => id),
        chosen: offered.rows.flatMap(({ id }) => (offered.chosen.has(id) ? [id] : [])),
      },
    };
  },
  example: (world) => ({ params: examplePaper(world) }),
});

function placeOf({ after = '', before = '' }: EntriesQuery): EntriesAsked['place'] {
  if (after !== '') return { side: 'after', cursor: after };
  return before === '' ? null : { side: 'before', cursor: before };
}

export const sendChooseEntries = route({
  method: 'POST',
  path,
  summary: 'Chooses the entries that a paper of a review is about, those of one page of the record at once.',
  access,
  audit: ['review-paper-written', 'review-papers-read'],
  schema: {
    params: paperParams,
    query: noQuery,
    body: chosenForm,
    answer: z.object({ added: z.int(), removed: z.int() }),
  },
  async handle({ platform, actor, params: { papers, ...key }, form }) {
    kindOf(papers);
    const own = `${papersPath(key, papers)}/${key.paperId}`;
    const none = { added: 0, removed: 0 };
    const refused = (message: string) => ({
      kind: 'page' as const,
      status: 422 as const,
      title: 'Nothing was chosen',
      errors: [{ field: '', message }],
      back: { text: 'Choose again', href: `${own}/entries` },
      body: () => NothingChosen({ back: `${own}/entries` }),
      json: none,
    });
    if (!form.ok) return refused(form.errors[0]?.message ?? 'Choose from the list');
    const { entries, were, query = '' } = form.value;
    const done = await attempt({}, () =>
      chooseEntries(platform, actor, { ...key, ticked: entries, before: were }),
    );
    if (done.kind !== 'done')
      return refused('An entry that you ticked is not to be had any more. Choose again');
    const more = new URLSearchParams(query).toString();
    return {
      kind: 'see',
      to: query === '' ? own : `${own}/entries?${more}`,
      json: done.value,
      notice: sayDone(done.value),
    };
  },
  example: (world) => ({ params: examplePaper(world), body: { entries: world.id('entry') } }),
});

function sayDone({ added, removed }: { readonly added: number; readonly removed: number }): string {
  if (added + removed === 0) return 'Nothing was ticked that was not ticked before, and nothing was changed.';
  const parts = [
    ...(added === 0 ? [] : [`${counted(added, 'entry', 'entries')} chosen`]),
    ...(removed === 0 ? [] : [`${counted(removed, 'entry', 'entries')} left out`]),
  ];
  return `${parts.join(', ')}.`;
}
