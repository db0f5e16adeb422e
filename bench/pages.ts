import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageTimes } from './pages/page-times.ts';
import type { Figure } from './table.ts';

/** How much longer twenty users at once wait than one does. */
const crowdBar = 8;
/** How much longer a page takes with a hundred partnerships in the database than with two. */
const partnershipsBar = 1.5;

/** Measures every page, in a process of its own. */
export function measurePages(say: (text: string) => void): readonly PageTimes[] {
  say('asking every page of the web application');
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-pages-'));
  const to = join(folder, 'pages.json');
  const root = join(import.meta.dirname, '..');
  try {
    const run = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.pages.config.ts'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, SIGHTLINE_PAGES_TO: to } },
    );
    if (run.status !== 0) throw new Error(`the pages could not be measured:\n${run.stdout}\n${run.stderr}`);
    return JSON.parse(readFileSync(to, 'utf8')) as readonly PageTimes[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line for each page, and one for each bar: by the page that is worst. */
export function pagesFigures(pages: readonly PageTimes[]): Figure[] {
  const crowd = worstOf(pages, ({ p95 }) => p95.twenty / p95.one);
  const others = worstOf(pages, ({ partnerships }) => partnerships.hundred / partnerships.one);
  const longer = pages.filter(({ statements }) => statements.thousand > statements.few);
  return [
    ...pages.map(figureOf),
    {
      name: 'pages that ask more of the database for 1,000 rows than for few',
      value: longer.length === 0 ? 'none' : longer.map(({ path }) => path).join(', '),
      bar: 'none',
      holds: longer.length === 0,
    },
    {
      name: `p95 of a page at 20 users against 1, the worst of ${pages.length}`,
      value: `${crowd.ratio.toFixed(1)} ×, ${crowd.path}`,
      bar: `<= ${crowdBar}`,
      holds: crowd.ratio <= crowdBar,
    },
    {
      name: 'time of a page at 100 partnerships against 2, the worst',
      value: `${others.ratio.toFixed(2)} ×, ${others.path}`,
      bar: `<= ${partnershipsBar}`,
      holds: others.ratio <= partnershipsBar,
    },
  ];
}

function figureOf({ path, statements, processor, p95 }: PageTimes): Figure {
  return {
    name: `GET ${path}`,
    value: `${statements.thousand} statements, ${processor.toFixed(1)} ms of processor, p95 ${p95.one.toFixed(0)} ms at 1 user and ${p95.twenty.toFixed(0)} ms at 20`,
    bar: '',
    holds: null,
  };
}

function worstOf(
  pages: readonly PageTimes[],
  ratioOf: (page: PageTimes) => number,
): { readonly path: string; readonly ratio: number } {
  return pages
    .map((page) => ({ path: page.path, ratio: ratioOf(page) }))
    .reduce((worst, one) => (one.ratio > worst.ratio ? one : worst), { path: '', ratio: 0 });
}
