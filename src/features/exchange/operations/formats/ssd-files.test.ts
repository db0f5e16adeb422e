import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type AllRead, readAll } from '../../../../../test/builders/exchange/read-all.ts';
import {
  idsOf,
  oneChild,
  type SsdTables,
  withCell,
  withRow,
  writeSsdFolder,
} from '../../../../../test/builders/exchange/ssd-files.ts';
import type { Day } from '../../../../shared/day.ts';
import { readSsd } from './ssd.ts';

function readPath(path: string): Promise<AllRead> {
  return readAll((sink) => readSsd(path, sink, { drawnOn: '2024-09-30' as Day }));
}

function read(tables: SsdTables): Promise<AllRead> {
  return readPath(writeSsdFolder(tables));
}

const visits = 'ssd_cp_visits.csv';

describe('rows above the headings', () => {
  it.each([
    ['a title', [['Extract of 1 October']]],
    ['a title and a note', [['Extract of 1 October'], ['Team', 'North']]],
  ])('%s is passed over and told', async (_, above) => {
    const tables = oneChild();
    const all = await read({ ...tables, [visits]: [...above, ...(tables[visits] ?? [])] });
    expect(idsOf(all)).toEqual(idsOf(await read(tables)));
    expect(all.told('rows-above-headings')).toMatchObject([{ part: 'ssd_cp_visits', line: 1 }]);
    expect(all.summary.accounts.parts.find(({ part }) => part === 'ssd_cp_visits')).toMatchObject({
      records: 2,
    });
  });

  it('are never searched for ever: without any headings the first row is taken for them', async () => {
    const all = await read({ ...oneChild(), [visits]: [['a', 'b'], ...Array(60).fill(['c', 'd'])] });
    expect(
      all
        .told('column-missing')
        .some(({ severity, part }) => severity === 'error' && part === 'ssd_cp_visits'),
    ).toBe(true);
    expect(all.summary.accounts.parts.find(({ part }) => part === 'ssd_cp_visits')?.reasons).toEqual([
      { reason: 'nothing stands in the columns that are read', records: 60 },
    ]);
  });
});

describe('rows that the headings do not fit', () => {
  it('a row with more cells is an error on the child’s line', async () => {
    const all = await read(
      withRow('ssd_cp_visits', ['V9', 'A1', 'P1', '2024-02-14', 'Y', 'Y', 'Y', 'Mill', '']),
    );
    expect(all.told('row-long')).toMatchObject([{ severity: 'error', child: 'A1', line: 4 }]);
    expect(all.told('row-short')).toEqual([]);
  });

  it('a row with fewer cells is told, and what is missing is not recorded', async () => {
    const all = await read(withRow('ssd_cp_visits', ['V9', 'A1', 'P1', '2024-02-14']));
    expect(all.told('row-short')).toMatchObject([{ severity: 'warning', child: 'A1', line: 4 }]);
    expect(all.of('visit').at(-1)).toMatchObject({ on: '2024-02-14', seen: 'not-recorded' });
  });

  it('empty cells behind the last heading are nothing', async () => {
    const all = await read(withRow('ssd_cp_visits', ['V9', 'A1', 'P1', '2024-02-14', 'Y', 'Y', 'Y', '', '']));
    expect(all.told('row-long')).toEqual([]);
  });
});

test('a control character in a cell moves no other cell', async () => {
  const all = await read(withCell('ssd_cp_visits', 'cppv_cp_visit_id', 0, 'V1\u001f2020-01-01'));
  expect(all.of('visit')).toMatchObject([
    { on: '2024-01-17', plan: 'P1', seenAlone: 'no' },
    { on: '2024-01-31', plan: 'P1' },
  ]);
});

test.each([
  ['ssd_cp_visits', 'cppv_cp_visit_date', 'it has no day of the visit', 'error'],
  ['ssd_cp_plans', 'cppl_cp_plan_start_date', 'it has no day of the plan', 'error'],
])('a row of %s without a day is told on its child and line', async (table, column, reason, severity) => {
  const all = await read(withCell(table, column, 0, ''));
  expect(all.told('record-set-aside')).toMatchObject([{ child: 'A1', severity, part: table, line: 2 }]);
  expect(all.told('record-set-aside')[0]?.message).toContain(reason);
});

test('a conference that was not held is no mistake', async () => {
  expect(
    (await read(withCell('ssd_initial_cp_conference', 'icpc_icpc_date', 0, ''))).told('record-set-aside'),
  ).toEqual([]);
});

test('a table behind a link is read', async () => {
  const elsewhere = writeSsdFolder(oneChild());
  const folder = mkdtempSync(join(tmpdir(), 'sightline-ssd-links-'));
  for (const name of Object.keys(oneChild())) symlinkSync(join(elsewhere, name), join(folder, name));
  expect(idsOf(await readPath(folder))).toEqual(idsOf(await readPath(elsewhere)));
});

test.each(['ssd_cp_visits_2025.csv', 'ssd_cp_visits_2024_25.csv', 'ssd_cp_visits 2024-25.csv'])(
  'a year behind the name of a table hides it not: %s',
  async (name) => {
    const { [visits]: rows = [], ...others } = oneChild();
    expect((await read({ ...others, [name]: rows })).of('visit')).toHaveLength(2);
  },
);

test('a file that is named like a table and is none is told', async () => {
  const all = await read({ ...oneChild(), 'ssd_cp_visitz.csv': [['a'], ['b']] });
  expect(all.told('file-unknown')).toMatchObject([{ severity: 'warning', part: 'ssd_cp_visitz.csv' }]);
});
