import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { groupIssues } from './issue-groups.ts';
import { sayPlace } from './row-sources.ts';
import { sayKinds } from './say-kinds.ts';
import { saySpan } from './say-span.ts';

const rowsShown = 10;

/** What was merged and what is doubtful, for a person at a terminal. Ends with a new line. */
export function mergeText(merged: MergedChronology, written: readonly string[], style: TextStyle): string {
  const sections = [
    accountsSection(merged, style),
    setAsideSection(merged, style),
    lookSection(merged, style),
    writtenSection(written),
  ];
  return writeSections(sections, style);
}

function accountsSection({ files, entries }: MergedChronology, style: TextStyle): Section | null {
  const count = (number: number) => number.toLocaleString('en-GB');
  const rows = files.map(({ agency, file, accounts }) => [
    agency,
    file,
    count(accounts.rows),
    count(accounts.entries),
    count(accounts.notes),
    count(accounts.setAside),
  ]);
  const table = layOutTable(
    [['Agency', 'File', 'Rows', 'Entries', 'Notes', 'Set aside'], ...rows],
    style.width,
  );
  const span = saySpan(entries);
  const dates = span === null ? [] : ['', `Dates: ${span}.`];
  const told = sayKinds(entries);
  const kinds = told === null ? [] : ['', hangText('', `Kinds: ${told}.`, style.width)];
  return { title: `Merged: ${counted(files.length, 'file')}`, lines: [...table, ...dates, ...kinds] };
}

function setAsideSection({ files, setAside }: MergedChronology, style: TextStyle): Section | null {
  if (setAside.length === 0) return null;
  const rows = files.flatMap((file) => file.setAside.map((row) => ({ file, ...row })));
  const lines = rows.slice(0, rowsShown).map(({ file, origin, issues }) => {
    const wrong = issues.filter((issue) => issue.severity === 'error').map((issue) => issue.message);
    return hangText('  - ', `${sayPlace(file, origin.part, origin.row)}: ${wrong.join(' ')}`, style.width);
  });
  const more = setAside.length - lines.length;
  if (more > 0) lines.push(`  and ${more.toLocaleString('en-GB')} more, in the output`);
  const advice =
    'They stand in the output with what is wrong. Mend them in the agencies’ files, and merge again.';
  return {
    title: `Errors: ${counted(setAside.length, 'row was', 'rows were')} set aside`,
    lines: [...lines, '', hangText('', advice, style.width)],
  };
}

/** The doubts about single entries by their kinds, and all that there is to know of each file. */
function lookSection({ files, entries }: MergedChronology, style: TextStyle): Section | null {
  const warnings = entries.flatMap(({ origin, issues }) => issues.map((issue) => ({ origin, issue })));
  const kinds = groupIssues(warnings).map(
    ({ title, issues }) => `${title}: ${issues.length.toLocaleString('en-GB')}`,
  );
  const head = `${counted(warnings.length, 'warning')} on single entries, which stand beside them in the output:`;
  const lines = [
    ...(kinds.length > 0 ? [hangText('  ', head, style.width)] : []),
    ...kinds.map((kind) => hangText('    - ', kind, style.width)),
    ...files.flatMap(({ file, issues }) =>
      issues.length === 0
        ? []
        : [`  About ${file}:`, ...issues.map(({ message }) => hangText('    - ', message, style.width))],
    ),
  ];
  return lines.length === 0 ? null : { title: 'To look at', lines };
}

function writtenSection(written: readonly string[]): Section | null {
  if (written.length === 0) return null;
  return { title: 'Written', lines: written.map((path) => `  ${path}`) };
}
