import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCsv, type CsvOptions } from '../csv.ts';
import { buildZip } from '../zip.ts';
import type { AllRead } from './read-all.ts';

/** A table: its headings, then its rows. */
export type TablePlan = readonly (readonly string[])[];

/** One child, its family and its worker: the least of every table that a plan needs. */
export function oneChild(): Record<string, TablePlan> {
  return {
    'ssd_person.csv': [
      ['pers_person_id', 'pers_dob', 'pers_expected_dob', 'pers_death_date'],
      ['A1', '2015-06-01', '', ''],
    ],
    'ssd_family.csv': [
      ['fami_table_id', 'fami_family_id', 'fami_person_id'],
      ['1', 'F1', 'A1'],
    ],
    'ssd_professionals.csv': [
      ['prof_professional_id', 'prof_professional_name', 'prof_professional_job_title'],
      ['W1', 'Rowan Ashby', 'Social Worker'],
      ['W2', 'Iris Okoro', 'Independent Reviewing Officer'],
    ],
    'ssd_cp_plans.csv': [
      [
        'cppl_cp_plan_id',
        'cppl_person_id',
        'cppl_icpc_id',
        'cppl_cp_plan_start_date',
        'cppl_cp_plan_end_date',
        'cppl_cp_plan_initial_category',
        'cppl_cp_plan_latest_category',
        'cppl_cp_plan_ola',
      ],
      ['P1', 'A1', 'C1', '2024-01-10', '', 'Neglect', 'Emotional Abuse', 'N'],
    ],
    'ssd_initial_cp_conference.csv': [
      [
        'icpc_icpc_id',
        'icpc_s47_enquiry_id',
        'icpc_person_id',
        'icpc_icpc_transfer_in',
        'icpc_icpc_date',
        'icpc_icpc_outcome_cp_flag',
      ],
      ['C1', 'E1', 'A1', 'N', '2024-01-10', 'Y'],
    ],
    'ssd_s47_enquiry.csv': [
      [
        's47e_s47_enquiry_id',
        's47e_person_id',
        's47e_s47_start_date',
        's47e_s47_end_date',
        's47e_s47_nfa',
        's47e_s47_outcome_json',
      ],
      ['E1', 'A1', '2023-12-20', '2024-01-05', 'N', '{"CP_CONFERENCE_FLAG": "Y", "NFA_FLAG": "N"}'],
    ],
    'ssd_cp_visits.csv': [
      [
        'cppv_cp_visit_id',
        'cppv_person_id',
        'cppv_cp_plan_id',
        'cppv_cp_visit_date',
        'cppv_cp_visit_seen',
        'cppv_cp_visit_seen_alone',
        'cppv_cp_visit_bedroom',
      ],
      ['V1', 'A1', 'P1', '2024-01-17', 'Y', 'N', 'Y'],
      ['V2', 'A1', 'P1', '2024-01-31 14:30:00', '1', '', '0'],
    ],
    'ssd_cp_reviews.csv': [
      [
        'cppr_cp_review_id',
        'cppr_person_id',
        'cppr_cp_plan_id',
        'cppr_cp_review_due',
        'cppr_cp_review_date',
        'cppr_cp_review_outcome_continue_cp',
        'cppr_cp_review_quorate',
        'cppr_cp_review_participation',
      ],
      ['R1', 'A1', 'P1', '2024-04-10', '2024-04-03', 'Y', 'N', 'PN5'],
      ['R2', 'A1', 'P1', '2024-10-02', '', '', '', 'PLACEHOLDER_DATA'],
    ],
    'ssd_involvements.csv': [
      [
        'invo_involvements_id',
        'invo_professional_id',
        'invo_professional_role_id',
        'invo_professional_team',
        'invo_involvement_start_date',
        'invo_involvement_end_date',
        'invo_worker_change_reason',
        'invo_person_id',
      ],
      ['I1', 'W1', 'Allocated Case Worker', 'North', '2023-12-21', '2024-03-01', 'LEFTRL', 'A1'],
      ['I2', 'W2', '', '', '2024-01-10', '', '', 'A1'],
    ],
  };
}

export type SsdTables = Readonly<Record<string, TablePlan>>;

/** The child’s tables, with one cell of one row (from 0) written otherwise. */
export function withCell(
  table: string,
  column: string,
  row: number,
  text: string,
  tables: SsdTables = oneChild(),
): SsdTables {
  const [headings = [], ...rows] = tables[`${table}.csv`] ?? [];
  const at = headings.indexOf(column);
  const changed = rows.map((cells, place) =>
    cells.map((cell, one) => (place === row && one === at ? text : cell)),
  );
  return { ...tables, [`${table}.csv`]: [headings, ...changed] };
}

/** The child’s tables, with one row more. */
export function withRow(table: string, cells: readonly string[], tables: SsdTables = oneChild()): SsdTables {
  return { ...tables, [`${table}.csv`]: [...(tables[`${table}.csv`] ?? []), cells] };
}

/** The ids of all entries, in order. */
export function idsOf(all: AllRead): readonly string[] {
  return all.children.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();
}

/** Writes the tables into a folder of their own; `options` are of the CSV files. Gives its path. */
export function writeSsdFolder(
  tables: Readonly<Record<string, TablePlan>>,
  options: CsvOptions = {},
): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sightline-ssd-')), 'extract');
  mkdirSync(folder);
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(join(folder, name), buildCsv(rows, options));
  return folder;
}

/** The same as an archive. */
export function writeSsdZip(tables: Readonly<Record<string, TablePlan>>): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sightline-ssd-')), 'extract.zip');
  const entries = Object.entries(tables).map(([name, rows]) => ({
    name: `extract/${name}`,
    data: buildCsv(rows),
  }));
  writeFileSync(file, buildZip(entries));
  return file;
}
