import type { Random } from './random.ts';

/** Fills one slot of a phrase; throws when it knows no such slot. */
export type FillSlot = (slot: string) => string;

/**
 * Writes a phrase out: `{tidy|clean}` is one of its alternatives, `{child}` a slot; both may nest.
 * What a slot gives may hold slots and alternatives itself.
 */
export function writePhrase(phrase: string, random: Random, fillSlot: FillSlot): string {
  return tidy(expand(phrase, random, fillSlot));
}

function expand(phrase: string, random: Random, fillSlot: FillSlot): string {
  let written = '';
  let at = 0;
  while (at < phrase.length) {
    const open = phrase.indexOf('{', at);
    if (open < 0) return written + phrase.slice(at);
    const close = findClosing(phrase, open);
    written += phrase.slice(at, open);
    written += expandBraces(phrase.slice(open + 1, close), random, fillSlot);
    at = close + 1;
  }
  return written;
}

function expandBraces(inside: string, random: Random, fillSlot: FillSlot): string {
  const alternatives = splitAlternatives(inside);
  const chosen = alternatives.length > 1 ? random.pick(alternatives) : fillSlot(inside);
  return expand(chosen, random, fillSlot);
}

function findClosing(phrase: string, open: number): number {
  let depth = 0;
  for (let at = open; at < phrase.length; at += 1) {
    if (phrase[at] === '{') depth += 1;
    if (phrase[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new SyntaxError(`a brace is never closed in: ${phrase}`);
}

function splitAlternatives(inside: string): string[] {
  const alternatives = [''];
  let depth = 0;
  for (const character of inside) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === '|' && depth === 0) alternatives.push('');
    else alternatives.push(`${alternatives.pop() ?? ''}${character}`);
  }
  return alternatives;
}

/** One space between words, none before a stop, and a capital where a sentence begins. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:?)])/g, '$1')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/(^|[.?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .trim();
}
