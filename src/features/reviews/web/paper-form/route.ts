import { z } from 'zod';
import { dayOfInstant } from '../../../../platform/clock.ts';
import { besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { readForm } from '../../../../platform/forms/read-form.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { readId } from '../../../../shared/ids.ts';
import { type PaperKind, paperWords } from '../../operations/paper-words.ts';
import type { Paper } from '../../operations/read-papers.ts';
import { addPaper, changePaper, offerPaper, type PaperOffered } from '../../operations/write-paper.ts';
import { examplePaper } from '../paper/route.ts';
import { kindOf } from '../papers/route.ts';
import { nameOf, sayAdd, sayMany } from '../papers/say-paper.ts';
import { paperParams, papersParams, papersPath } from '../parts/workspace-params.ts';
import { type PaperForm, paperForm, sentPaper } from './form.ts';
import { staleFields } from './stale-fields.ts';
import { PaperFormView } from './view.tsx';

const listPath = '/families/:familyId/reviews/:reviewId/papers/:papers';
const changePath = `${listPath}/:paperId/change` as const;
const access = { kind: 'action', action: 'work-on-review' } as const;
const answer = z.object({ id: z.string().nullable(), version: z.number().nullable() });
const events = ['review-paper-written', 'review-papers-read'] as const;
/** An entry that the paper is to be about. */
const query = z.object({ entry: z.string().max(100).optional() });

export const showNewPaper = route({
  method: 'GET',
  path: `${listPath}/new`,
  summary: 'The form for a new key episode, learning event, action or note of a review.',
  access,
  audit: 'review-papers-read',
  browserOnly: true,
  schema: { params: papersParams, query, body: noBody, answer },
  async handle({ platform, actor, params: { papers, ...key }, query: { entry }, visitor }) {
    const kind = kindOf(papers);
    const entryId = readId<'entry'>(entry ?? '');
    const offered = await offerPaper(platform, actor, { ...key, kind, ...(entryId !== null && { entryId }) });
    const form = freshForm(entryId === null ? {} : { entries: [entryId] });
    return formPage({ offered, kind, form, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review'), papers: 'episodes' },
  }),
});

export const sendNewPaper = route({
  method: 'POST',
  path: `${listPath}/new`,
  summary: 'Adds a key episode, a learning event, an action or a note to a review.',
  access,
  audit: events,
  schema: { params: papersParams, query: noQuery, body: sentPaper, answer },
  asks: ({ papers }) => paperForm(kindOf(papers)),
  async handle({ platform, actor, params: { papers, ...key }, form, visitor }) {
    const kind = kindOf(papers);
    const read = readForm(paperForm(kind, dayOfInstant(platform.now())), form.ok ? form.value : {});
    const again = async (state: FormState) => {
      const [entryId] = idsOf(state);
      const offered = await offerPaper(platform, actor, { ...key, kind, ...(entryId && { entryId }) });
      return formPage({ offered, kind, form: state, csrfToken: visitor.csrfToken });
    };
    if (!read.ok) return again(read);
    const done = await attempt({ 'removed-for-good': '', ...besideAsItIs }, () =>
      addPaper(platform, actor, {
        ...key,
        kind,
        ...writtenOf(read.value),
        entries: read.value.entries,
        form: read.value.form,
      }),
    );
    const sent = { values: valuesOf(form.ok ? form.value : {}), errors: [] };
    if (done.kind === 'refused') return again({ ...sent, errors: [done.error] });
    if (done.kind === 'stale') return again({ ...sent, errors: [{ field: '', message: gone }] });
    return {
      kind: 'see',
      to: `${papersPath(key, papers)}/${done.value}`,
      json: { id: done.value, version: 1 },
      notice: `The ${paperWords[kind].one} is saved.`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review'), papers: 'notes' },
    body: { words: 'Who asked the school?', form: 'the-form-of-an-example' },
  }),
});

const gone = 'Something that you chose is not to be had any more. Choose again';

export const showChangePaper = route({
  method: 'GET',
  path: changePath,
  summary: 'The form that changes a key episode, a learning event, an action or a note of a review.',
  access,
  audit: 'review-papers-read',
  browserOnly: true,
  schema: { params: paperParams, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: { papers, ...key }, visitor }) {
    const kind = kindOf(papers);
    const offered = await offerPaper(platform, actor, { ...key, kind });
    return formPage({ offered, kind, form: freshForm(filled(offered)), csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: examplePaper(world) }),
});

export const sendChangePaper = route({
  method: 'POST',
  path: changePath,
  summary: 'Changes a key episode, a learning event, an action or a note of a review.',
  access,
  audit: events,
  schema: { params: paperParams, query: noQuery, body: sentPaper, answer },
  asks: ({ papers }) => paperForm(kindOf(papers)),
  async handle({ platform, actor, params: { papers, ...key }, form, visitor }) {
    const kind = kindOf(papers);
    const sent = form.ok ? form.value : {};
    const read = readForm(paperForm(kind, dayOfInstant(platform.now())), sent);
    const version = versionField.safeParse(sent['version']);
    const again = async (state: FormState) => {
      const offered = await offerPaper(platform, actor, { ...key, kind });
      return formPage({ offered, kind, form: state, csrfToken: visitor.csrfToken });
    };
    if (!read.ok) return again(read);
    const done = await attempt(besideAsItIs, () =>
      changePaper(platform, actor, {
        ...key,
        kind,
        version: version.data ?? 0,
        ...writtenOf(read.value),
      }),
    );
    if (done.kind === 'refused') return again({ values: valuesOf(sent), errors: [done.error] });
    if (done.kind !== 'done') {
      const offered = await offerPaper(platform, actor, { ...key, kind });
      const { paper } = offered;
      return stalePage({
        reader: actor,
        what: `this ${paperWords[kind].one}`,
        lastChange: paper === null ? null : { name: paper.changedBy, at: paper.changedAt },
        fields: staleFields(kind, read.value, offered),
        editHref: `${papersPath(key, papers)}/${key.paperId}/change`,
        json: { id: key.paperId, version: paper?.version ?? null },
      });
    }
    return {
      kind: 'see',
      to: `${papersPath(key, papers)}/${key.paperId}`,
      json: { id: key.paperId, version: (version.data ?? 0) + 1 },
      notice: `The ${paperWords[kind].one} is saved.`,
    };
  },
  example: (world) => ({
    params: examplePaper(world),
    body: {
      version: '1',
      title: 'The first visits',
      'from-day': '1',
      'from-month': '3',
      'from-year': '2014',
      'to-day': '1',
      'to-month': '4',
      'to-year': '2014',
      why: 'Nobody asked whether Mina had been seen',
    },
  }),
});

function writtenOf({ title, from, to, agency, parts, episodes, asItIs }: PaperForm) {
  return { title, from, to, agencyId: agency, parts, episodes, asItIs };
}

function valuesOf(sent: Readonly<Record<string, unknown>>): FormState['values'] {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : [];
    }),
  );
}

function idsOf({ values }: FormState) {
  return [values['entries'] ?? []].flat().flatMap((text) => readId<'entry'>(text) ?? []);
}

function filled({ paper, chosen }: PaperOffered): FormState['values'] {
  if (paper === null) return {};
  return {
    ...textsOf(paper),
    ...dayValues('from', paper.from),
    ...dayValues('to', paper.to),
    episodes: chosen,
  };
}

function textsOf({ title, agencyId, parts }: Paper): FormState['values'] {
  return { ...parts, title: title ?? '', agency: agencyId ?? '' };
}

interface Drawn {
  readonly offered: PaperOffered;
  readonly kind: PaperKind;
  readonly form: FormState;
  readonly csrfToken: string;
}

function formPage({ offered, kind, form, csrfToken }: Drawn) {
  const words = paperWords[kind];
  const { family, review, paper } = offered;
  const list = papersPath({ familyId: family.id, reviewId: review.id }, pathFor(words.path));
  const own = paper === null ? list : `${list}/${paper.id}`;
  return {
    kind: 'page' as const,
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: paper === null ? sayAdd(words) : `Change this ${words.one}`,
    back: { text: paper === null ? sayMany(words) : nameOf(paper), href: own },
    body: () =>
      PaperFormView({
        offered,
        kind,
        form,
        csrfToken,
        action: paper === null ? `${list}/new` : `${own}/change`,
      }),
    json: { id: paper?.id ?? null, version: paper?.version ?? null },
  };
}

function pathFor(path: string) {
  return papersParams.shape.papers.parse(path);
}
