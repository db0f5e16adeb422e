/** Measures every page of the web application; run by `bench/pages.ts` with the runner of the tests. */
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { countStatements } from '../../test/builders/platform/count-statements.ts';
import { type TestPlatform, testPlatform } from '../../test/builders/platform/test-platform.ts';
import { ask } from '../../test/routes/ask.ts';
import { type VisitorKind, visitorKinds } from '../../test/routes/visitors.ts';
import { lengthenLists } from '../../test/routes/world/lengthen-lists.ts';
import type { Side } from '../../test/routes/world/make-side.ts';
import { closeWorld, makeWorld, type World } from '../../test/routes/world.ts';
import { copyPartnership } from './copy-partnership.ts';
import { measureChronology } from './measure-chronology.ts';
import type { PagesMeasured, PageTimes } from './page-times.ts';
import { type ServerClock, startServerClock } from './server-time.ts';
import { alone, atOnce, eachSecond, type Visit } from './visit-times.ts';

interface Page {
  readonly route: Route;
  readonly kind: VisitorKind;
  readonly visit: Visit;
}

const users = 20;
const partnerships = 100;
const preferred: readonly VisitorKind[] = ['officer', 'administrator', 'nobody', 'between', ...visitorKinds];

/** The page as the first visitor sees it who may; null where nobody sees it in this world. */
async function findPage(world: World, route: Route): Promise<Page | null> {
  for (const kind of preferred) {
    const visitor = world.visitor(kind, route);
    const example = await route.example(world.things(visitor, route));
    const visit = async () => {
      const answer = await ask(world, route, visitor, example);
      if (answer.statusCode === 200) return true;
      if (answer.statusCode === 429 || answer.statusCode === 503) return false;
      throw new Error(`${route.path} answered ${answer.statusCode}`);
    };
    const isTheirs = await visit().then(
      (answered) => answered,
      () => false,
    );
    if (isTheirs) return { route, kind, visit };
  }
  return null;
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

/** So many visits that a page of a few milliseconds is told from chance, and a slow one does not take minutes. */
async function visitsWorth({ visit }: Page): Promise<number> {
  await visit();
  const start = performance.now();
  await visit();
  return Math.max(3, Math.min(20, Math.floor(1500 / (performance.now() - start))));
}

type Alone = Omit<PageTimes, 'server' | 'p95'> & {
  readonly server: PageTimes['server']['two'];
  readonly p95: PageTimes['p95']['two'];
};

async function measureAlone(
  platform: TestPlatform,
  clock: ServerClock,
  page: Page,
  few: number,
): Promise<Alone> {
  const { route, kind, visit } = page;
  const visits = await visitsWorth(page);
  return {
    path: route.path,
    visitor: kind,
    statements: { few, thousand: await countStatements(platform, visit) },
    server: await clock.timeOf(visit, visits),
    p95: await alone(visit, visits),
    twenty: { eachSecond: await eachSecond(visit, users, 2), atOnce: await atOnce(visit, users) },
  };
}

async function measurePages(
  world: World,
  platform: TestPlatform,
  clock: ServerClock,
): Promise<PagesMeasured> {
  const pages = await findPages(world);
  const few = new Map<Page, number>();
  for (const page of pages) few.set(page, await countStatements(platform, page.visit));
  await lengthen(world, world.ours, 1000);
  await lengthen(world, world.theirs, 200);
  const measured = new Map<Page, Alone>();
  for (const page of pages) measured.set(page, await measureAlone(platform, clock, page, few.get(page) ?? 0));
  const chronology = await measureChronology(world, platform, clock);
  await copyPartnership(world.kept.query, world.theirs.made.id, partnerships - 2);
  const times: PageTimes[] = [];
  for (const [page, { server, p95, ...rest }] of measured) {
    const visits = await visitsWorth(page);
    const hundred = await clock.timeOf(page.visit, visits);
    times.push({
      ...rest,
      server: { two: server, hundred },
      p95: { two: p95, hundred: await alone(page.visit, visits) },
    });
  }
  return { pages: times, chronology };
}

test('every page is measured', async () => {
  const to = process.env['SIGHTLINE_PAGES_TO'];
  if (to === undefined) throw new Error('nobody said where the figures go');
  const platform = await benchPlatform();
  const world = await makeWorld(platform);
  const clock = await startServerClock(platform.ownerUrl);
  try {
    writeFileSync(to, JSON.stringify(await measurePages(world, platform, clock)));
  } finally {
    await clock.close();
    await closeWorld(world);
    await platform.database.close();
  }
});
