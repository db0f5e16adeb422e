import { capitalise } from '../../../../../shared/capitalise.ts';
import { buildingWords, sureForms } from '../../../../../shared/place-words.ts';
import type { CastMember } from '../terms/cast.ts';
import { schoolWords, surelyStreets } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { isOrdinary } from '../words/ordinary-words.ts';

interface Place extends CastMember {
  readonly times: number;
  readonly why: string;
}

/** A name begins where a word does; without that, a long run of letters is tried from each of its letters. */
const start = String.raw`(?<![\p{L}\p{M}’'-])`;
const named = String.raw`${start}(?:(?:St|Saint)\.? )?\p{Lu}[\p{L}’']{1,24}(?:[ -]\p{Lu}[\p{L}’']{1,24}){0,4}`;
const school = new RegExp(String.raw`${named} (?:${schoolWords.map(capitalise).join('|')})\b`, 'gu');
const primary = new RegExp(
  String.raw`${named} (?:Primary|Infants|Juniors|Grammar)(?=\s*$|[.,;:)]| (?:and|at|by|for|from|has|in|is|on|rang|re|said|school|to|told|was|with)\b)`,
  'gu',
);
const centres = 'Surgery|Medical Centre|Medical Practice|Group Practice|Leisure Centre|Pharmacy';
const shouted = String.raw`${start}(?:(?!(?:AND|AT|BY|FOR|FROM|IN|NEAR|OF|ON|THE|TO)\b)\p{Lu}[\p{Lu}’']{1,24} ){1,2}`;
/** Where families are registered, go and are met: by the name of the house the town can be found. As police write it too. */
const centre = new RegExp(
  String.raw`(?:${named} (?:${centres})|${shouted}(?:${centres.toUpperCase()}))\b`,
  'gu',
);
const street = new RegExp(
  String.raw`${start}\p{Lu}[\p{L}’'-]{1,40} (?:${surelyStreets.map(capitalise).join('|')})\b`,
  'gu',
);
const building = new RegExp(
  String.raw`${start}\p{Lu}[\p{L}’'-]{1,40} (?:${sureForms(buildingWords).map(capitalise).join('|')})\b`,
  'gu',
);

const shapes: readonly (readonly [RegExp, string])[] = [
  [school, 'school'],
  [primary, 'school'],
  [centre, 'place'],
  [street, 'street'],
  [building, 'building'],
];

/** The text without names of places, so that they are taken for nobody’s. */
export function withoutPlaces(text: string): string {
  return [school, primary, centre, street, building].reduce(
    (rest, pattern) => rest.replace(pattern, '…'),
    text,
  );
}

/** Schools among the agencies and in the texts, and streets, centres and buildings in the texts. */
export function findPlaces(agencies: readonly string[], texts: Iterable<string>): readonly Place[] {
  const found = new Map<string, Place>();
  for (const agency of agencies)
    for (const [name] of agency.matchAll(school)) note(name, 'school', 'an agency’s name', found);
  // An agency that is no school keeps its own name.
  const kept = new Set(agencies);
  for (const text of texts) {
    for (const [shape, role] of shapes) {
      const names = [...text.matchAll(shape)].map(([name]) => name);
      for (const name of names.filter((one) => role !== 'place' || !kept.has(one)))
        note(name, role, 'the word behind the name', found);
    }
  }
  return [...found.values()];
}

const anywhere = new Set(
  "the a our my his her their your local new old nearest same other gp family health medical leisure group children’s children's centre surgery practice pharmacy primary infants juniors grammar".split(
    ' ',
  ),
);

function note(name: string, role: string, why: string, found: Map<string, Place>): void {
  const words = name.split(' ');
  // “Primary School” and “High Street” are nobody’s in particular.
  const own = words.filter((word) => !anywhere.has(word.toLowerCase()));
  // “The Health Centre”, “Local Family Hub”.
  if (own.length === 0) return;
  const isPlain = words.slice(0, -1).every((word) => isOrdinary(word.toLowerCase()) || word.length < 3);
  if (role !== 'building' && isPlain && words.length < 3) return;
  const key = foldName(name);
  const times = (found.get(key)?.times ?? 0) + 1;
  found.set(key, { name, otherNames: [], role, pseudonym: '', born: null, times, why });
}
