import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { makeAuthentication } from '../../src/features/people/operations/authenticate.ts';
import { navigationFor } from '../../src/navigation.ts';
import type { Role } from '../../src/platform/access/roles.ts';
import { transactLocal } from '../../src/platform/database/transact.ts';
import { makeServer } from '../../src/platform/http/make-server.ts';
import type { Route, RouteWorld } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/new-id.ts';
import { hashToken, newToken } from '../../src/platform/secrets/token.ts';
import type { TestPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes } from './all-routes.ts';
import { makeVisitor, signIn, type Visitor, type VisitorKind, visitorKinds } from './visitors.ts';
import { makeCanaryNames } from './world/canary-names.ts';
import { type KeptTables, keepTables } from './world/kept-tables.ts';
import { giveLogin } from './world/make-logins.ts';
import { makeSide, type Side } from './world/make-side.ts';
import { foreign, makeThings, type Owned, ofOtherAgency } from './world/things.ts';

/** Two partnerships with everything in each, the whole program's routes, and everybody who might come. */
export interface World {
  readonly platform: TestPlatform;
  readonly app: FastifyInstance;
  readonly routes: readonly Route[];
  readonly ours: Side;
  readonly theirs: Side;
  /** Names that stand in records of families, and nowhere else. */
  readonly names: { readonly ours: readonly string[]; readonly theirs: readonly string[] };
  readonly kept: KeptTables;
  /** Whoever the kind names; `role` is one that may do what is asked for, where the kind leaves it open. */
  visitor(kind: VisitorKind, route: Route, role?: Role): Visitor;
  /** What the example of a route asks for, as this visitor has it. */
  things(visitor: Visitor, route: Route): RouteWorld;
  /** The same kinds of things of somebody else: of the other partnership, or of another agency of ours. */
  foreignThings(whose: 'other partnership' | 'other agency'): RouteWorld;
}

export interface WorldToMake {
  readonly log?: Logger;
  /** Whether every answer is held against its schema, as no server in use does. Default true. */
  readonly checkAnswers?: boolean;
}

const rolesLeftOpen: readonly Role[] = ['officer', 'administrator'];

export async function makeWorld(
  platform: TestPlatform,
  { log, checkAnswers = true }: WorldToMake = {},
): Promise<World> {
  const all = makeCanaryNames('names that stand nowhere else', 300);
  const names = { ours: all.slice(0, 150), theirs: all.slice(150) };
  const ours = await makeSide(platform, taker(names.ours));
  const theirs = await makeSide(platform, taker(names.theirs));
  await giveLogin(platform, [ours.extra.choosing, theirs.extra.choosing]);
  const visitors = await makeVisitors(platform, ours, theirs);
  const owned = await giveOwnThings(platform, [ours, theirs]);
  const kept = await keepTables(platform);
  const routes = await loadAllRoutes();
  const app = await makeApp(log === undefined ? platform : { ...platform, log }, routes, checkAnswers);
  const visitor: World['visitor'] = (kind, route, role = 'officer') => {
    const at = kind === 'between' ? halfway(route) : kind;
    const found = visitors.get(`${at} ${role}`) ?? visitors.get(at);
    if (found === undefined) throw new Error(`nobody is ${kind}, as ${role}`);
    return found;
  };
  const things: World['things'] = (who, route) =>
    makeThings({ platform, ours, theirs, owned }, who.actor, route);
  const foreignThings: World['foreignThings'] = (whose) =>
    whose === 'other partnership' ? foreign({ side: theirs, owned }) : ofOtherAgency({ side: ours, owned });
  return { platform, app, routes, ours, theirs, names, kept, visitor, things, foreignThings };
}

/** Ends what a world has opened. */
export async function closeWorld({ app, kept }: World): Promise<void> {
  await app.close();
  await kept.close();
}

function taker(names: readonly string[]): () => string {
  let at = 0;
  return () => {
    const name = names[at % names.length] ?? '';
    at += 1;
    return name;
  };
}

const plenty = { most: 1_000_000, seconds: 60 };

async function makeApp(
  platform: TestPlatform,
  routes: readonly Route[],
  checkAnswers: boolean,
): Promise<FastifyInstance> {
  return makeServer({
    platform,
    routes,
    authentication: makeAuthentication(platform),
    config: {
      publicUrl: new URL('http://localhost:8484'),
      hosts: [],
      proxies: [],
      metricsToken: null,
      rateLimits: { requests: plenty, signingIn: plenty },
      uploadsFolder: null,
    },
    navigation: navigationFor,
    ready: async () => [],
    checkAnswers,
  });
}

/** On which step of signing in somebody must be for a page of it to be theirs. */
function halfway({ path }: Route): string {
  if (path === '/sign-in/partnership') return 'choosing';
  return path === '/sign-in/set-up' ? 'enrolling' : 'between';
}

async function makeVisitors(
  platform: TestPlatform,
  ours: Side,
  theirs: Side,
): Promise<ReadonlyMap<string, Visitor>> {
  const people = { ours: ours.made, theirs: theirs.made, extra: ours.extra };
  const visitors = new Map<string, Visitor>();
  for (const kind of visitorKinds) {
    if (kind !== 'unconfirmed' && kind !== 'other-partnership') {
      visitors.set(kind, await makeVisitor(platform, kind, people, 'officer'));
      continue;
    }
    for (const role of rolesLeftOpen)
      visitors.set(`${kind} ${role}`, await makeVisitor(platform, kind, people, role));
  }
  const { choosing, enrolling, keeper } = ours.extra;
  visitors.set('choosing', await signIn(platform, choosing, { stage: 'choose', steppedUp: false }));
  visitors.set('enrolling', await signIn(platform, enrolling, { stage: 'enrol', steppedUp: false }));
  visitors.set('keeper', await signIn(platform, keeper));
  return visitors;
}

async function giveOwnThings(platform: TestPlatform, sides: readonly Side[]): Promise<Owned> {
  const owned = new Map<string, { session: string; token: string }>();
  const actors = sides.flatMap(({ made, extra }) => [
    ...Object.values(made.people),
    made.otherLead,
    extra.chair,
    extra.reviewer,
  ]);
  for (const actor of actors) {
    const { actor: other } = await signIn(platform, actor, { steppedUp: false });
    const token = newId<'api-token'>();
    await transactLocal(platform.database, ({ sql }) =>
      sql
        .insertInto('api_token')
        .values({
          id: token,
          token_hash: hashToken(newToken()),
          partnership_id: actor.partnershipId,
          account_id: actor.accountId,
          name: 'a program’s',
          created_at: platform.now(),
          expires_at: new Date(platform.now().getTime() + 86_400_000),
        })
        .execute(),
    );
    owned.set(actor.accountId, { session: other?.sessionId ?? '', token });
  }
  return owned;
}
