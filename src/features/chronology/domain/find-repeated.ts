import type { Origin } from './entry.ts';

/** A row by its place among the rows of its table, from 0. */
type Place = number;

/** No cell holds it: a unit separator. */
const cellBreak = '\u001f';
const fewestCells = 2;

/** Rows all of whose cells another row above has too, each with the first such row. */
export function findRepeated(origins: readonly Origin[]): ReadonlyMap<Place, Origin> {
  const repeated = new Map<Place, Origin>();
  const seen = new Map<string, Origin>();
  for (const { place, origin, cells } of findCandidates(origins)) {
    if (cells.filter((cell) => cell !== '').length < fewestCells) continue;
    const key = cells.join(cellBreak);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, origin);
    else repeated.set(place, first);
  }
  return repeated;
}

/** Rows whose longest cell another row has too: in most files so few that comparing the rest costs nothing. */
function* findCandidates(origins: readonly Origin[]) {
  const once = new Set<string>();
  const often = new Set<string>();
  const longest = origins.map(longestCell);
  for (const text of longest) (once.has(text) ? often : once).add(text);
  for (const [place, origin] of origins.entries()) {
    if (!often.has(longest[place] ?? '')) continue;
    yield { place, origin, cells: Object.values(origin.cells).map((cell) => cell.trim()) };
  }
}

function longestCell({ cells }: Origin): string {
  let longest = '';
  for (const cell of Object.values(cells)) {
    const text = cell.trim();
    if (text.length > longest.length) longest = text;
  }
  return longest;
}
