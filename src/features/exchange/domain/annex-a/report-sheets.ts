import type { Part } from '../../../../shared/document.ts';
import { listWords } from '../cells/list-words.ts';
import type { RuleReport } from '../extract.ts';
import { annexALists } from './annex-a-lists.ts';
import type { FoundSheet } from './read-lists.ts';

type Report = (report: RuleReport) => void;

/** Tells what is odd about the sheets themselves. Gives the names of those that are no lists. */
export function reportSheets(
  sheets: readonly Part[],
  lists: readonly FoundSheet[],
  report: Report,
): readonly string[] {
  for (const one of lists) {
    reportName(one, report);
    if (one.found.list.setAside === null) reportColumns(one, report);
  }
  for (const list of annexALists) {
    const own = lists.filter(({ found }) => found.list === list);
    if (own.length === 0 && list.setAside === null) tellMissing(list.number, list.name, report);
    if (own.length > 1) {
      const names = listWords(own.map(({ sheet }) => `“${sheet.name}”`));
      const message = `${names} are all list ${list.number} (${list.name.toLowerCase()}). All were read; rows that say the same were counted once.`;
      tell(report, 'list-repeated', 'warning', own[1]?.sheet.name ?? '', null, message);
    }
  }
  const read = new Set(lists.map(({ sheet }) => sheet));
  return sheets.filter((sheet) => !read.has(sheet)).map(({ name }) => name);
}

function tellMissing(number: number, name: string, report: Report): void {
  const message = `The workbook has no list ${number} (${name.toLowerCase()}). What it would tell cannot be known from this workbook.`;
  tell(report, 'list-missing', 'warning', `List ${number}`, null, message);
}

function reportName({ sheet, found }: FoundSheet, report: Report): void {
  if (found.named === found.list.number) return;
  const message = `By its headings this sheet is list ${found.list.number} (${found.list.name.toLowerCase()}), and it was read as that.`;
  tell(report, 'sheet-renamed', 'warning', sheet.name, found.header.number, message);
}

function reportColumns({ sheet, found }: FoundSheet, report: Report): void {
  const { columns, header, list } = found;
  for (const column of columns.missing) {
    const outcome = column.required
      ? 'Without it, no row of the list can be read'
      : 'What it would tell is taken as not recorded';
    const message = `List ${list.number} has no column “${column.heading}”. ${outcome}.`;
    tell(report, 'column-missing', column.required ? 'error' : 'warning', sheet.name, header.number, message);
  }
  for (const heading of columns.unknown) {
    const message = `“${heading}” is no column of list ${list.number}. It was not read.`;
    tell(report, 'column-unknown', 'warning', sheet.name, header.number, message);
  }
  for (const heading of columns.repeated) {
    const message = `A second column “${heading}” stands beside the first of that heading. The first was read.`;
    tell(report, 'column-repeated', 'warning', sheet.name, header.number, message);
  }
}

function tell(
  report: Report,
  rule: string,
  severity: RuleReport['severity'],
  part: string,
  line: number | null,
  message: string,
): void {
  report({ rule, severity, child: null, plan: null, part, line, message });
}
