import { z } from 'zod';
import { dayOfInstant } from '../../../../platform/clock.ts';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormErrors, type FormState, freshForm, textOf } from '../../../../platform/forms/form.ts';
import { idParam } from '../../../../platform/http/id-param.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { type AgencyId, readId } from '../../../../shared/ids.ts';
import { decideSharing, type SharingVerdict } from '../../operations/decide-sharing.ts';
import { readSharing, type SharingAnswer } from '../../operations/read-sharing.ts';
import { readSharingList } from '../../operations/read-sharing-list.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { readTold, type SharingForm, sharingForm, sharingQuery } from './form.ts';
import { drawSuggestion, SharingView } from './view.tsx';

const path = '/families/:familyId/entries/:entryId/sharing';
const params = z.object({ familyId: idParam<'family'>(), entryId: idParam<'entry'>() });
const agency = z.object({ id: z.string(), name: z.string() });
const answer = z.object({
  family: familyShape,
  entry: rowShape,
  suggested: z.array(z.object({ agencyId: z.string(), agency: z.string(), sentence: z.string() })).readonly(),
  decided: z
    .array(
      z.object({
        agencyId: z.string(),
        agency: z.string(),
        basis: z.enum(['confirmed', 'rejected', 'stated']),
        sentence: z.string(),
        at: z.string(),
        by: z.string(),
        version: z.string(),
      }),
    )
    .readonly(),
  agencies: z.array(agency).readonly(),
  wording: z.string(),
});

function asJson({
  family,
  entry,
  suggested,
  decided,
  agencies,
  wording,
}: SharingAnswer): z.output<typeof answer> {
  return {
    family,
    entry,
    suggested: suggested.map(({ agencyId, agency: name, sentence }) => ({
      agencyId,
      agency: name,
      sentence,
    })),
    decided: decided.map(({ told: _told, at, ...one }) => ({ ...one, at: at.toISOString() })),
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    wording,
  };
}

interface Shown {
  readonly form: FormState;
  /** Which of the two forms it is of. */
  readonly of: 'confirmed' | 'stated';
  readonly csrfToken: string;
  readonly mayDecide: boolean;
  /** Whether one goes through the list. */
  readonly fromList: boolean;
  readonly chosen: string | undefined;
}

function page(told: SharingAnswer, shown: Shown): Answer<z.output<typeof answer>> {
  const { family, entry } = told;
  const { errors } = shown.form;
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: 'Who was told of this entry?',
    back: shown.fromList
      ? { text: 'Who was told of which entry', href: `/families/${family.id}/sharing` }
      : { text: 'The entry', href: `/families/${family.id}/entries/${entry.id}` },
    body: () => SharingView({ told, ...shown }),
    json: asJson(told),
  };
}

export const readSharingRoute = route({
  method: 'GET',
  path,
  summary: 'Who was told of an entry: what its words suggest, and what people say.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'entry-read',
  schema: { params, query: sharingQuery, body: noBody, answer },
  async handle({ platform, actor, params: key, query, visitor: { csrfToken } }) {
    const told = await readSharing(platform, actor, key);
    return page(told, {
      form: freshForm(drawSuggestion(told, query.agency)),
      of: 'confirmed',
      csrfToken,
      mayDecide: told.mayDecide,
      fromList: query.from === 'list',
      chosen: query.agency,
    });
  },
  example: (world) => ({ params: { familyId: world.id('family'), entryId: world.id('entry') } }),
});

export const decideSharingRoute = route({
  method: 'POST',
  path,
  summary: 'Says whether an agency was told of an entry, or takes back what was said.',
  access: { kind: 'action', action: 'work-on-chronology' },
  audit: ['sharing-decided', 'entry-read', 'chronology-read'],
  schema: { params, query: noQuery, body: sharingForm, answer },
  async handle({ platform, actor, params: key, form, visitor: { csrfToken } }) {
    const again = async (errors: FormErrors, sent: Partial<SharingForm> = {}) => {
      const told = await readSharing(platform, actor, key);
      const of = sent.verdict === 'stated' ? ('stated' as const) : ('confirmed' as const);
      const { when = '', how = '' } = sent;
      const state = { values: { when, how, agency: sent.agency ?? '' }, errors };
      const fromList = sent.from === 'list';
      return page(told, {
        form: state,
        of,
        csrfToken,
        mayDecide: true,
        fromList,
        chosen: sent.agency ?? undefined,
      });
    };
    if (!form.ok) return again(form.errors, sentIn(form));
    const sent = form.value;
    const verdict = readVerdict(sent, dayOfInstant(platform.now()));
    if (!verdict.ok) return again(verdict.errors, sent);
    const { agencyId, ...decision } = verdict.value;
    const { version, wording } = sent;
    const done = await attempt({ 'sharing-not-fitting': 'when', 'worded-otherwise': '' }, () =>
      decideSharing(platform, actor, { ...key, agencyId, version, wording, ...decision }),
    );
    if (done.kind === 'refused') return again([done.error], sent);
    const told = await readSharing(platform, actor, key);
    if (done.kind === 'stale') {
      const now = told.decided.find((one) => one.agencyId === agencyId);
      return stalePage({
        reader: actor,
        what: 'whether it was shared',
        lastChange: now === undefined ? null : { name: now.by, at: now.at },
        fields: [
          {
            label: 'Whether it was shared',
            mine: mineWords(sent),
            saved: now?.sentence ?? 'Nothing is decided.',
          },
        ],
        editHref: `/families/${key.familyId}/entries/${key.entryId}/sharing${sent.from === 'list' ? '?from=list' : ''}`,
        json: asJson(told),
      });
    }
    const own = `/families/${key.familyId}/entries/${key.entryId}/sharing`;
    if (sent.from !== 'list' || sent.verdict === 'undo') {
      return { kind: 'see', to: own, json: asJson(told), notice: notices[sent.verdict] };
    }
    const { open } = await readSharingList(platform, actor, key.familyId);
    const [next] = open.lines;
    return {
      kind: 'see',
      to:
        next === undefined
          ? `/families/${key.familyId}/sharing`
          : `/families/${key.familyId}/entries/${next.entryId}/sharing?from=list`,
      json: asJson(told),
      notice: `${notices[sent.verdict]}${next === undefined ? '' : ' This is the next suggestion.'}`,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), entryId: world.id('entry') },
    body: { agency: world.id('other-agency'), version: 'none', verdict: 'rejected' },
  }),
});

/** What stands in a form that could not be read: it is drawn again with all of it, about the same agency. */
function sentIn(form: FormState): Partial<SharingForm> {
  return {
    when: textOf(form, 'when'),
    how: textOf(form, 'how'),
    from: textOf(form, 'from'),
    agency: readId<'agency'>(textOf(form, 'agency')),
    ...(textOf(form, 'verdict') === 'stated' && { verdict: 'stated' }),
  };
}

type Verdict =
  | { readonly ok: true; readonly value: SharingVerdict & { readonly agencyId: AgencyId } }
  | { readonly ok: false; readonly errors: FormErrors };

function readVerdict(sent: SharingForm, today: Parameters<typeof readTold>[1]): Verdict {
  const { verdict, agency: agencyId } = sent;
  const isTold = verdict === 'confirmed' || verdict === 'stated';
  const told = isTold ? readTold(sent, today) : null;
  const errors = [
    ...(agencyId === null ? [{ field: 'agency', message: 'Choose an agency' }] : []),
    ...(told === null || told.ok ? [] : told.errors),
  ];
  if (agencyId === null || errors.length > 0) return { ok: false, errors };
  if (!isTold) return { ok: true, value: { agencyId, verdict } };
  if (told === null || !told.ok) return { ok: false, errors };
  return { ok: true, value: { agencyId, verdict, told: told.value } };
}

function mineWords({ verdict, when }: SharingForm): string {
  if (verdict === 'undo') return 'Nothing is decided.';
  return verdict === 'rejected' ? 'It was not shared.' : `It was shared, ${when ?? ''}.`;
}

const notices: Readonly<Record<SharingForm['verdict'], string>> = {
  confirmed: 'It is noted that this entry was shared.',
  stated: 'It is noted that this entry was shared.',
  rejected: 'It is noted that this entry was not shared.',
  undo: 'The decision is taken back.',
};
