import { z } from 'zod';
import { attempt } from '../../../../platform/forms/attempt.ts';
import type { FormErrors } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { endUploadLink, type LinkOffered, makeUploadLink, offerLink } from '../../operations/upload-link.ts';
import { requestParams, requestPath } from '../parts/params.ts';
import { LinkMadeView, OfferLinkView } from './view.tsx';

const path = '/families/:familyId/requests/:requestId/link';
const access = { kind: 'action', action: 'manage-reviews', stepUp: true } as const;

const linkShape = z.object({
  /** The link itself, where it was made now: it is told this once. */
  url: z.string().nullable(),
  openUntil: z.string().nullable(),
});

type LinkParams = z.output<typeof requestParams>;
type LinkAnswer = Answer<z.output<typeof linkShape>>;

interface Drawn {
  readonly params: LinkParams;
  readonly csrfToken: string;
  readonly errors?: FormErrors;
}

function offerPage(offered: LinkOffered, { params, csrfToken, errors = [] }: Drawn): LinkAnswer {
  const back = requestPath({ familyId: params.familyId, id: params.requestId });
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const, errors } : {}),
    title: `A link for ${offered.agencyName}`,
    back: { text: 'What is asked', href: back },
    body: () => OfferLinkView({ offered, path: back, csrfToken }),
    json: { url: null, openUntil: offered.openUntil?.toISOString() ?? null },
  };
}

const madeAlready =
  'A link was made meanwhile, and was shown once: it works. If nobody has it, make another one instead of it';

export const showLink = route({
  method: 'GET',
  path,
  summary: 'Offers a single-use link by which an agency answers a request without an account.',
  access,
  audit: 'request-read',
  schema: { params: requestParams, query: noQuery, body: noBody, answer: linkShape },
  async handle({ platform, actor, params, visitor }) {
    return offerPage(await offerLink(platform, actor, params), { params, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});

export const sendLink = route({
  method: 'POST',
  path,
  summary: 'Makes a single-use link by which an agency answers a request, and shows it once.',
  access,
  audit: ['upload-link-made', 'request-read'],
  schema: {
    params: requestParams,
    query: noQuery,
    body: z.object({ instead: z.string().max(40).optional() }),
    answer: linkShape,
  },
  async handle({ platform, actor, params, form, visitor }) {
    const instead = form.ok ? form.value.instead : 'none';
    const done = await attempt({}, () => makeUploadLink(platform, actor, params, instead));
    const offered = await offerLink(platform, actor, params);
    if (done.kind !== 'done') {
      const errors = [{ field: '', message: madeAlready }];
      return offerPage(offered, { params, csrfToken: visitor.csrfToken, errors });
    }
    const { agencyName } = offered;
    const made = done.value;
    const url = new URL(made.path, platform.publicUrl).href;
    const back = requestPath({ familyId: params.familyId, id: params.requestId });
    return {
      kind: 'page',
      title: 'The link is made',
      body: () => LinkMadeView({ agencyName, url, expiresAt: made.expiresAt, back }),
      json: { url, openUntil: made.expiresAt.toISOString() },
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});

export const sendEndLink = route({
  method: 'POST',
  path: '/families/:familyId/requests/:requestId/end-link',
  summary: 'Ends the single-use link of a request before anybody has used it.',
  access: { kind: 'action', action: 'manage-reviews' },
  audit: 'upload-link-ended',
  schema: { params: requestParams, query: noQuery, body: noBody, answer: linkShape },
  async handle({ platform, actor, params }) {
    const done = await attempt({}, () => endUploadLink(platform, actor, params));
    const notice = done.kind === 'done' ? 'The link no longer works.' : 'It had been used or ended already.';
    return {
      kind: 'see',
      to: requestPath({ familyId: params.familyId, id: params.requestId }),
      json: { url: null, openUntil: null },
      notice,
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), requestId: world.id('review-request') },
  }),
});
