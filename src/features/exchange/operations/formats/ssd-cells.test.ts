import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type AllRead, readAll } from '../../../../../test/builders/exchange/read-all.ts';
import {
  idsOf,
  oneChild,
  type SsdTables,
  type TablePlan,
  withCell,
  withRow,
  writeSsdFolder,
} from '../../../../../test/builders/exchange/ssd-files.ts';
import type { Day } from '../../../../shared/day.ts';
import { readSsd } from './ssd.ts';

const drawnOn = '2024-10-31' as Day;

function readPath(path: string): Promise<AllRead> {
  return readAll((sink) => readSsd(path, sink, { drawnOn }));
}

function read(tables: SsdTables): Promise<AllRead> {
  return readPath(writeSsdFolder(tables));
}

describe('cells', () => {
  it.each([
    ['17/01/2024', '2024-01-17'],
    ['2024-01-17T09:30:00.000Z', '2024-01-17'],
    ['17-Jan-2024', '2024-01-17'],
  ])('reads the date %s', async (text, day) => {
    const all = await read(withCell('ssd_cp_visits', 'cppv_cp_visit_date', 0, text));
    expect(all.of('visit').map(({ on }) => on)).toContain(day);
  });

  it.each([
    ['01/17/2024', 'date-format'],
    ['2024-02-30', 'date-invalid'],
    ['1900-01-01 00:00:00', 'date-placeholder'],
  ])('tells %s, and sets the visit aside', async (text, rule) => {
    const all = await read(withCell('ssd_cp_visits', 'cppv_cp_visit_date', 0, text));
    expect(all.told(rule)).toMatchObject([
      { child: 'A1', plan: '2024-01-10', planKey: 'P1', part: 'ssd_cp_visits', line: 2 },
    ]);
    expect(all.of('visit')).toHaveLength(1);
    expect(all.summary.accounts.parts.find(({ part }) => part === 'ssd_cp_visits')).toMatchObject({
      records: 2,
      entries: 1,
      reasons: [{ reason: 'it has no day of the visit', records: 1 }],
    });
  });

  it.each([
    ['Yes', 'yes'],
    ['n', 'no'],
    ['1', 'yes'],
    ['NULL', 'not-recorded'],
    ['PLACEHOLDER_DATA', 'not-recorded'],
  ])('reads “%s” as %s', async (text, seenAlone) => {
    const all = await read(withCell('ssd_cp_visits', 'cppv_cp_visit_seen_alone', 0, text));
    expect(all.of('visit')[0]).toMatchObject({ seenAlone });
    expect(all.told('code-unknown')).toEqual([]);
  });

  it('tells a child who was not seen, and seen alone', async () => {
    const tables = withCell('ssd_cp_visits', 'cppv_cp_visit_seen', 0, 'N');
    const [headings = [], first = [], ...rest] = tables['ssd_cp_visits.csv'] ?? [];
    const alone = first.map((cell, place) => (headings[place] === 'cppv_cp_visit_seen_alone' ? 'Y' : cell));
    const all = await read({ ...tables, 'ssd_cp_visits.csv': [headings, alone, ...rest] });
    expect(all.told('seen-contradicts')).toHaveLength(1);
    expect(all.of('visit')[0]).toMatchObject({ seen: 'not-recorded', seenAlone: 'not-recorded' });
  });

  it.each([
    ['{"CP_CONFERENCE_FLAG": "N"}', 'N', 'not-required'],
    ['{"CP_CONFERENCE_FLAG": ""}', 'Y', 'not-required'],
    ['', 'N', null],
    ['{"CP_CONFERENCE_FLAG": "Y"}', 'Y', null],
    ['{CP_CONFERENCE_FLAG: "Y"', 'N', null],
  ])('the outcome %s with no further action %s is %s', async (json, nothingMore, conference) => {
    const tables = withCell('ssd_s47_enquiry', 's47e_s47_outcome_json', 0, json);
    const [headings = [], row = []] = tables['ssd_s47_enquiry.csv'] ?? [];
    const cells = row.map((cell, place) => (headings[place] === 's47e_s47_nfa' ? nothingMore : cell));
    const all = await read({ ...tables, 'ssd_s47_enquiry.csv': [headings, cells] });
    expect(all.of('enquiry-outcome').map((entry) => entry.conference)).toEqual(
      conference === null ? [] : [conference],
    );
  });

  it('tells an outcome whose JSON is broken', async () => {
    const all = await read(
      withCell('ssd_s47_enquiry', 's47e_s47_outcome_json', 0, '{"CP_CONFERENCE_FLAG": "Y"'),
    );
    expect(all.told('json-invalid')).toMatchObject([{ child: 'A1', part: 'ssd_s47_enquiry', line: 2 }]);
  });

  it('tells a conference that took a plan over from another authority', async () => {
    const all = await read(withCell('ssd_initial_cp_conference', 'icpc_icpc_transfer_in', 0, 'Y'));
    expect(all.of('transfer-in')).toMatchObject([{ on: '2024-01-10' }]);
    expect(all.of('initial-conference')).toMatchObject([{ transferIn: 'yes' }]);
  });
});

describe('rows', () => {
  it('counts a row that says the same once', async () => {
    const all = await read(withRow('ssd_cp_visits', ['V1', 'A1', 'P1', '2024-01-17', 'Y', 'N', 'Y']));
    expect(all.told('duplicate')).toMatchObject([{ child: 'A1', part: 'ssd_cp_visits', line: 4 }]);
    expect(all.of('visit')).toHaveLength(2);
  });

  it('keeps both rows of one key that say different things, and tells', async () => {
    const all = await read(withRow('ssd_cp_visits', ['V1', 'A1', 'P1', '2024-02-14', 'Y', 'Y', 'Y']));
    expect(all.told('key-repeated')).toMatchObject([{ severity: 'error', line: 4 }]);
    expect(all.of('visit')).toHaveLength(3);
    expect(new Set(idsOf(all)).size).toBe(idsOf(all).length);
  });

  it('keeps a visit to a child who is not in ssd_person, and tells', async () => {
    const all = await read(withRow('ssd_cp_visits', ['V9', 'Z9', '', '2024-02-14', 'Y', 'Y', 'Y']));
    expect(all.children.map(({ child }) => child)).toEqual(['A1', 'Z9']);
    expect(all.told('orphan')).toMatchObject([{ child: 'Z9', severity: 'error' }]);
  });

  it('keeps a review of a plan that the child does not have, and tells', async () => {
    const all = await read(withRow('ssd_cp_reviews', ['R9', 'A1', 'P9', '', '2024-05-02', 'Y', 'Y', '']));
    expect(all.of('review-conference').map(({ plan }) => plan)).toEqual(['P1', 'P9']);
    expect(all.told('orphan')).toMatchObject([
      { child: 'A1', plan: null, planKey: 'P9', part: 'ssd_cp_reviews' },
    ]);
  });

  it('sets a row aside that names no child', async () => {
    const all = await read(withRow('ssd_cp_visits', ['V9', '', 'P1', '2024-02-14', 'Y', 'Y', 'Y']));
    expect(all.told('child-missing')).toMatchObject([{ part: 'ssd_cp_visits', line: 4 }]);
  });
});

const cell = fc.constantFrom('', 'A1', 'A2', 'V1', 'P1', '2024-01-17', '01/17/2024', 'Y', 'N', 'NULL', '{');

test('every row of any table is an entry or set aside, and every fact is counted', async () => {
  const tableOf = (name: string) => {
    const [headings = []] = oneChild()[name] ?? [];
    return fc
      .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 8 })
      .map((rows): readonly [string, TablePlan] => [name, [headings, ...rows]]);
  };
  const tables = fc.tuple(...Object.keys(oneChild()).map(tableOf));
  await fc.assert(
    fc.asyncProperty(tables, async (plans) => {
      const all = await read(Object.fromEntries(plans));
      const { accounts } = all.summary;
      expect(accounts.records).toBe(plans.reduce((sum, [, rows]) => sum + rows.length - 1, 0));
      expect(accounts.records).toBe(accounts.entries + accounts.setAside);
      expect(accounts.facts).toBe(all.children.flatMap(({ entries }) => entries).length);
      expect(new Set(idsOf(all)).size).toBe(idsOf(all).length);
    }),
    { numRuns: 60 },
  );
});
