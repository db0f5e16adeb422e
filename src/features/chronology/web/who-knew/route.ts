import { z } from 'zod';
import { dayOfInstant } from '../../../../platform/clock.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { readForm } from '../../../../platform/forms/read-form.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { type Day, dayParts, parseDay } from '../../../../shared/day.ts';
import { type KnownQuestion, readWhoKnew, type WhoKnewAnswer } from '../../operations/read-who-knew.ts';
import { wordsShape } from '../findings/answer.ts';
import { familyShape, texts } from '../parts/answer-shapes.ts';
import { familyParams } from '../parts/family-id.ts';
import { isAsked, type WhoKnewQuery, whoKnewFields, whoKnewQuery } from './form.ts';
import { WhoKnewView } from './view.tsx';

const lines = z.object({
  lines: z
    .array(
      z.object({
        entry: z.string(),
        words: wordsShape,
        how: z.string(),
        basis: z.enum(['recorded', 'shared', 'assumed']).nullable(),
        ownAccount: z.string().nullable(),
        ownConfirmed: z.literal(true).optional(),
        suggested: z.string().nullable(),
      }),
    )
    .readonly(),
  of: z.int(),
});

const whoKnewShape = z.object({
  family: familyShape,
  count: z.int(),
  agencies: texts,
  known: z
    .object({
      summary: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      suggested: z.int(),
      known: lines,
      notKnown: lines,
      undecided: lines,
    })
    .nullable(),
  tooMany: z.boolean(),
  entryIds: z.record(z.string(), z.string()),
});

export const readWhoKnewRoute = route({
  method: 'GET',
  path: '/families/:familyId/who-knew',
  summary: 'The record as one agency knew it on one day, and what others knew that it did not.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params: familyParams, query: whoKnewQuery, body: noBody, answer: whoKnewShape },
  async handle({ platform, actor, params, query }) {
    const asked = readQuestion(query, dayOfInstant(platform.now()));
    const { answer, form, question } = await answerOf(asked, (one) =>
      readWhoKnew(platform, actor, params.familyId, one),
    );
    return {
      kind: 'page',
      status: form.errors.length > 0 ? 422 : 200,
      title: `Who knew what, when: ${answer.family.name}`,
      wide: true,
      errors: form.errors,
      back: { text: 'The family', href: `/families/${params.familyId}` },
      body: () => WhoKnewView({ answer, form, question, reader: { actor, at: platform.now() } }),
      json: answer,
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

interface Asked {
  readonly form: FormState;
  readonly question: KnownQuestion | null;
}

/** An agency that is none of the list, put into the address by hand, is told beside its field as any other mistake is. */
async function answerOf(
  asked: Asked,
  read: (question: KnownQuestion | null) => Promise<WhoKnewAnswer>,
): Promise<Asked & { readonly answer: WhoKnewAnswer }> {
  try {
    return { ...asked, answer: await read(asked.question) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'agency-unknown') throw error;
    const form = withError(asked.form, { field: 'agency', message: 'Choose an agency from the list' });
    return { form, question: null, answer: await read(null) };
  }
}

function readQuestion(query: WhoKnewQuery, today: Day): Asked {
  const values = Object.fromEntries(
    Object.entries({ assumed: 'in', ...query }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  if (!isAsked(query)) return { form: freshForm(values), question: null };
  const offered = dayAlone(query);
  if (offered !== null)
    return { form: freshForm({ ...values, ...dayValues('on', offered) }), question: null };
  const read = readForm(whoKnewFields(today), query);
  if (!read.ok)
    return { form: { values: { ...values, ...read.values }, errors: read.errors }, question: null };
  const { agency, on, assumed } = read.value;
  const { day, month, year } = dayParts(on);
  // An address may give the day whole: the boxes tell it too.
  const parts = { 'on-day': `${day}`, 'on-month': `${month}`, 'on-year': `${year}` };
  return { form: freshForm({ ...values, ...parts }), question: { agency, on, withoutAssumed: assumed } };
}

/** A link that gives the day alone asks nothing yet: the agency is for its reader to choose. */
function dayAlone({ on, ...rest }: WhoKnewQuery): Day | null {
  return Object.values(rest).every((value) => value === undefined) ? parseDay(on ?? '') : null;
}
