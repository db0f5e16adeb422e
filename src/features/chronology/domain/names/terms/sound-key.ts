import vocabulary from '../../../../../../data/cast-words.json' with { type: 'json' };
import { foldName } from './name-tokens.ts';

const sounded = new Map(Object.entries(vocabulary.soundedAs));

/** In their order: spellings, and what they sound like in the names of England. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/^kn|^gn/, 'n'],
  [/^wr|^rh/, 'r'],
  [/eigh$|[ei]y$|ie?$|ee$|ea$|y$/, 'I'],
  [/a(?=[^aeiou]e$)/, 'A'],
  [/gh/g, ''],
  [/ph/g, 'f'],
  [/sch|sh/g, 'S'],
  [/th/g, 't'],
  [/ch(?=r|l)|ck|q|x|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/^g(?=eo|e[mn])/, 'j'],
  [/au|aw|or(?=n)/g, 'o'],
  [/a[iey]+|e[iy]/g, 'a'],
  [/ee|ea|ie|y/g, 'i'],
  [/oo|ou|ew|ue/g, 'u'],
  [/(?<=[^aeiou])e$|(?<=[aeiou])h/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * How a name sounds, roughly: “Kayleigh”, “Kaylee” and “Caileigh” are alike, “Kelly” and “Kyle” are not. Names whose
 * spelling tells nothing of their sound (“Sean”) stand in `data/cast-words.json`.
 */
export function soundKey(name: string): string {
  const own = foldName(name);
  return spellings.reduce((sound, [spelling, as]) => sound.replace(spelling, as), sounded.get(own) ?? own);
}

const shortest = 4;

/** Two spellings that sound alike; short ones are too often other names. */
export function soundsAlike(one: string, other: string): boolean {
  if (one.length < shortest || other.length < shortest || foldName(one) === foldName(other)) return false;
  return soundKey(one) === soundKey(other);
}
