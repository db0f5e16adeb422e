import { crowdBar, entriesBar, partnershipsBar } from './pages/bars.ts';
import {
  type ChronologyTimes,
  type PagesMeasured,
  type PageTimes,
  percentile,
  wholeOf,
} from './pages/page-times.ts';
import type { ServerTime } from './pages/server-time.ts';
import { runWithVitest } from './run-vitest.ts';
import type { Figure } from './table.ts';

const statementsBar = 15;

/** Measures every page, in a process of its own. */
export function measurePages(say: (text: string) => void): PagesMeasured {
  say('asking every page of the web application');
  return runWithVitest<PagesMeasured>('bench/pages/measure-pages.ts', 'SIGHTLINE_PAGES_TO');
}

/** A line for each page and each question of a chronology, and one for each bar: by the page that is worst. */
export function pagesFigures({ pages, chronology }: PagesMeasured): Figure[] {
  const most = worstOf(pages, ({ statements }) => Math.max(statements.few, statements.thousand));
  const longer = pages.filter(({ statements }) => statements.thousand > statements.few);
  const crowd = worstOf(pages, costOfCrowd);
  const away = pages.filter(({ twenty }) => twenty.inTurns.turnedAway > 0);
  const others = worstOf(pages, costOfOthers);
  const usual = percentile(pages.map(costOfOthers), 0.5);
  const entries = worstOf(
    chronology.map((one) => ({ ...one, path: one.question })),
    costOfEntries,
  );
  return [
    ...pages.map(figureOf),
    ...chronology.map(figureOfChronology),
    {
      name: `statements of a page with 1,000 rows in every list, the most of ${pages.length}`,
      value: `${most.value}, ${most.path}`,
      bar: `<= ${statementsBar}`,
      holds: most.value <= statementsBar,
    },
    {
      name: 'pages that ask more of the database for 1,000 rows than for few',
      value: longer.length === 0 ? 'none' : longer.map(({ path }) => path).join(', '),
      bar: '',
      holds: null,
    },
    {
      name: 'p95 of a page with 20 users against 1, the worst',
      value: `${crowd.value.toFixed(1)} ×, ${crowd.path}`,
      bar: `<= ${crowdBar} ×`,
      holds: crowd.value <= crowdBar,
    },
    {
      name: 'pages that turn some of 20 users away while they have too much to do',
      value: away.length === 0 ? 'none' : away.map(({ path }) => path).join(', '),
      bar: '',
      holds: null,
    },
    {
      name: 'processor time of a page at 100 partnerships against 2, the middle one and the worst',
      value: `${usual.toFixed(2)} ×; ${others.value.toFixed(2)} ×, ${others.path}`,
      bar: `<= ${partnershipsBar} ×`,
      holds: others.value <= partnershipsBar,
    },
    {
      name: 'processor time of a chronology’s page at 20,000 entries against 200, the worst',
      value: `${entries.value.toFixed(2)} ×, ${entries.path}`,
      bar: `<= ${entriesBar} ×`,
      holds: entries.value <= entriesBar,
    },
  ];
}

/** Of those who are answered; the others are counted apart. */
function costOfCrowd({ p95, twenty }: PageTimes): number {
  return (twenty.inTurns.p95 ?? 0) / p95.two;
}

function costOfOthers({ server }: PageTimes): number {
  return wholeOf(server.hundred) / wholeOf(server.two);
}

function costOfEntries({ few, many }: ChronologyTimes): number {
  return wholeOf(many) / wholeOf(few);
}

function figureOf(page: PageTimes): Figure {
  const { path, statements, server, p95, twenty } = page;
  const { turnedAway, visits } = twenty.inTurns;
  const away = turnedAway === 0 ? '' : `, ${turnedAway} of ${visits} turned away`;
  return {
    name: `GET ${path}`,
    value: [
      `${statements.thousand} statements`,
      `${sayTime(server.two)}, × ${costOfOthers(page).toFixed(2)} at 100 partnerships`,
      `p95 ${p95.two.toFixed(0)} ms, × ${costOfCrowd(page).toFixed(1)} at 20 users${away}`,
    ].join('; '),
    bar: '',
    holds: null,
  };
}

function figureOfChronology(one: ChronologyTimes): Figure {
  return {
    name: `chronology, ${one.question}, 200 and 20,000 entries`,
    value: `${one.statements} statements; ${sayTime(one.few)} and ${sayTime(one.many)}, × ${costOfEntries(one).toFixed(2)}`,
    bar: '',
    holds: null,
  };
}

/** Of the program, and of the database beside it. */
function sayTime({ program, database }: ServerTime): string {
  return `${program.toFixed(1)}${database === null ? '' : ` + ${database.toFixed(1)}`} ms`;
}

function worstOf<Page extends { readonly path: string }>(
  pages: readonly Page[],
  valueOfPage: (page: Page) => number,
): { readonly path: string; readonly value: number } {
  return pages
    .map((page) => ({ path: page.path, value: valueOfPage(page) }))
    .reduce((worst, one) => (one.value > worst.value ? one : worst), { path: '', value: 0 });
}
