import { z } from 'zod';
import { notFound } from '../../../../platform/access/perform.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import type { FormErrors } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { answerDuplicate } from '../../operations/answer-duplicate.ts';
import { type DuplicatesTold, readDuplicates } from '../../operations/read-duplicates.ts';
import { familyParams } from '../parts/params.ts';
import { duplicateForm } from './form.ts';
import { DuplicatesView } from './view.tsx';

const path = '/families/:familyId/possible-duplicates';
const access = { kind: 'action', action: 'change-family' } as const;
const side = z.object({ person: z.string(), family: z.string(), reference: z.string(), name: z.string() });

const duplicatesShape = z.object({
  pairs: z
    .array(
      z.object({
        own: side,
        other: side,
        reasons: z.array(z.string()).readonly(),
        doubts: z.array(z.string()).readonly(),
        answered: z
          .object({ answer: z.enum(['same', 'not-same']), by: z.string(), at: z.string() })
          .nullable(),
      }),
    )
    .readonly(),
});

function asJson({ pairs }: DuplicatesTold): z.output<typeof duplicatesShape> {
  const asSide = ({ personId, familyId, reference, name }: DuplicatesTold['pairs'][number]['own']) => ({
    person: personId,
    family: familyId,
    reference,
    name,
  });
  return {
    pairs: pairs.map(({ own, other, reasons, doubts, answered }) => ({
      own: asSide(own),
      other: asSide(other),
      reasons,
      doubts,
      answered: answered === null ? null : { ...answered, at: answered.at.toISOString() },
    })),
  };
}

interface Drawn {
  readonly csrfToken: string;
  readonly errors?: FormErrors;
}

function page(
  told: DuplicatesTold,
  familyId: string,
  { csrfToken, errors = [] }: Drawn,
): Answer<z.output<typeof duplicatesShape>> {
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: 'Possible duplicates',
    back: { text: 'The family', href: `/families/${familyId}` },
    body: () => DuplicatesView({ told, csrfToken }),
    json: asJson(told),
  };
}

export const showDuplicates = route({
  method: 'GET',
  path,
  summary: 'Who in the record of a family may stand in another record too, with both sides.',
  access,
  audit: 'duplicates-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: duplicatesShape },
  async handle({ platform, actor, params: { familyId }, visitor: { csrfToken } }) {
    return page(await readDuplicates(platform, actor, familyId), familyId, { csrfToken });
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendDuplicate = route({
  method: 'POST',
  path,
  summary: 'Keeps whether two people who are alike are one, or takes that back.',
  access,
  audit: ['duplicate-answered', 'duplicates-read'],
  schema: { params: familyParams, query: noQuery, body: duplicateForm, answer: duplicatesShape },
  async handle({ platform, actor, params: { familyId }, form, visitor: { csrfToken } }) {
    if (!form.ok) {
      const told = await readDuplicates(platform, actor, familyId);
      const errors = form.errors.map(({ message }) => ({ field: '', message }));
      return page(told, familyId, { csrfToken, errors });
    }
    const { own, other, answer, was, from } = form.value;
    if (own === null || other === null) throw notFound('person');
    const done = await attempt({}, () =>
      answerDuplicate(platform, actor, { familyId, own, other, answer, was }),
    );
    const told = await readDuplicates(platform, actor, familyId);
    const href =
      from === 'person' ? `/families/${familyId}/people/${own}` : `/families/${familyId}/possible-duplicates`;
    if (done.kind !== 'done') {
      const now = told.pairs.find((one) => one.own.personId === own && one.other.personId === other);
      return stalePage({
        reader: actor,
        what: 'whether they are one person',
        lastChange: now?.answered == null ? null : { name: now.answered.by, at: now.answered.at },
        fields: [
          {
            label: 'Whether they are one person',
            mine: answerWords[answer],
            saved: answerWords[now?.answered?.answer ?? 'open'],
          },
        ],
        editHref: href,
        json: asJson(told),
      });
    }
    return { kind: 'see', to: href, json: asJson(told), notice: notices[answer] };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: { own: world.id('child'), other: world.id('adult'), answer: 'not-same' },
  }),
});

const answerWords = {
  same: 'They are one person',
  'not-same': 'They are not one person',
  open: 'Nobody has said',
} as const;
const notices = {
  same: 'It is noted that they are one person. Each record stays as it is.',
  'not-same': 'It is noted that they are not one person.',
  open: 'It is taken back: they are asked about again.',
} as const;
