import type { WordRun } from '../../../../platform/documents/write-word/word-blocks.ts';
import type { ReportLookups } from '../report-lookups.ts';

/** More than this stand in no sentence: the rest are counted. */
const mostShown = 40;

/** The bookmark of an entry, by its number. */
export function bookmarkOf(number: number): string {
  return `entry_${number}`;
}

/** “entries 4, 9 and 12”, each number a link to its entry. Entries that the chronology does not hold are left out. */
export function referTo(
  ids: readonly string[],
  { numbers }: Pick<ReportLookups, 'numbers'>,
  more = 0,
): readonly WordRun[] {
  const known = ids.flatMap((id) => numbers.get(id) ?? []);
  if (known.length === 0) return [];
  const shown = known.slice(0, mostShown);
  const left = known.length - shown.length + more;
  const links = shown.map((number): WordRun => ({ text: String(number), link: bookmarkOf(number) }));
  const listed = links.flatMap((link, index) => [{ text: separator(index, links.length, left) }, link]);
  const end = left > 0 ? [{ text: ` and ${left.toLocaleString('en-GB')} more` }] : [];
  return [{ text: known.length + more === 1 ? 'entry ' : 'entries ' }, ...listed, ...end];
}

function separator(index: number, count: number, left: number): string {
  if (index === 0) return '';
  return index === count - 1 && left === 0 ? ' and ' : ', ';
}
