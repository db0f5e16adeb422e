/** Puts the marks of "approximate" (~), "uncertain" (?) or both (%) on an EDTF text, on each end of an interval. */
export function markEdtf(edtf: string, approximate: boolean, uncertain: boolean): string {
  if (edtf.startsWith('{') || edtf.startsWith('[')) return edtf;
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

export function startOfEdtf(edtf: string): string {
  return edtf.split('/')[0] ?? edtf;
}

export function endOfEdtf(edtf: string): string {
  const parts = edtf.split('/');
  return parts[parts.length - 1] ?? edtf;
}

/** An interval of two texts; the ends of texts that are intervals themselves. */
export function edtfInterval(from: string, to: string): string {
  return `${startOfEdtf(from)}/${endOfEdtf(to)}`;
}
