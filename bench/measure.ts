/**
 * One measurement in one process: `node bench/measure.ts WHAT [ARGUMENT...]` prints a `Measure` as JSON.
 * The memory is the process's own peak, so each measurement wants a process of its own.
 */
import { checkDocument } from '../src/features/chronology/domain/check-document.ts';
import { closeReaders, readDocument } from '../src/platform/documents/read-document.ts';
import type { Day } from '../src/shared/day.ts';
import { readWhen } from '../src/shared/when/read-when.ts';
import { bareCsv, bareExcel, bareWord } from './bare-tokenisers.ts';
import { writingTasks } from './writing-tasks.ts';

export interface Measure {
  /** Milliseconds of each counted run. */
  readonly runs: readonly number[];
  /** Rows, or dates, that one run went through. */
  readonly count: number;
  /** Bytes of resident memory at the process's peak. */
  readonly peakBytes: number;
}

const today = '2026-11-20' as Day;
const plainCheck = { agency: 'Health', table: null, stated: [], today, window: undefined };

async function readAndCheck(path: string): Promise<number> {
  const document = await readDocument(path);
  const { accounts, furniture } = checkDocument(document, plainCheck);
  return accounts.rows + furniture.length;
}

const tasks: Record<string, (argument: string) => Promise<number> | number> = {
  ...writingTasks,
  sightline: readAndCheck,
  'bare-docx': (path) => bareWord(path).length,
  'bare-xlsx': async (path) => (await bareExcel(path)).length,
  'bare-csv': (path) => bareCsv(path).length,
  dates: (texts) => {
    const list = JSON.parse(texts) as string[];
    for (let round = 0; round < 20_000 / list.length; round += 1) {
      for (const text of list) readWhen(text, { today });
    }
    return Math.ceil(20_000 / list.length) * list.length;
  },
};

const [what = '', argument = '', warmUp = argument, counted = '5'] = process.argv.slice(2);
const task = tasks[what];
if (task === undefined) throw new Error(`no measurement is called ${what}`);

// A service that has been running for a while has read files before: the first runs are not counted.
if (warmUp !== 'none') for (let run = 0; run < 5; run += 1) await task(warmUp);
const runs: number[] = [];
let count = 0;
for (let run = 0; run < Number(counted); run += 1) {
  const start = performance.now();
  count = await task(argument);
  runs.push(performance.now() - start);
}
await closeReaders();
const measure: Measure = { runs, count, peakBytes: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(measure));
