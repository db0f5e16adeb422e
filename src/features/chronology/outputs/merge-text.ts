import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../domain/issues.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { findSpanOfDays } from '../domain/span-of-days.ts';

const rowsShown = 10;

/** What was merged and what is doubtful, for a person at a terminal. Ends with a new line. */
export function mergeText(merged: MergedChronology, written: readonly string[], style: TextStyle): string {
  const sections = [
    accountsSection(merged, style),
    setAsideSection(merged, style),
    filesSection(merged, style),
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
  const days = findSpanOfDays(entries);
  const dates = days === null ? [] : ['', `The dated entries run from ${days.from} to ${days.to}.`];
  return { title: `Merged: ${counted(files.length, 'file')}`, lines: [...table, ...dates] };
}

function setAsideSection({ setAside }: MergedChronology, style: TextStyle): Section | null {
  if (setAside.length === 0) return null;
  const lines = setAside.slice(0, rowsShown).map(({ origin, issues }) => {
    const wrong = issues.filter((issue) => issue.severity === 'error').map((issue) => issue.message);
    return hangText(
      '  - ',
      `${origin.file}, ${origin.part}, row ${origin.row}: ${wrong.join(' ')}`,
      style.width,
    );
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

function filesSection({ files, entries }: MergedChronology, style: TextStyle): Section | null {
  const warnings = entries.flatMap((entry) => entry.issues).length;
  const about = files.filter((file) => file.issues.length > 0).map((file) => file.file);
  const lines = [
    ...(warnings > 0
      ? [`${counted(warnings, 'warning')} on single entries: they stand beside them in the output.`]
      : []),
    ...(about.length > 0
      ? [`There is something to know about ${about.join(', ')}: run sightline check on each.`]
      : []),
  ];
  if (lines.length === 0) return null;
  return { title: 'To look at', lines: lines.map((line) => hangText('  - ', line, style.width)) };
}

function writtenSection(written: readonly string[]): Section | null {
  if (written.length === 0) return null;
  return { title: 'Written', lines: written.map((path) => `  ${path}`) };
}
