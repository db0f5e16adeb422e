import type { Readable } from 'node:stream';
import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Action } from '../access/actions.ts';
import type { PersonActor } from '../access/actor.ts';
import type { AuditEvent } from '../audit-log/audit-events.ts';
import type { FormErrors } from '../forms/form.ts';
import type { FormReading } from '../forms/read-form.ts';
import type { Platform } from '../platform.ts';
import type { PageLink } from '../view/page-props.ts';

/** Who may come here at all. `public` says why nobody need be signed in. */
export type RouteAccess =
  | { readonly kind: 'public'; readonly why: string }
  /** Between the password and the second step, or while setting the second step up. */
  | { readonly kind: 'signing-in' }
  | {
      readonly kind: 'action';
      readonly action: Action;
      /** Asked to confirm who they are, if they have not within the last minutes. */
      readonly stepUp?: true;
    };

/** The event that a visit leaves, written by the operation; or why it leaves none. */
export type RouteAudit = AuditEvent | readonly AuditEvent[] | { readonly none: string };

export interface UploadedFile {
  readonly field: string;
  readonly fileName: string;
  /** Where it lies on disk until `handle` has given its answer: an answer is never made from the file itself. */
  readonly path: string;
  readonly byteCount: number;
}

/** A page or the same as JSON; never both, never neither. */
export type Answer<Json> =
  | {
      readonly kind: 'page';
      readonly status?: 200 | 403 | 404 | 409 | 422 | 429;
      readonly title: string;
      /** The body of the page, made only when a page is wanted. */
      readonly body: () => PageBody;
      /** The same for a token's holder. */
      readonly json: Json;
      readonly wide?: boolean;
      readonly back?: PageLink;
      /** Fields with errors, in their order: for the summary at the top. */
      readonly errors?: FormErrors;
      /** Choices of a form that the page tells in words of its own, by the names of their fields. */
      readonly tells?: readonly string[];
      readonly breadcrumbs?: readonly PageLink[];
      /** Seconds after which a browser without JavaScript asks for the page again. */
      readonly refreshAfter?: number;
    }
  | {
      readonly kind: 'see';
      /** A path of our own, to which the browser goes on (303); a token's holder gets the JSON. */
      readonly to: string;
      readonly json: Json;
      readonly status?: 200 | 201 | 202;
      /** Told once at the top of the next page. */
      readonly notice?: string;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mediaType: string;
      readonly body: Readable | Uint8Array;
      readonly inline?: boolean;
    };

/** What a `.tsx` view gives: a node of hono/jsx, or its promise. */
export type PageBody = Child;

/** For the parts of a visit that a route does not take: whatever is sent in them is not looked at. */
export const noParams = z.object({});
export const noQuery = z.object({});
export const noBody = z.object({});

/** The parts of a visit that a route may use; `actor` is there when its access asks for one. */
export interface Visit<Params, Query, Body, Who> {
  readonly platform: Platform;
  readonly actor: Who;
  readonly params: Params;
  readonly query: Query;
  /** What was sent: the typed value, or the field errors with what was typed. Always ok for a GET. */
  readonly form: FormReading<Body>;
  readonly files: readonly UploadedFile[];
  readonly visitor: Visitor;
}

/** What is known of whoever is at the other end, for sessions, lock-out and rate limits. */
export interface Visitor {
  readonly address: string;
  readonly browser: string;
  readonly requestId: string;
  /** The session's cookie as it came; null without one. Only sign-in uses it. */
  readonly sessionToken: string | null;
  /** Sets or clears the session's cookie on the answer. Only sign-in uses it. */
  setSessionToken(token: string | null): void;
  /** The page's CSRF token, for forms on it. */
  readonly csrfToken: string;
  /** What was sent before somebody had to sign in or confirm, sealed; forms of the way there hand it on. Null where there is nothing. */
  readonly kept: string | null;
  readonly wantsJson: boolean;
}

export interface RouteSchema<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  J extends z.ZodType,
> {
  readonly params: P;
  readonly query: Q;
  /** What a POST sends, file parts apart; `noBody` for a GET. */
  readonly body: B;
  /** The JSON that it answers, for OpenAPI; checked in tests. */
  readonly answer: J;
}

type WhoOf<A extends RouteAccess> = A extends { kind: 'action' } ? PersonActor : PersonActor | null;

/** Everything that a route must state; leaving out permission, audit event or schema does not compile. */
export interface RouteDefinition<
  A extends RouteAccess,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  J extends z.ZodType,
> {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  /** What it is, in one sentence: for `docs/routes.md` and OpenAPI. */
  readonly summary: string;
  readonly access: A;
  readonly audit: RouteAudit;
  readonly schema: RouteSchema<P, Q, B, J>;
  /** Which form it is, where the address decides: what was typed is told by the names of its fields. */
  readonly asks?: (params: z.output<P>) => z.ZodType;
  /** File parts that it takes, with the most that may come. */
  readonly uploads?: Uploads;
  /**
   * Asked before the first file is written; an answer is given instead of taking what was sent, null goes on. For forms with
   * files that anybody may send: whoever is turned away fills no disk.
   */
  readonly beforeFiles?: (
    visit: Pick<Visit<z.output<P>, unknown, unknown, unknown>, 'platform' | 'params'>,
  ) => Promise<Answer<z.output<J>> | null>;
  /** Not part of the API for tokens: sign-in, first run, pages about oneself. */
  readonly browserOnly?: true;
  /** Taken from our own pages although its form is too old, or was made for another session: for signing out. */
  readonly lateForm?: true;
  /** A page, or the form on it, that leads to being signed in or confirmed: it hands on what was sent before (`visitor.kept`). */
  readonly entrance?: true;
  handle(visit: Visit<z.output<P>, z.output<Q>, z.output<B>, WhoOf<A>>): Promise<Answer<z.output<J>>>;
  /** A visit that succeeds for a role that may, in a test's world: for the matrix of routes and roles. */
  example(world: RouteWorld): RouteExample | Promise<RouteExample>;
}

/** What a test's world has ready for examples: ids of the first partnership's things. */
export interface RouteWorld {
  /** The id of a thing that the world holds: `family`, `child`, `submission`, `entry`, `agency`, `account`, `job`, `export`, … */
  id(thing: string): string;
  /** A text that the world holds: `invitation-token`, `csv-path`, … */
  text(name: string): string;
}

export interface RouteExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** A list is a field that is given several times. */
  readonly body?: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: readonly { readonly field: string; readonly fileName: string; readonly content: string }[];
}

export interface Uploads {
  readonly field: string;
  readonly most: number;
  /** What to do where more came; left out where files can be sent in several goes. */
  readonly tooMany?: string;
}

/** A route with its types forgotten: what the server, OpenAPI and the tests go through. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly access: RouteAccess;
  readonly audit: RouteAudit;
  readonly schema: RouteSchema<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
  readonly asks?: (params: unknown) => z.ZodType;
  readonly uploads?: Uploads;
  readonly beforeFiles?: (
    visit: Pick<Visit<unknown, unknown, unknown, unknown>, 'platform' | 'params'>,
  ) => Promise<Answer<unknown> | null>;
  readonly browserOnly?: true;
  readonly lateForm?: true;
  readonly entrance?: true;
  handle(visit: Visit<unknown, unknown, unknown, PersonActor | null>): Promise<Answer<unknown>>;
  example(world: RouteWorld): RouteExample | Promise<RouteExample>;
}

/**
 * Makes a route. It is data: the server mounts it, OpenAPI and `docs/routes.md` are made from it, and the matrix of routes
 * and roles goes through it.
 */
export function route<
  const A extends RouteAccess,
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  J extends z.ZodType,
>(definition: RouteDefinition<A, P, Q, B, J>): Route {
  // The server parses params, query and body by this very schema, and asks for an actor by this very access.
  return definition as unknown as Route;
}
