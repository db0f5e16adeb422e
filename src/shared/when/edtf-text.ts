/** Puts the marks of "approximate" (~), "uncertain" (?) or both (%) on an EDTF text, on each end of an interval. */
export function markEdtf(edtf: string, approximate: boolean, uncertain: boolean): string {
  if (edtf.startsWith('{') || edtf.startsWith('[')) return edtf;
  const isMarkedDecade = decade.test(edtf) && (approximate || uncertain);
  if (isMarkedDecade) return markEdtf(edtfInterval(edtf, edtf), approximate, uncertain);
  return edtf
    .split('/')
    .map((part) => markPart(part, approximate, uncertain))
    .join('/');
}

function markPart(part: string, approximate: boolean, uncertain: boolean): string {
  if (part === '..') return part;
  const isMarked = part.endsWith('~');
  const bare = isMarked ? part.slice(0, -1) : part;
  const isApproximate = approximate || isMarked;
  if (isApproximate && uncertain) return `${bare}%`;
  if (isApproximate) return `${bare}~`;
  return uncertain ? `${bare}?` : bare;
}

/** "199X": few readers of EDTF know it with a mark, or within an interval. */
const decade = /^(\d{3})X$/;
const season = /^(\d{4})-(2[1-4])([~?%]?)$/;
const firstMonths: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

export function isSeasonEdtf(edtf: string): boolean {
  return season.test(edtf);
}

/** A season's month, 0 for its first and 2 for its last: few readers of EDTF know seasons within intervals. */
function monthOfSeason(edtf: string, which: 0 | 2): string {
  const found = season.exec(edtf);
  if (found === null) return edtf;
  const [, year = '', code = '', mark = ''] = found;
  const months = (firstMonths[code] ?? 1) - 1 + which;
  const monthYear = Number(year) + Math.floor(months / 12);
  return `${monthYear}-${String((months % 12) + 1).padStart(2, '0')}${mark}`;
}

/** The text of where an interval begins, for use as the beginning of another. */
export function startOfEdtf(edtf: string): string {
  return monthOfSeason(edtf.split('/')[0] ?? edtf, 0).replace(decade, '$10');
}

export function endOfEdtf(edtf: string): string {
  const parts = edtf.split('/');
  return monthOfSeason(parts[parts.length - 1] ?? edtf, 2).replace(decade, '$19');
}

/** An interval of two texts; the ends of texts that are intervals themselves. */
export function edtfInterval(from: string, to: string): string {
  return `${startOfEdtf(from)}/${endOfEdtf(to)}`;
}
