import { foldName } from './fold-name.ts';

/**
 * How a name sounds, roughly: consonants by kind, in order; vowels only where a name begins with one. Names of one sound
 * have one key, so that a database finds them by comparing texts; many that differ have one too.
 *
 * The letters that are silent or sound as another are those of English spelling (Lawrence Philips's Metaphone of
 * 1990 lists them), the classes of consonants those of Soundex (Robert Russell, 1918); both chosen anew for
 * names as they are spelled in England from many languages: Mohammed, Muhammad; Ayesha, Aisha; Wojcik, Vojcik.
 */
export function soundKey(name: string): string {
  const letters = foldName(name).replaceAll(' ', '');
  const heard = spellings.reduce((text, [pattern, sound]) => text.replace(pattern, sound), letters);
  const first = vowels.has(heard.charAt(0)) ? 'a' : '';
  return first + heard.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

const vowels = new Set('aeiou');

/** In this order: each sees what those before it left. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^mac(?=[^aeiouy])/, 'mc'],
  [/mb$/, 'm'],
  [/(?<=[aeiou])gh(?=t|$)/g, ''],
  [/ph/g, 'f'],
  [/sch|sh|tch|ch|sz|cz/g, 'x'],
  [/th|dh/g, 't'],
  [/kh|gh/g, 'k'],
  [/bh/g, 'b'],
  [/dg(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x$/g, 'x'],
  [/g(?=[eiy])/g, 'j'],
  [/g/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w(?=[aeiouy])/g, 'f'],
  [/[wh]/g, ''],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/^y(?=[aeiou])/, 'j'],
];
