import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import {
  decideEntryStanding,
  offerStanding,
  type StandingOffered,
} from '../../operations/decide-standing.ts';
import { familyShape, rowShape, texts } from '../parts/answer-shapes.ts';
import { standingForm, standingOf, standingWords } from './form.ts';
import { StandingView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/standing';
const access = { kind: 'action', action: 'work-on-chronology' } as const;
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const standing = z.enum(['current', 'historical']);
const answer = z.object({
  family: familyShape,
  entry: rowShape,
  suggested: z.object({ standing, words: texts }),
  decided: z.object({ standing, by: z.string(), at: z.string() }).nullable(),
  version: z.string(),
  wording: z.string(),
});

function asJson({ decided, suggested, ...offered }: StandingOffered): z.output<typeof answer> {
  return {
    ...offered,
    suggested: { standing: suggested.standing, words: suggested.words },
    decided: decided === null ? null : { ...decided, at: decided.at.toISOString() },
  };
}

function page(offered: StandingOffered, form: FormState, csrfToken: string): Answer<z.output<typeof answer>> {
  const { family, entry } = offered;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Decide whether this entry retells the past',
    back: { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => StandingView({ offered, form, csrfToken }),
    json: asJson(offered),
  };
}

const drawn = ({ decided }: StandingOffered): FormState =>
  freshForm({ standing: decided?.standing ?? 'open' });

export const showStanding = route({
  method: 'GET',
  path,
  summary: 'Whether an entry tells of its own day or retells the past, to decide.',
  access,
  audit: 'entry-read',
  schema: { params, query: noQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, visitor }) {
    const offered = await offerStanding(platform, actor, key);
    return page(offered, drawn(offered), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const sendStanding = route({
  method: 'POST',
  path,
  summary: 'Says whether an entry tells of its own day or retells the past, or takes that back.',
  access,
  audit: ['standing-decided', 'entry-read'],
  schema: { params, query: noQuery, body: standingForm, answer },
  async handle({ platform, actor, params: key, form, visitor }) {
    const { familyId, entryId } = key;
    if (!form.ok) {
      const offered = await offerStanding(platform, actor, key);
      return page(offered, { values: drawn(offered).values, errors: form.errors }, visitor.csrfToken);
    }
    const { version, wording, standing: sent } = form.value;
    const before = await offerStanding(platform, actor, key);
    // What stays as it is decided is decided by nobody anew.
    const isChange = (before.decided?.standing ?? null) !== standingOf(sent) || version !== before.version;
    const done = isChange
      ? await attempt({ 'worded-otherwise': '' }, () =>
          decideEntryStanding(platform, actor, {
            familyId,
            of: [entryId],
            standing: standingOf(sent),
            shown: [entryId],
            version,
            wording,
          }),
        )
      : ({ kind: 'done' } as const);
    const offered = await offerStanding(platform, actor, key);
    if (done.kind === 'refused') {
      return page(offered, withError(freshForm({ standing: sent }), done.error), visitor.csrfToken);
    }
    if (done.kind === 'stale') {
      const { decided } = offered;
      return stalePage({
        reader: actor,
        what: 'whether this entry retells the past',
        lastChange: decided === null ? null : { name: decided.by, at: decided.at },
        fields: [
          {
            label: 'What it tells of',
            mine: standingWords[sent],
            saved: standingWords[decided?.standing ?? 'open'],
          },
        ],
        editHref: `/families/${familyId}/entries/${entryId}/standing`,
        json: asJson(offered),
      });
    }
    return {
      kind: 'see',
      to: `/families/${familyId}/entries/${entryId}`,
      json: asJson(offered),
      notice: 'What this entry tells of is saved.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { version: 'none', standing: 'historical' },
  }),
});
