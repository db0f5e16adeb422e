import { z } from 'zod';
import { mayDo } from '../../../../platform/access/actions.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { type EntryAnswer, readOneEntry } from '../../operations/read-one-entry.ts';
import { commentAsJson, commentShape } from '../comments/answer.ts';
import { handlings } from '../handling/handling-words.ts';
import { familyShape, rowShape, texts } from '../parts/answer-shapes.ts';
import { EntryView } from './view.tsx';

const text = z.string().nullable();

const entryShape = rowShape.extend({
  dateInWords: z.string(),
  dateNotes: texts,
  kind: z.string(),
  detail: text,
  typed: z
    .object({
      by: z.string(),
      at: z.string(),
      changed: z.object({ by: z.string(), at: z.string() }).nullable(),
      mayChange: z.boolean(),
    })
    .nullable(),
  authorRole: text,
  impact: text,
  childSeen: text,
  recordedOn: text,
  comment: text,
  historical: texts,
  standing: z
    .object({ standing: z.enum(['current', 'historical']), by: z.string(), at: z.string() })
    .nullable(),
  comments: z.array(commentShape).readonly(),
  wordings: z.int(),
  themeWords: z.array(z.object({ theme: z.string(), words: texts, confirmedBy: text })).readonly(),
  bearings: z
    .array(
      z.object({
        pointId: z.string(),
        label: z.string(),
        point: z.string(),
        movement: z.enum(['progress', 'no-progress', 'worse']),
        movementWords: z.string(),
        by: z.string(),
        at: z.string(),
        ofWords: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Open reviews in whose days it stands, for whoever may see reviews. */
  reviews: z.array(z.object({ id: z.string(), from: text, to: text })).readonly(),
  handling: z.enum(handlings),
  /** For an officer: what to do where its words may tell a protected address. */
  toKeep: text,
  mayPurge: z.boolean(),
  keeping: z
    .object({
      handling: z.enum(handlings),
      readBy: z.string(),
      withheldFrom: texts,
      decided: z.object({ by: z.string(), at: z.string() }).nullable(),
      heldBack: z.boolean(),
      byKind: z.boolean(),
      mayDecide: z.boolean(),
    })
    .nullable(),
  origin: z
    .object({
      file: z.string(),
      part: z.string(),
      row: z.int().nullable(),
      cells: z.array(z.object({ heading: z.string(), text: z.string(), held: text })).readonly(),
      submissionId: z.string(),
      position: z.int(),
    })
    .nullable(),
});

function asJson({ entry, mayWork: _mayWork, mayReview, ...answer }: EntryAnswer) {
  const { keeping, standing, typed } = entry;
  const bearings = entry.bearings.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
  const comments = entry.comments.map(commentAsJson);
  const told = {
    ...entry,
    bearings,
    comments,
    standing: dated(standing),
    typed: typed === null ? null : { ...typed, at: typed.at.toISOString(), changed: dated(typed.changed) },
  };
  if (keeping === null) return { ...answer, entry: { ...told, keeping } };
  return { ...answer, entry: { ...told, keeping: { ...keeping, decided: dated(keeping.decided) } } };
}

function dated<Decided extends { readonly at: Date }>(decided: Decided | null) {
  return decided === null ? null : { ...decided, at: decided.at.toISOString() };
}

export const readEntryRoute = route({
  method: 'GET',
  path: '/families/:familyId/entries/:entryId',
  summary: 'One entry whole: what its agency wrote, cell by cell, and what was understood of it.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'entry-read',
  schema: {
    params: z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() }),
    query: noQuery,
    body: noBody,
    answer: z.object({ family: familyShape, entry: entryShape, before: text, after: text }),
  },
  async handle({ platform, actor, params: { familyId, entryId } }) {
    const answer = await readOneEntry(platform, actor, { familyId, id: entryId });
    return {
      kind: 'page',
      title: `Entry of ${answer.entry.agency.name}, ${answer.entry.dateInWords}`,
      back: { text: 'Chronology', href: `/families/${familyId}/chronology` },
      body: () =>
        EntryView({
          answer,
          at: platform.now(),
          mayWork: answer.mayWork,
          mayLook: mayDo(actor.role, 'read-who-looked'),
          mayReview: answer.mayReview,
        }),
      json: asJson(answer),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});
