/** Measures every page of the web application; run by `bench/pages.ts` with the runner of the tests. */
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { testPlatform } from '../../test/builders/platform/test-platform.ts';
import { ask } from '../../test/routes/ask.ts';
import { type VisitorKind, visitorKinds } from '../../test/routes/visitors.ts';
import { closeWorld, makeWorld, type World } from '../../test/routes/world.ts';
import { processorTime } from '../processor-time.ts';
import { addPartnerships, lengthenLists } from './fill-world.ts';
import { type PageTimes, percentile } from './page-times.ts';

interface Page {
  readonly route: Route;
  readonly kind: VisitorKind;
  readonly visit: () => Promise<void>;
}

const preferred: readonly VisitorKind[] = ['officer', 'administrator', 'nobody', 'between', ...visitorKinds];

/** The page as the first visitor sees it who may; null where nobody sees it in this world. */
async function findPage(world: World, route: Route): Promise<Page | null> {
  for (const kind of preferred) {
    const visitor = world.visitor(kind, route);
    const example = await route.example(world.things(visitor, route));
    const visit = async () => {
      const answer = await ask(world, route, visitor, example);
      if (answer.statusCode !== 200) throw new Error(`${route.path} answered ${answer.statusCode}`);
    };
    const isTheirs = await visit().then(
      () => true,
      () => false,
    );
    if (isTheirs) return { route, kind, visit };
  }
  return null;
}

const control = /^\s*(begin|start transaction|commit|rollback|set local)/i;

async function countStatements({ platform }: World, { visit }: Page): Promise<number> {
  platform.statements.length = 0;
  await visit();
  return platform.statements.filter((text) => !control.test(text)).length;
}

async function timeOf(visit: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await visit();
  return performance.now() - start;
}

async function timesOf({ visit }: Page, rounds: number, users: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(...(await Promise.all(Array.from({ length: users }, () => timeOf(visit)))));
  }
  return times;
}

async function processorOf({ visit }: Page, rounds: number): Promise<number> {
  const start = processorTime();
  for (let round = 0; round < rounds; round += 1) await visit();
  return (processorTime() - start) / rounds;
}

test('every page is measured', async () => {
  const platform = await testPlatform();
  const world = await makeWorld(platform);
  const found = await Promise.all(
    world.routes.filter(({ method }) => method === 'GET').map((route) => findPage(world, route)),
  );
  const pages = found.filter((page) => page !== null);
  const few = new Map<Page, number>();
  for (const page of pages) few.set(page, await countStatements(world, page));
  const { made, family } = world.ours;
  await lengthenLists(platform.ownerUrl, made.id, family.id);
  const alone = new Map<Page, Omit<PageTimes, 'partnerships'> & { readonly middle: number }>();
  for (const page of pages) {
    await timesOf(page, 3, 1);
    const thousand = await countStatements(world, page);
    const processor = await processorOf(page, 10);
    const one = await timesOf(page, 20, 1);
    const twenty = await timesOf(page, 3, 20);
    alone.set(page, {
      path: page.route.path,
      visitor: page.kind,
      statements: { few: few.get(page) ?? 0, thousand },
      processor,
      p95: { one: percentile(one, 0.95), twenty: percentile(twenty, 0.95) },
      middle: percentile(one, 0.5),
    });
  }
  await addPartnerships(platform, 98);
  const measured: PageTimes[] = [];
  for (const [page, { middle, ...rest }] of alone) {
    await timesOf(page, 3, 1);
    const hundred = percentile(await timesOf(page, 20, 1), 0.5);
    measured.push({ ...rest, partnerships: { one: middle, hundred } });
  }
  await closeWorld(world);
  const to = process.env['SIGHTLINE_PAGES_TO'];
  if (to === undefined) throw new Error('nobody said where the figures go');
  writeFileSync(to, JSON.stringify(measured));
});
