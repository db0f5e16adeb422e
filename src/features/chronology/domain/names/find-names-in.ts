import { indexNames } from './forms/name-index.ts';
import { findNames } from './meant/find-names.ts';
import type { Cast } from './terms/cast.ts';

/** The names of the list that a text holds, as written there: for file names and titles of anonymised exports. */
export function findNamesIn(text: string, cast: Cast): readonly string[] {
  const found = findNames(text, indexNames(cast)).map(({ start, end }) => text.slice(start, end));
  return [...new Set(found)];
}
