import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildXlsx, type XlsxCell, type XlsxPlan, type XlsxSheet } from '../xlsx.ts';

const common = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)'];
const disability = 'Does the Child have a Disability';

/** The headings of the lists, as Ofsted’s template has them. */
export const annexAHeadings = {
  1: [...common, 'Date of Contact', 'Contact Source'],
  5: [
    ...common,
    disability,
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Was an Initial Child Protection Conference deemed unnecessary?',
    'Date of Initial Child Protection Conference',
    'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    'Allocated Team',
    'Allocated Worker',
  ],
  6: [
    ...common,
    disability,
    'CIN Start Date',
    'Primary Need Code',
    'Date Child Was Last Seen',
    'CIN Closure Date',
    'Reason for Closure',
    'Case status',
  ],
  7: [
    ...common,
    disability,
    'Child Protection Plan Start Date',
    'Initial Category of Abuse',
    'Latest Category of Abuse',
    'Date of the Last Statutory Visit',
    'Was the Child Seen Alone?',
    'Date of latest review conference',
    'Child Protection Plan End Date',
    'Number of Previous Child Protection Plans',
    'Allocated Team',
    'Allocated Worker',
  ],
} as const;

export type Answers = Readonly<Record<string, XlsxCell>>;

/** A sheet with these headings and rows; what a row does not say is empty. */
export function listSheet(
  list: keyof typeof annexAHeadings,
  rows: readonly Answers[],
  more: { readonly name?: string; readonly above?: readonly (readonly XlsxCell[])[] } = {},
): XlsxSheet {
  const headings = annexAHeadings[list];
  return {
    name: more.name ?? `List ${list}`,
    rows: [
      ...(more.above ?? []),
      [...headings],
      ...rows.map((row) => headings.map((heading) => row[heading] ?? null)),
    ],
  };
}

/** A plan as most councils write it, with these answers in place of its own. */
export function planRow(answers: Answers = {}): Answers {
  return {
    'Child Unique ID': 'A1',
    'Date of Birth': { date: '2015-06-01' },
    'Age of Child (Years)': 9,
    'Child Protection Plan Start Date': { date: '2024-01-10' },
    'Initial Category of Abuse': 'a) Neglect',
    'Latest Category of Abuse': 'a) Neglect',
    'Date of the Last Statutory Visit': { date: '2024-05-20' },
    'Was the Child Seen Alone?': 'a) Yes',
    'Date of latest review conference': { date: '2024-04-03' },
    'Number of Previous Child Protection Plans': 1,
    'Allocated Team': 'North',
    'Allocated Worker': 'Rowan Ashby',
    ...answers,
  };
}

/** Writes a workbook of these sheets into a folder of its own. Gives its path. */
export function writeAnnexA(sheets: readonly XlsxSheet[], more: Omit<XlsxPlan, 'sheets'> = {}): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sightline-annex-a-')), 'annex-a.xlsx');
  writeFileSync(file, buildXlsx({ sheets, ...more }));
  return file;
}
