import { describe, expect, it } from 'vitest';
import { type AllRead, readAll } from '../../../../../test/builders/exchange/read-all.ts';
import {
  idsOf,
  oneChild,
  type SsdTables,
  withCell,
  writeSsdFolder,
  writeSsdZip,
} from '../../../../../test/builders/exchange/ssd-files.ts';
import type { Day } from '../../../../shared/day.ts';
import { entrySchema } from '../../../protection/domain/entries/entry.ts';
import { readSsd } from './ssd.ts';

const drawnOn = '2024-10-31' as Day;

function readPath(path: string): Promise<AllRead> {
  return readAll((sink) => readSsd(path, sink, { drawnOn }));
}

function read(tables: SsdTables): Promise<AllRead> {
  return readPath(writeSsdFolder(tables));
}

describe('one child', () => {
  it('has every visit, review, worker and conference, and its family', async () => {
    const all = await read(oneChild());
    expect(all.children).toMatchObject([{ child: 'A1', family: 'F1' }]);
    expect(all.of('visit')).toMatchObject([
      { on: '2024-01-17', plan: 'P1', seen: 'yes', seenAlone: 'no', bedroomSeen: 'yes', worker: null },
      { on: '2024-01-31', plan: 'P1', seen: 'yes', seenAlone: 'not-recorded', bedroomSeen: 'no' },
    ]);
    expect(all.of('review-conference')).toMatchObject([
      { on: '2024-04-03', plan: 'P1', continues: 'yes', quorate: 'no', childTookPart: 'yes' },
    ]);
    expect(all.of('review-planned').map(({ due }) => due)).toEqual(['2024-04-10', '2024-10-02']);
    expect(all.of('allocation')).toMatchObject([
      { role: 'social-worker', worker: 'Rowan Ashby', team: 'North' },
      { role: 'chair', worker: 'Iris Okoro', on: '2024-01-10' },
    ]);
    expect(all.of('allocation-end')).toMatchObject([{ worker: 'Rowan Ashby', reason: 'LEFTRL' }]);
    expect(all.of('enquiry-outcome')).toMatchObject([{ on: '2024-01-05', conference: 'required' }]);
    expect(all.of('plan-start')).toMatchObject([
      { plan: 'P1', meeting: 'C1', category: 'neglect', otherAuthority: 'no' },
    ]);
    expect(all.of('visit')[0]?.origin).toEqual({
      part: 'ssd_cp_visits',
      line: 2,
      field: 'cppv_cp_visit_date',
    });
    for (const entry of all.children.flatMap(({ entries }) => entries)) {
      expect(entrySchema.safeParse(entry).error).toBeUndefined();
    }
  });

  it('says what its tables carry, and does not claim what they cannot', async () => {
    const { carries } = (await read(oneChild())).summary;
    expect(carries).toMatchObject({
      visit: 'all',
      'visit.seenAlone': 'all',
      'review-conference.quorate': 'all',
      'allocation.social-worker': 'all',
      'allocation.chair': 'all',
      'plan-category': 'latest',
    });
    for (const kind of ['core-group', 'supervision', 'transfer-in', 'referral', 'paper-sent']) {
      expect(carries).not.toHaveProperty(kind);
    }
  });

  it('does not carry chairs where no involvement is one', async () => {
    const tables = withCell('ssd_involvements', 'invo_professional_role_id', 1, 'Family support worker');
    const all = await read(tables);
    expect(all.of('allocation').map(({ role }) => role)).toEqual(['social-worker', 'Family support worker']);
    expect(all.summary.carries).not.toHaveProperty(['allocation.chair']);
  });
});

describe('the files', () => {
  it('reads the same from a zip archive', async () => {
    expect(idsOf(await readPath(writeSsdZip(oneChild())))).toEqual(idsOf(await read(oneChild())));
  });

  it.each(['utf-8-bom', 'utf-16le', 'windows-1252'] as const)('reads %s', async (encoding) => {
    const all = await readPath(writeSsdFolder(oneChild(), { encoding }));
    expect(idsOf(all)).toEqual(idsOf(await read(oneChild())));
  });

  it.each([
    'CP_VISITS.csv',
    'cp_visits.csv',
    'ssd_cp_visits_20240501.csv',
    'SSD_cp_visits 2024-05-01.csv',
    'dbo.ssd_cp_visits.csv',
  ])('takes %s for the table of visits', async (name) => {
    const { 'ssd_cp_visits.csv': visits = [], ...others } = oneChild();
    expect((await read({ ...others, [name]: visits })).of('visit')).toHaveLength(2);
  });

  it('reads columns in another order, tells those it does not know, and keeps the names of rows', async () => {
    const tables = oneChild();
    const turned = (tables['ssd_cp_visits.csv'] ?? []).map((cells, place) => [
      place === 0 ? 'local_note' : 'x',
      ...[...cells].reverse().map((cell) => (place === 0 ? cell.toUpperCase() : cell)),
    ]);
    const all = await read({ ...tables, 'ssd_cp_visits.csv': turned });
    expect(idsOf(all)).toEqual(idsOf(await read(tables)));
    expect(all.told('column-unknown')).toMatchObject([{ part: 'ssd_cp_visits', line: 1 }]);
  });

  it('tells a table that is missing, and does not carry what it would tell', async () => {
    const { 'ssd_cp_visits.csv': _, ...others } = oneChild();
    const all = await read(others);
    expect(all.told('table-missing').map(({ part }) => part)).toContain('ssd_cp_visits');
    const severities = new Map(all.told('table-missing').map(({ part, severity }) => [part, severity]));
    expect(severities.get('ssd_cp_visits')).toBe('warning');
    expect(all.summary.carries).not.toHaveProperty('visit');
    expect(all.summary.carries).toHaveProperty('plan-start');
  });

  it('tells a column that is missing, and does not carry it', async () => {
    const tables = oneChild();
    const without = (tables['ssd_cp_visits.csv'] ?? []).map((cells) =>
      cells.filter((_, place) => place !== 5),
    );
    const all = await read({ ...tables, 'ssd_cp_visits.csv': without });
    expect(
      all.told('column-missing').some(({ message }) => message.includes('cppv_cp_visit_seen_alone')),
    ).toBe(true);
    expect(all.summary.carries).not.toHaveProperty(['visit.seenAlone']);
    expect(all.of('visit')).toMatchObject([{ seenAlone: 'not-recorded' }, { seenAlone: 'not-recorded' }]);
  });

  it('counts tables that it does not read, and names files that are none', async () => {
    const all = await read({
      ...oneChild(),
      'ssd_missing.csv': [
        ['miss_table_id', 'miss_person_id'],
        ['1', 'A1'],
        ['2', 'A1'],
      ],
      'notes.csv': [['a'], ['b']],
    });
    expect(all.summary.accounts.parts.find(({ part }) => part === 'ssd_missing')).toMatchObject({
      records: 2,
      setAside: 2,
    });
    expect(all.summary.notes.join(' ')).toContain('notes.csv');
  });

  it('refuses a folder without any of its tables', async () => {
    await expect(read({ 'notes.csv': [['a']] })).rejects.toMatchObject({ code: 'extract-unknown' });
  });
});

describe('other tables', () => {
  it('tells an unborn child from the first day that tells of it', async () => {
    const tables = {
      ...oneChild(),
      'ssd_person.csv': [
        ['pers_person_id', 'pers_dob', 'pers_expected_dob'],
        ['A1', '', '2024-08-01'],
      ],
    };
    const all = await read(tables);
    expect(all.of('birth')).toEqual([]);
    expect(all.of('birth-expected')).toMatchObject([{ on: '2023-12-20', expected: '2024-08-01' }]);
  });

  it('has care begin with each status of it, and end once with the last', async () => {
    const headings = [
      'lega_legal_status_id',
      'lega_person_id',
      'lega_legal_status',
      'lega_legal_status_start_date',
      'lega_legal_status_end_date',
    ];
    const rows = [
      headings,
      ['L1', 'A1', 'L2', '2024-03-01', '2024-03-08'],
      ['L2', 'A1', 'C1 - Interim care order', '2024-03-08', '2024-06-01'],
      ['L3', 'A1', 'V3', '2024-07-01', ''],
    ];
    const all = await read({ ...oneChild(), 'ssd_legal_status.csv': rows });
    expect(all.of('care-start').map(({ on, status }) => [on, status])).toEqual([
      ['2024-03-01', 'L2'],
      ['2024-03-08', 'C1'],
    ]);
    expect(all.of('care-end').map(({ on }) => on)).toEqual(['2024-06-01']);
  });

  it('has the steps before proceedings', async () => {
    const headings = [
      'prep_table_id',
      'prep_person_id',
      'prep_pre_pro_decision_date',
      'prep_pre_pro_letter_date',
      'prep_agree_stepdown_issue_date',
    ];
    const all = await read({
      ...oneChild(),
      'ssd_pre_proceedings.csv': [headings, ['1', 'A1', '01/02/2024', '05/02/2024', 'PLACEHOLDER_DATA']],
    });
    expect(all.of('legal-step').map(({ on, step }) => [on, step])).toEqual([
      ['2024-02-01', 'pre-proceedings-decision'],
      ['2024-02-05', 'letter-before-proceedings'],
    ]);
    expect(new Set(idsOf(all)).size).toBe(idsOf(all).length);
  });

  it('keeps a plan for a child in need apart, and its visits without one', async () => {
    const all = await read({
      ...oneChild(),
      'ssd_cin_plans.csv': [
        ['cinp_cin_plan_id', 'cinp_person_id', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
        ['P1', 'A1', '2023-06-01', '2023-12-01'],
      ],
      'ssd_cin_visits.csv': [
        ['cinv_cin_visit_id', 'cinv_person_id', 'cinv_cin_visit_date', 'cinv_cin_visit_seen'],
        ['V1', 'A1', '2023-07-01', 'Y'],
      ],
    });
    expect(all.of('plan-start').map(({ plan, type }) => [plan, type])).toEqual([
      ['P1', 'child-protection'],
      ['cin:P1', 'child-in-need'],
    ]);
    expect(all.of('visit').filter(({ planType }) => planType === 'child-in-need')).toMatchObject([
      { plan: null, seen: 'yes' },
    ]);
  });
});
