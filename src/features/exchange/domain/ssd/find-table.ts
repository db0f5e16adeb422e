import { ssdTables, tablesSetAside } from './ssd-tables.ts';

const names: ReadonlySet<string> = new Set([...ssdTables.map(({ name }) => name), ...tablesSetAside.keys()]);

/**
 * The table that a file is, by its name: `ssd_cp_visits.csv`, `CP_Visits.csv`, `ssd_cp_visits_20250331.csv`,
 * `ssd_cp_visits_2024_25.csv`, `dbo.ssd_cp_visits.csv`. Null for another file.
 */
export function findTable(fileName: string): string | null {
  const base = fileName.replaceAll('\\', '/').split('/').at(-1) ?? '';
  if (base.startsWith('.') || !/\.(csv|txt)$/i.test(base)) return null;
  const plain = base
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/^.*\./, '');
  const withoutDay = plain.replace(
    /_?(\d{4}_?\d{2}_?\d{2}|\d{2}_\d{2}_\d{4}|\d{6}|\d{4}(_\d{2})?)(_?\d{4,6})?$/,
    '',
  );
  for (const name of [plain, withoutDay]) {
    const full = name.startsWith('ssd_') ? name : `ssd_${name}`;
    if (names.has(full)) return full;
  }
  return null;
}
