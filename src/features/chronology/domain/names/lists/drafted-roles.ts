import { sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';

/** What is counted most often; null where nothing is. */
export function mostOften(counts: ReadonlyMap<string, number>): string | null {
  const [best] = [...counts].toSorted((first, second) => second[1] - first[1]);
  return best?.[0] ?? null;
}

/** What a title says of somebody of whom nothing else does; null for none. */
export function roleOfTitle(title: string): string | null {
  const key = foldName(title);
  if (/^(?:pc|dc|ds|di|dci|ps|wpc|pcso|sgt|sergeant|insp|inspector|supt|det|detective|constable)$/.test(key))
    return 'police officer';
  if (key === 'dr' || key === 'doctor') return 'doctor';
  if (/^(?:sw|ssw|fsw|hv|cpn|gp|dsl|iro|nurse|midwife)$/.test(key)) return key;
  return sexOfTitle(key) === undefined ? null : 'adult';
}
