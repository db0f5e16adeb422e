import { capitalise } from '../../../../shared/capitalise.ts';
import { buildingWords, sureForms } from '../../../../shared/place-words.ts';
import type { CastMember } from './cast.ts';
import { schoolWords, surelyStreets } from './cast-words.ts';
import { foldName } from './name-tokens.ts';
import { isOrdinary } from './ordinary-words.ts';

interface Place extends CastMember {
  readonly times: number;
  readonly why: string;
}

/** A name begins where a word does; without that, a long run of letters is tried from each of its letters. */
const start = String.raw`(?<![\p{L}\p{M}’'-])`;
const named = String.raw`${start}(?:(?:St|Saint)\.? )?\p{Lu}[\p{L}’']{1,24}(?:[ -]\p{Lu}[\p{L}’']{1,24}){0,4}`;
const school = new RegExp(String.raw`${named} (?:${schoolWords.map(capitalise).join('|')})\b`, 'gu');
const street = new RegExp(
  String.raw`${start}\p{Lu}[\p{L}’'-]{1,40} (?:${surelyStreets.map(capitalise).join('|')})\b`,
  'gu',
);
const building = new RegExp(
  String.raw`${start}\p{Lu}[\p{L}’'-]{1,40} (?:${sureForms(buildingWords).map(capitalise).join('|')})\b`,
  'gu',
);

/** The text without names of places, so that they are taken for nobody’s. */
export function withoutPlaces(text: string): string {
  return [school, street, building].reduce((rest, pattern) => rest.replace(pattern, '…'), text);
}

/** Schools among the agencies and in the texts, and streets and buildings in the texts. */
export function findPlaces(agencies: readonly string[], texts: Iterable<string>): readonly Place[] {
  const found = new Map<string, Place>();
  for (const agency of agencies)
    for (const [name] of agency.matchAll(school)) note(name, 'school', 'an agency’s name', found);
  for (const text of texts) {
    for (const [name] of text.matchAll(school)) note(name, 'school', 'the word behind the name', found);
    for (const [name] of text.matchAll(street)) note(name, 'street', 'the word behind the name', found);
    for (const [name] of text.matchAll(building)) note(name, 'building', 'the word behind the name', found);
  }
  return [...found.values()];
}

function note(name: string, role: string, why: string, found: Map<string, Place>): void {
  const words = name.split(' ');
  // “Primary School” and “High Street” are nobody’s in particular.
  const isPlain = words.slice(0, -1).every((word) => isOrdinary(word.toLowerCase()) || word.length < 3);
  if (role !== 'building' && isPlain && words.length < 3) return;
  const key = foldName(name);
  const times = (found.get(key)?.times ?? 0) + 1;
  found.set(key, { name, otherNames: [], role, pseudonym: '', born: null, times, why });
}
