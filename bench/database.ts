import {
  type DatabaseMeasured,
  type FindingTimes,
  type SendingTime,
  sentRows,
  townSizes,
} from './database/measured.ts';
import { wholeOf } from './pages/page-times.ts';
import { runWithVitest } from './run-vitest.ts';
import type { Figure } from './table.ts';

/** How much more finding a person costs among 100,000 than among 1,000. */
const findingBar = 3;
/** How much more a row of a long file costs than one of a short, from the upload until it is in the chronology. */
const sendingBar = 1.5;

/** Measures what is done over the database, in a process of its own. */
export function measureDatabase(say: (text: string) => void): DatabaseMeasured {
  say(`finding a person among ${many} in the database, and sending ${rows} rows`);
  return runWithVitest<DatabaseMeasured>('bench/database/measure-database.ts', 'SIGHTLINE_MEASURED_TO');
}

const many = townSizes.many.toLocaleString('en-GB');
const few = townSizes.few.toLocaleString('en-GB');
const rows = sentRows.many.toLocaleString('en-GB');

export function databaseFigures({ finding, sending }: DatabaseMeasured): Figure[] {
  const worst = finding.toSorted((one, other) => ratioOf(other) - ratioOf(one))[0];
  const perRow = rowOf(sending.many) / rowOf(sending.few);
  return [
    ...finding.map((one): Figure => {
      const { question, who } = one;
      const value = `${sayTime(one.few)} and ${sayTime(one.many)}, × ${ratioOf(one).toFixed(2)}`;
      return { name: `finding ${question}, ${who}, among ${few} and ${many}`, value, bar: '', holds: null };
    }),
    {
      name: `finding a person over the database, among ${many} against ${few}, the worst`,
      value: worst === undefined ? 'none' : `${ratioOf(worst).toFixed(2)} ×, ${worst.question}, ${worst.who}`,
      bar: `<= ${findingBar} ×`,
      holds: worst !== undefined && ratioOf(worst) <= findingBar,
    },
    {
      name: `sending a file, from the upload until it is in, ${sentRows.few} and ${rows} rows`,
      value: `${sayRow(sending.few)} and ${sayRow(sending.many)}`,
      bar: '',
      holds: null,
    },
    {
      name: `a row of a submission end to end, ${rows} rows against ${sentRows.few}`,
      value: `${perRow.toFixed(2)} ×`,
      bar: `<= ${sendingBar} ×`,
      holds: perRow <= sendingBar,
    },
  ];
}

function ratioOf(one: FindingTimes): number {
  return wholeOf(one.many) / wholeOf(one.few);
}

function rowOf({ program, database }: SendingTime): number {
  return program + (database ?? 0);
}

function sayTime({ program, database }: FindingTimes['few']): string {
  return `${program.toFixed(1)}${database === null ? '' : ` + ${database.toFixed(1)}`} ms`;
}

function sayRow({ program, database, clock }: SendingTime): string {
  const ofDatabase = database === null ? '' : ` + ${(database * 1000).toFixed(0)}`;
  return `${(program * 1000).toFixed(0)}${ofDatabase} microseconds a row, ${(clock * 1000).toFixed(0)} by the clock`;
}
