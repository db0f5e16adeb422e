import type { z } from 'zod';
import type { Action } from '../../../platform/access/actions.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { AuditEvent } from '../../../platform/audit-log/audit-events.ts';
import { besideAsItIs } from '../../../platform/forms/as-it-is.tsx';
import { asFormError } from '../../../platform/forms/attempt.ts';
import { type FormState, type FormValues, freshForm, withError } from '../../../platform/forms/form.ts';
import {
  type Answer,
  noBody,
  noQuery,
  type Route,
  type RouteExample,
  type RouteWorld,
  route,
} from '../../../platform/http/route.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type PurgeDrawn, PurgePage } from './purge-page.tsx';

/** Something that can be removed for good by itself. */
export interface ToPurge<P extends z.ZodType, B extends z.ZodType, J extends z.ZodType, Offered, Done> {
  readonly path: `/${string}`;
  /** Who may; left out for whoever may purge entries. */
  readonly action?: Action;
  readonly params: P;
  readonly body: B;
  readonly answer: J;
  /** For whoever reads the list of routes: of the page, and of what its form does. */
  readonly summaries: readonly [show: string, send: string];
  /** What the log says of whoever looks at the page, and of whoever removes it. */
  readonly events: { readonly read: AuditEvent; readonly purged: AuditEvent };
  offer(platform: Platform, actor: PersonActor, key: z.output<P>): Promise<Offered>;
  purge(
    platform: Platform,
    actor: PersonActor,
    asked: { readonly key: z.output<P>; readonly decided: z.output<B> },
  ): Promise<Done>;
  /** Does it; null where the same person has just done it: the button was pressed twice. */
  once<T>(
    platform: Platform,
    actor: PersonActor,
    asked: {
      readonly key: z.output<P>;
      readonly decided: z.output<B>;
      readonly work: () => Promise<T>;
    },
  ): Promise<T | null>;
  draw(offered: Offered): PurgeDrawn;
  json(offered: Offered): z.output<J>;
  /** Where the browser goes on, and what it is told there. */
  done(
    key: z.output<P>,
    purged: { readonly offered: Offered; readonly done: Done } | null,
  ): { readonly to: string; readonly notice: string };
  example(world: RouteWorld): Required<Pick<RouteExample, 'params' | 'body'>>;
}

/** What was chosen and written, as it was sent. */
function drawnSent(decided: unknown): FormValues {
  const sent = typeof decided === 'object' && decided !== null ? Object.entries(decided) : [];
  return Object.fromEntries(
    sent.flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** The page that asks before something is removed for good, and what its form does: the same of everything that can be. */
export function purgeRoutes<P extends z.ZodType, B extends z.ZodType, J extends z.ZodType, Offered, Done>(
  what: ToPurge<P, B, J, Offered, Done>,
): readonly [show: Route, send: Route] {
  const { path, action = 'purge-entries', params, answer, summaries, events } = what;
  const access = { kind: 'action', action, stepUp: true } as const;
  const page = (offered: Offered, form: FormState, csrfToken: string): Answer<z.output<J>> => {
    const drawn = what.draw(offered);
    return {
      kind: 'page',
      ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
      title: drawn.heading,
      back: drawn.back,
      body: () => PurgePage({ drawn, form, csrfToken }),
      json: what.json(offered),
    };
  };
  const show = route({
    method: 'GET',
    path,
    summary: summaries[0],
    access,
    audit: events.read,
    browserOnly: true,
    schema: { params, query: noQuery, body: noBody, answer },
    async handle({ platform, actor, params: key, visitor }) {
      return page(await what.offer(platform, actor, key), freshForm(), visitor.csrfToken);
    },
    example: (world) => ({ params: what.example(world).params }),
  });
  const send = route<typeof access, P, typeof noQuery, B, z.ZodNullable<J>>({
    method: 'POST',
    path,
    summary: summaries[1],
    access,
    audit: [events.purged, events.read, 'family-read'],
    browserOnly: true,
    schema: { params, query: noQuery, body: what.body, answer: answer.nullable() },
    async handle({ platform, actor, params: key, form, visitor }) {
      if (!form.ok) return page(await what.offer(platform, actor, key), form, visitor.csrfToken);
      const decided = form.value;
      const work = async () => {
        const offered = await what.offer(platform, actor, key);
        return { offered, done: await what.purge(platform, actor, { key, decided }) };
      };
      let purged: Awaited<ReturnType<typeof work>> | null;
      try {
        purged = await what.once(platform, actor, { key, decided, work });
      } catch (thrown) {
        const error = asFormError(besideAsItIs, thrown);
        const sent = withError(freshForm(drawnSent(decided)), error);
        return page(await what.offer(platform, actor, key), sent, visitor.csrfToken);
      }
      const json = purged === null ? null : what.json(purged.offered);
      return { kind: 'see', ...what.done(key, purged), json };
    },
    example: (world) => what.example(world),
  });
  return [show, send];
}
