import { counted } from '../../../shared/counted.ts';
import type { CheckedFile, FileIssue } from './checked-file.ts';
import type { Origin } from './entry.ts';

const fewestCells = 2;

/**
 * Tells of a file whose rows stand in one before it too, cell by cell, as they do when an agency sends its chronology
 * again: merged as they are, the events would stand twice. A file whose agency nobody has named may be any agency's.
 */
export function tellSentAgain(files: readonly CheckedFile[]): readonly CheckedFile[] {
  return files.map((file, index) => {
    const issues = files
      .slice(0, index)
      .filter((earlier) => mayBeOfOneAgency(earlier, file))
      .flatMap((earlier) => compare(earlier, file));
    return issues.length === 0 ? file : { ...file, issues: [...file.issues, ...issues] };
  });
}

function mayBeOfOneAgency(first: CheckedFile, second: CheckedFile): boolean {
  return first.agency === second.agency || [first, second].some(isOfUnknownAgency);
}

function isOfUnknownAgency({ issues }: CheckedFile): boolean {
  return issues.some(({ code }) => code === 'agency-from-file-name');
}

function compare(earlier: CheckedFile, file: CheckedFile): readonly FileIssue[] {
  const known = new Set(textsOfRows(earlier));
  const again = textsOfRows(file).filter((text) => known.has(text)).length;
  if (again === 0) return [];
  const rows = `${counted(again, 'row')} of ${file.accounts.rows.toLocaleString('en-GB')}`;
  const stand = again === 1 ? 'stands' : 'stand';
  const message = `${rows} ${stand} in ${earlier.file} too, cell by cell. If it was sent again, leave the older file out.`;
  return [{ code: 'rows-sent-again', severity: 'warning', message }];
}

/** The cells of each row in one text, whatever their headings, the empty ones between them and the spaces in them. */
function textsOfRows({ entries, setAside }: CheckedFile): readonly string[] {
  return [...entries, ...setAside].flatMap(({ origin }) => {
    const cells = filledCells(origin);
    return cells.length < fewestCells ? [] : [cells.join('\u001f')];
  });
}

function filledCells({ cells }: Origin): readonly string[] {
  return Object.values(cells)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
