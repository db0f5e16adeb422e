import { afterAll, expect, test } from 'vitest';
import { listSheet, planRow, writeAnnexA } from '../../../../test/builders/exchange/annex-a-file.ts';
import { readWhole } from '../../../../test/builders/exchange/read-whole.ts';
import { oneChild, withCell, writeSsdFolder } from '../../../../test/builders/exchange/ssd-files.ts';
import { testProfile } from '../../../../test/builders/protection/test-profile.ts';
import type { XlsxCell } from '../../../../test/builders/xlsx.ts';
import { closeReaders } from '../../../platform/documents/read-document.ts';
import type { Day } from '../../../shared/day.ts';
import { allRules } from '../domain/all-rules.ts';
import { evaluate } from '../domain/evaluate.ts';

afterAll(closeReaders);

const asOf = '2025-01-31' as Day;

/** What a rule says on a day long after the child’s last visit and review. */
async function asked(rule: string, path: string) {
  const [history] = (await readWhole(path, undefined, false, asOf)).histories;
  if (history === undefined) throw new Error('no child was read');
  return evaluate(history, testProfile, asOf, allRules).signals.find((signal) => signal.rule === rule)?.state;
}

test.each([
  ['visit', 'ssd_cp_visits', 'cppv_cp_visit_date', 1],
  ['visit', 'ssd_cp_plans', 'cppl_cp_plan_end_date', 0],
  ['review', 'ssd_cp_reviews', 'cppr_cp_review_date', 1],
  ['review', 'ssd_cp_plans', 'cppl_cp_plan_end_date', 0],
])('%s in the dataset, where %s.%s cannot be read, is not late', async (rule, table, column, row) => {
  const dataset = (text: string) => writeSsdFolder(withCell(table, column, row, text, oneChild()));
  expect(await asked(rule, dataset(''))).toBe('late');
  expect(await asked(rule, dataset('2024-12-32'))).toBe('not-recorded');
});

test.each<[string, string, XlsxCell]>([
  ['visit', 'Child Protection Plan End Date', '31/02/2024'],
  ['visit', 'Child Protection Plan End Date', { error: '#N/A' }],
  ['review', 'Child Protection Plan End Date', '31/02/2024'],
])('%s in Annex A, where the “%s” cannot be read, is not late', async (rule, heading, cell) => {
  const workbook = (text: XlsxCell) => writeAnnexA([listSheet(7, [planRow({ [heading]: text })])]);
  expect(await asked(rule, workbook(null))).toBe('late');
  expect(await asked(rule, workbook(cell))).toBe('not-recorded');
});
