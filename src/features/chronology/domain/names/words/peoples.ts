import data from '../../../../../../data/peoples.json' with { type: 'json' };
import { foldName } from '../terms/name-tokens.ts';

const countries = fold(data.countries);
const peoples = fold([...data.peoples, ...data.languages, ...data.religions]);
const forenames = new Set(data.alsoForenames.flatMap((line) => line.split(' ')));
const surnames = new Set(data.alsoSurnames.flatMap((line) => line.split(' ')));
/** Those of several words, by the first. */
const phrases = new Map<string, readonly string[]>();
for (const name of [...countries, ...peoples].filter((one) => /[ -]/.test(one))) {
  const [first = name] = name.split(/[ -]/);
  phrases.set(first, [...(phrases.get(first) ?? []), name]);
}

function fold(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(';')).map((name) => foldName(name.trim())));
}

export function isCountry(key: string): boolean {
  return countries.has(key);
}

/** A country, a people, a language or a religion, one of a people’s too: “Kurds”. */
export function isOfPeoples(key: string): boolean {
  return countries.has(key) || peoples.has(key) || (key.endsWith('s') && peoples.has(key.slice(0, -1)));
}

/** “Jordan”, “India”: what many people have for a forename. */
export function isAlsoForename(key: string): boolean {
  return forenames.has(key);
}

/** “French”, “Holland”. */
export function isAlsoSurname(key: string): boolean {
  return surnames.has(key);
}

/** Where “Sierra Leone” ends that begins at a word; null where none does. */
export function endOfPhrase(text: string, start: number, key: string): number | null {
  const [first = key] = key.split('-');
  for (const phrase of phrases.get(first) ?? []) {
    const end = start + phrase.length;
    const isWhole = foldName(text.slice(start, end)) === phrase && !/^[\p{L}\p{M}’'-]/u.test(text.slice(end));
    if (isWhole) return end;
  }
  return null;
}
