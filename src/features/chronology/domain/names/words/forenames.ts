import forenames from '../../../../../../data/forenames.json' with { type: 'json' };
import type { Sex } from '../terms/cast-words.ts';

const sexes = new Map<string, Sex>([
  ...forenames.f.flatMap((line) => line.split(' ').map((name): [string, Sex] => [name, 'f'])),
  ...forenames.m.flatMap((line) => line.split(' ').map((name): [string, Sex] => [name, 'm'])),
]);

/** Whether a forename is a woman’s or a man’s; null of most, which either may have or nobody listed. */
export function sexOfForename(key: string): Sex | null {
  return sexes.get(key) ?? null;
}

const surnames: ReadonlySet<string> = new Set(forenames.surnames.flatMap((line) => line.split(' ')));

/** “Lewis”, “Dean”: a forename that many people in Britain have for a surname. */
export function isSurnameToo(key: string): boolean {
  return surnames.has(key);
}

const commonSurnames: ReadonlySet<string> = new Set(
  forenames.commonSurnames.flatMap((line) => line.split(' ')),
);

/** “Khan”, “Smith”: a surname that so many people have that two of a record may be strangers. */
export function isCommonSurname(key: string): boolean {
  return commonSurnames.has(key);
}
