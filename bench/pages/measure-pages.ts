/** Measures every page of the web application; run by `bench/pages.ts` with the runner of the tests. */
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { countStatements } from '../../test/builders/platform/count-statements.ts';
import { type TestPlatform, testPlatform } from '../../test/builders/platform/test-platform.ts';
import { ask } from '../../test/routes/ask.ts';
import { type Visitor, type VisitorKind, visitorKinds } from '../../test/routes/visitors.ts';
import { findFirstAgain } from '../../test/routes/world/first-finding.ts';
import { lengthenLists } from '../../test/routes/world/lengthen-lists.ts';
import type { Side } from '../../test/routes/world/make-side.ts';
import { closeWorld, makeWorld, type World } from '../../test/routes/world.ts';
import { crowdBar, partnershipsBar } from './bars.ts';
import { copyPartnership } from './copy-partnership.ts';
import { forgetVisits } from './forget-visits.ts';
import { makePeopleLike } from './many-people.ts';
import { measureChronology } from './measure-chronology.ts';
import { type PagesMeasured, type PageTimes, percentile, wholeOf } from './page-times.ts';
import { type ServerClock, type ServerTime, startServerClock } from './server-time.ts';
import { settled } from './settled.ts';
import { alone, atOnce, inTurns, type Visit } from './visit-times.ts';

interface Page {
  readonly route: Route;
  readonly kind: VisitorKind;
  readonly visit: Visit;
  /** The same page, asked for by somebody else. */
  readonly visitBy: (visitor: Visitor) => Visit;
}

const users = 20;
/** For so long twenty users leaf through a page. */
const seconds = 4;
const partnerships = 100;
const preferred: readonly VisitorKind[] = ['officer', 'administrator', 'nobody', 'between', ...visitorKinds];

/** The page as the first visitor sees it who may; null where nobody sees it in this world. */
async function findPage(world: World, route: Route): Promise<Page | null> {
  for (const kind of preferred) {
    const visitor = world.visitor(kind, route);
    const example = await route.example(world.things(visitor, route));
    const visitBy = (somebody: Visitor) => async () => {
      const answer = await ask(world, route, somebody, example);
      if (answer.statusCode === 200) return true;
      if (answer.statusCode === 429 || answer.statusCode === 503) return false;
      throw new Error(`${route.path} answered ${answer.statusCode}`);
    };
    const visit = visitBy(visitor);
    if (await isTheirs(visit)) return { route, kind, visit, visitBy };
  }
  return null;
}

function isTheirs(visit: Visit): Promise<boolean> {
  return visit().catch(() => false);
}

async function findPages(world: World): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const route of world.routes.filter(({ method }) => method === 'GET')) {
    const page = await findPage(world, route);
    if (page !== null) pages.push(page);
  }
  return pages;
}

/** As many connections as the program opens by itself; a test’s platform has fewer. */
async function benchPlatform(): Promise<TestPlatform> {
  const platform = await testPlatform();
  await platform.database.close();
  const onStatement = (text: string) => platform.statements.push(text);
  return { ...platform, database: openDatabase({ url: platform.appUrl, onStatement }) };
}

function lengthen({ kept }: World, { made, family }: Side, count: number): Promise<void> {
  const submissionId = family.ids.get('submission') ?? '';
  return lengthenLists(kept.query, { partnershipId: made.id, familyId: family.id, submissionId }, count);
}

/** So many visits that no single one decides what 95 of 100 take, and a page of a few milliseconds is told from chance. */
async function visitsWorth({ visit }: Page): Promise<number> {
  await visit();
  const start = performance.now();
  await visit();
  return Math.max(40, Math.min(200, Math.floor(1500 / (performance.now() - start))));
}

/** What the page costs the server, and how long one user waits for it: of the same visits. */
async function timeAlone(
  clock: ServerClock,
  page: Page,
): Promise<{ readonly server: ServerTime; readonly p95: number }> {
  const took: number[] = [];
  const server = await clock.timeOf(async () => took.push(await alone(page.visit)), await visitsWorth(page));
  return { server, p95: percentile(took, 0.95) };
}

type Crowds = ReadonlyMap<VisitorKind, readonly Visitor[]>;

/** Twenty people for each kind of visitor whose pages are mostly not their own. */
async function makeCrowds(world: World, platform: TestPlatform): Promise<Crowds> {
  const [route] = world.routes;
  if (route === undefined) throw new Error('there are no pages');
  const crowds = new Map<VisitorKind, readonly Visitor[]>();
  for (const kind of ['officer', 'administrator'] as const) {
    crowds.set(kind, await makePeopleLike(platform, world.visitor(kind, route), users));
  }
  return crowds;
}

/** Each of the twenty is somebody else, but where the page is one person’s own, or nobody’s. */
async function visitsOfMany({ route, kind, visit, visitBy }: Page, crowds: Crowds) {
  const people = crowds.get(kind) ?? [];
  const [first] = people;
  const isOwn = /^\/account(\/|$)/.test(route.path);
  if (isOwn || first === undefined || !(await isTheirs(visitBy(first)))) return () => visit;
  const visits = people.map(visitBy);
  return (user: number) => visits[user] ?? visit;
}

type Alone = Omit<PageTimes, 'server' | 'p95'> & {
  readonly server: PageTimes['server']['two'];
  readonly p95: PageTimes['p95']['two'];
};

async function measureAlone(
  platform: TestPlatform,
  clock: ServerClock,
  page: Page,
  { few, crowds }: { readonly few: number; readonly crowds: Crowds },
): Promise<Alone> {
  const { route, kind, visit } = page;
  const statements = { few, thousand: await countStatements(platform, visit) };
  const visitOf = await visitsOfMany(page, crowds);
  // First, so that every connection of the pool has been used before times are taken of people in turns.
  const together = await atOnce(visitOf, users);
  const { server, p95, turns } = await settled(
    async () => ({ ...(await timeAlone(clock, page)), turns: await inTurns(visitOf, users, seconds) }),
    (one) => (one.turns.p95 ?? 0) / one.p95,
    crowdBar,
  );
  return {
    path: route.path,
    visitor: kind,
    statements,
    server,
    p95,
    twenty: { inTurns: turns, atOnce: together },
  };
}

async function measurePages(
  world: World,
  platform: TestPlatform,
  clock: ServerClock,
): Promise<PagesMeasured> {
  const few = new Map<Route, number>();
  for (const { route, visit } of await findPages(world))
    few.set(route, await countStatements(platform, visit));
  await lengthen(world, world.ours, 1000);
  await lengthen(world, world.theirs, 200);
  await findFirstAgain(platform, world.ours);
  const pages = await findPages(world);
  const lost = [...few.keys()].filter((route) => pages.every((page) => page.route !== route));
  if (lost.length > 0) throw new Error(`longer lists lose ${lost.map(({ path }) => path).join(', ')}`);
  const measured = new Map<Page, Alone>();
  const crowds = await makeCrowds(world, platform);
  // As PostgreSQL does by itself soon after so many rows have come.
  await world.kept.query('vacuum analyze');
  platform.pass(1000);
  const began = platform.now();
  const forget = () => forgetVisits(world.kept.query, world.ours.made.id, began);
  for (const page of pages) {
    measured.set(page, await measureAlone(platform, clock, page, { few: few.get(page.route) ?? 0, crowds }));
    await forget();
  }
  const chronology = await measureChronology(world, platform, clock);
  await copyPartnership(world.kept.query, world.theirs.made.id, partnerships - 2);
  const times: PageTimes[] = [];
  for (const [page, { server, p95, ...rest }] of measured) {
    const hundred = await settled(
      () => timeAlone(clock, page),
      (one) => wholeOf(one.server) / wholeOf(server),
      partnershipsBar,
    );
    await forget();
    times.push({
      ...rest,
      server: { two: server, hundred: hundred.server },
      p95: { two: p95, hundred: hundred.p95 },
    });
  }
  return { pages: times, chronology };
}

test('every page is measured', async () => {
  const to = process.env['SIGHTLINE_PAGES_TO'];
  if (to === undefined) throw new Error('nobody said where the figures go');
  const platform = await benchPlatform();
  const world = await makeWorld(platform, { checkAnswers: false });
  const clock = await startServerClock(platform.ownerUrl);
  try {
    writeFileSync(to, JSON.stringify(await measurePages(world, platform, clock)));
  } finally {
    await clock.close();
    await closeWorld(world);
    await platform.database.close();
  }
});
