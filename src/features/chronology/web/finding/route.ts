import { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { besideAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import type { Platform } from '../../../../platform/platform.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { acknowledgeFinding, takeBackAcknowledgement } from '../../operations/acknowledge-finding.ts';
import { type FindingAnswer, readOneFinding, type WhichFinding } from '../../operations/read-one-finding.ts';
import { acknowledgedAsJson, acknowledgedShape, wordsShape } from '../findings/answer.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { findingForm } from './form.ts';
import { FindingView } from './view.tsx';

const path = '/families/:familyId/findings/:findingId';
const params = z.object({ familyId: idParam<'family'>(), findingId: idParam<'finding'>() });
const finding = z.object({
  family: familyShape,
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  state: z.enum(['open', 'acknowledged', 'earlier']),
  acknowledged: z
    .array(acknowledgedShape.extend({ version: z.string(), mayTakeBack: z.boolean(), own: z.boolean() }))
    .readonly(),
  earlier: z.array(acknowledgedShape).readonly(),
  entries: z.array(wordsShape.extend({ id: z.string() })).readonly(),
});
/** Null where it is found no longer, and nothing is acknowledged of it any more. */
const answer = finding.nullable();

function asJson({
  mayWork: _mayWork,
  acknowledged,
  earlier,
  ...told
}: FindingAnswer): z.output<typeof finding> {
  return {
    ...told,
    acknowledged: acknowledged.map(acknowledgedOnPage),
    earlier: earlier.map(acknowledgedAsJson),
  };
}

function acknowledgedOnPage({ version, mayTakeBack, own, ...told }: FindingAnswer['acknowledged'][number]) {
  return { ...acknowledgedAsJson(told), version, mayTakeBack, own };
}

interface Shown {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly mayWork: boolean;
}

function page(told: FindingAnswer, shown: Shown): Answer<z.output<typeof answer>> {
  const { family } = told;
  const { errors } = shown.form;
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: told.title,
    back: { text: 'What stands out', href: `/families/${family.id}/findings` },
    body: () => FindingView({ told, ...shown }),
    json: asJson(told),
  };
}

export const readFindingRoute = route({
  method: 'GET',
  path,
  summary:
    'One thing that stands out in a family’s chronology, with its entries, and what people acknowledged of it.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'chronology-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor: { csrfToken } }) {
    const told = await readOneFinding(platform, actor, key);
    return page(told, { form: freshForm({}), csrfToken, mayWork: told.mayWork });
  },
  example: (world) => ({ params: { familyId: world.id('family'), findingId: world.id('finding') } }),
});

export const sendFindingRoute = route({
  method: 'POST',
  path,
  summary: 'Acknowledges something that stands out, with a reason, or takes that back.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: ['finding-acknowledged', 'chronology-read'],
  schema: { params, query: noQuery, body: findingForm, answer },
  async handle({ platform, actor, params: key, form, visitor: { csrfToken } }) {
    const again = async (state: FormState) =>
      page(await readOneFinding(platform, actor, key), { form: state, csrfToken, mayWork: true });
    if (!form.ok) return again(form);
    const { verdict, reason, version } = form.value;
    const isAcknowledging = verdict === 'acknowledge';
    if (isAcknowledging && reason === null) return again({ values: {}, errors: [reasonMissing] });
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      isAcknowledging
        ? acknowledgeFinding(platform, actor, { ...key, reason: reason ?? '', asItIs })
        : takeBackAcknowledgement(platform, actor, { ...key, version }),
    );
    if (done.kind === 'refused') return again(withError(freshForm({ reason: reason ?? '' }), done.error));
    const told = await findAgain(platform, actor, key);
    if (done.kind !== 'done') {
      return stale(actor, { key, told }, isAcknowledging ? (reason ?? '') : 'Nothing: it is taken back.');
    }
    const list = `/families/${key.familyId}/findings`;
    return {
      kind: 'see',
      to: isAcknowledging || told === null ? list : `${list}/${key.findingId}`,
      json: told === null ? null : asJson(told),
      notice: isAcknowledging
        ? 'It is noted that you acknowledge this.'
        : 'The acknowledgement is taken back.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), findingId: world.id('finding') },
    body: { verdict: 'acknowledge', reason: 'Discussed with the core group' },
  }),
});

const reasonMissing = { field: 'reason', message: 'Enter why you acknowledge it' };

/** What somebody wrote of it, beside what is said of it now: they can copy it. */
function stale(
  actor: PersonActor,
  { key, told }: { readonly key: WhichFinding; readonly told: FindingAnswer | null },
  mine: string,
): Answer<z.output<typeof answer>> {
  const now = told?.acknowledged ?? [];
  const last = now.at(-1);
  const list = `/families/${key.familyId}/findings`;
  const saved = now.length === 0 ? 'Nothing.' : now.map(({ reason }) => reason).join('\n');
  return stalePage({
    reader: actor,
    what: 'what stands out',
    lastChange: last === undefined ? null : { name: last.by, at: last.at },
    fields: [
      {
        label: 'What is said of it',
        mine,
        saved: told === null ? 'It is not found any more, or no longer as it said it.' : saved,
      },
    ],
    editHref: told === null ? list : `${list}/${key.findingId}`,
    json: told === null ? null : asJson(told),
  });
}

/** Null where it is found no longer. */
async function findAgain(
  platform: Platform,
  actor: PersonActor,
  key: WhichFinding,
): Promise<FindingAnswer | null> {
  try {
    return await readOneFinding(platform, actor, key);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
