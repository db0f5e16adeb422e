import { monthNames } from './vocabulary.ts';

/** Single edits: a letter wrong, missing, too many, or two neighbours swapped. */
function editDistance(first: string, second: string): number {
  const rows = [Array.from({ length: second.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= second.length; column += 1) {
      const changed = first[row - 1] === second[column - 1] ? 0 : 1;
      const isSwap = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      const changes = at(row - 1, column - 1) + changed;
      current.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, changes, swapped));
    }
  }
  return at(first.length, second.length);
}

/**
 * How far a slip may be from a month's name. A short name has words of the language one letter away
 * ("match", "duly", "tune"): there only letters added, lost or swapped count, never changed ones.
 */
function isNear(word: string, month: string): boolean {
  if (Math.abs(word.length - month.length) > 2 || word[0] !== month[0]) return false;
  const distance = editDistance(word, month);
  if (month.length >= 7) return distance <= 2;
  if (month.length === 6) return distance <= 1;
  const isChangedLetter = word.length === month.length && !isSwap(word, month);
  return month.length >= 4 && distance <= 1 && !isChangedLetter;
}

function isSwap(word: string, month: string): boolean {
  return [...word].sort().join('') === [...month].sort().join('');
}

/** The month (1 to 12) that a misspelt word means, or null when none or more than one is near. */
export function repairMonth(word: string): number | null {
  if (word.length < 3 || word.length > 11) return null;
  let found: number | null = null;
  for (const [index, month] of monthNames.entries()) {
    if (!isNear(word, month)) continue;
    if (found !== null) return null;
    found = index + 1;
  }
  return found;
}
