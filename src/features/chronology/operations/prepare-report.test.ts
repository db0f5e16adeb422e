import { expect, test } from 'vitest';
import { writeCells, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { day } from '../../../../test/chronologies/checking.ts';
import { prepareReport } from './prepare-report.ts';

const health = 'Kiah: burn to the wrist from the kettle, dressing applied.';

/** How many events two agencies’ accounts of one day are taken for, with a list of people. */
async function countShared(list: readonly (readonly string[])[], police: string): Promise<number> {
  const files = [health, police].map((event, at) => ({
    path: writeChronologyCsv([{ date: '05/03/2024', event }]),
    agency: at === 0 ? 'Health' : 'Police',
  }));
  const cast = writeCells([['Name', 'Other names', 'Role'], ...list]);
  const prepared = await prepareReport({
    files,
    cast,
    today: day('2024-12-31'),
    from: null,
    to: null,
    anonymise: false,
    glossary: null,
    title: null,
    outputs: [],
  });
  if (!prepared.ok) throw prepared.error[0];
  return prepared.value.report.analysis.sameEvents.length;
}

test.each(['child', 'Subject child', 'daughter', 'Young person'])(
  'a list of people tells the children apart by every name of each, where their role is “%s”',
  async (role) => {
    const list = [
      ['HOLT, Kiah', 'Kiki', role],
      ['HOLT, Leo', '', 'child'],
      ['Kelly Holt', '', 'mum of the children'],
    ];
    expect(await countShared(list, 'Leo has a burn to the wrist from a kettle.')).toBe(0);
    expect(await countShared(list, 'Kiki has a burn to the wrist from a kettle.')).toBe(1);
    expect(await countShared(list, 'Kelly has a burn to the wrist from a kettle.')).toBe(1);
  },
);
