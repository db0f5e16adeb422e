import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { choicesOf, type FormErrors, type FormState } from '../../../../platform/forms/form.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { counted } from '../../../../shared/counted.ts';
import {
  chooseEntries,
  type EntriesAsked,
  type EntriesOffered,
  offerEntries,
} from '../../operations/choose-entries.ts';
import { paperWords } from '../../operations/paper-words.ts';
import { examplePaper } from '../paper/route.ts';
import { kindOf } from '../papers/route.ts';
import { nameOf } from '../papers/say-paper.ts';
import { paperParams, papersPath } from '../parts/workspace-params.ts';
import { chosenForm, type EntriesQuery, entriesQuery, wordsOf } from './form.ts';
import { ChooseEntriesView } from './view.tsx';

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
  async handle({ platform, actor, params, query, visitor: { csrfToken } }) {
    const { offered, ...list } = await readList(platform, actor, params, query);
    return {
      ...listPage({ offered, ...list, params, query, csrfToken, ticked: offered.chosen }),
      json: {
        entries: offered.rows.map(({ id }) => id),
        chosen: offered.rows.flatMap(({ id }) => (offered.chosen.has(id) ? [id] : [])),
      },
    };
  },
  example: (world) => ({ params: examplePaper(world) }),
});

type Params = z.output<typeof paperParams>;

async function readList(
  platform: Platform,
  actor: PersonActor,
  { papers, ...key }: Params,
  query: EntriesQuery,
) {
  const kind = kindOf(papers);
  const keepsToDays = paperWords[kind].days === 'stretch' && query.days !== 'all';
  const asked = { kind, ofItsDays: keepsToDays, words: wordsOf(query.words), place: placeOf(query) };
  return { offered: await offerEntries(platform, actor, { ...key, ...asked }), keepsToDays };
}

interface ListShown {
  readonly offered: EntriesOffered;
  readonly keepsToDays: boolean;
  readonly params: Params;
  readonly query: EntriesQuery;
  readonly csrfToken: string;
  readonly ticked: ReadonlySet<string>;
}

function listPage({ params: { papers, ...key }, ...shown }: ListShown, errors: FormErrors = []) {
  const own = `${papersPath(key, papers)}/${key.paperId}`;
  const name = nameOf(shown.offered.paper);
  return {
    kind: 'page' as const,
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: `Choose entries: ${name}`,
    wide: true,
    back: { text: name, href: own },
    body: () => ChooseEntriesView({ ...shown, path: own }),
  };
}

/** What stands ticked where the list is drawn again: what was sent, but for what somebody else left out meanwhile, and what they chose. */
function tickedAgain({ chosen }: EntriesOffered, sent: FormState): ReadonlySet<string> {
  const were = new Set(choicesOf(sent, 'were'));
  const stillTicked = choicesOf(sent, 'entries').filter((id) => !were.has(id) || chosen.has(id));
  return new Set([...stillTicked, ...[...chosen].filter((id) => !were.has(id))]);
}

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
    query: entriesQuery,
    body: chosenForm,
    answer: z.object({ added: z.int(), removed: z.int() }),
  },
  async handle({ platform, actor, params, query: asked, form, visitor: { csrfToken } }) {
    const { papers, ...key } = params;
    kindOf(papers);
    const own = `${papersPath(key, papers)}/${key.paperId}`;
    const again = async ({ values, errors }: FormState) => {
      const { offered, ...list } = await readList(platform, actor, params, asked);
      const ticked = tickedAgain(offered, { values, errors });
      const aboveList = errors.map(({ message }) => ({ field: '', message }));
      const page = listPage({ offered, ...list, params, query: asked, csrfToken, ticked }, aboveList);
      return { ...page, json: { added: 0, removed: 0 } };
    };
    if (!form.ok) return again(form);
    const { entries, were, query = '' } = form.value;
    const done = await attempt({}, () =>
      chooseEntries(platform, actor, { ...key, ticked: entries, before: were }),
    );
    if (done.kind !== 'done')
      return again({ values: { entries, were }, errors: [{ field: '', message: gone }] });
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

const gone =
  'An entry that you ticked is not to be had any more, so nothing is saved yet. What else you ticked is ticked below, where this page still lists it and nobody left it out meanwhile: look at it, then save it';

function sayDone({ added, removed }: { readonly added: number; readonly removed: number }): string {
  if (added + removed === 0) return 'Nothing was ticked that was not ticked before, and nothing was changed.';
  const parts = [
    ...(added === 0 ? [] : [`${counted(added, 'entry', 'entries')} chosen`]),
    ...(removed === 0 ? [] : [`${counted(removed, 'entry', 'entries')} left out`]),
  ];
  return `${parts.join(', ')}.`;
}
