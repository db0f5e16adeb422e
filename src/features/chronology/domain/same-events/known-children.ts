import { readChildLabel } from '../child-label.ts';
import type { Entry } from '../entry.ts';
import { splitWords } from '../text/words.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './text-tokens.ts';

/** The children whom a chronology's columns name, so that its texts can be searched for them. */
export interface KnownChildren {
  /** Whether a word, as a stem, is the first name of a child. */
  readonly isChild: (stem: string) => boolean;
  /** A child’s name as the word “child”, so that “Amy said” is found as “child said” is. */
  readonly asChild: (token: Token) => Token;
  /** The children whom a text names, as stems. */
  readonly namedIn: (tokens: readonly Token[]) => ReadonlySet<string>;
  /** The children of whom entries tell, as stems; empty where they do not say, or say “the children”. */
  readonly of: (entries: readonly Entry[], tokens: readonly Token[]) => ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
/** In a column of children these say that no one child is meant, or none that has a name. */
const noNames = new Set(['all', 'both', 'child', 'children', 'sibling', 'family', 'unborn', 'baby', 'the']);

/** Reads the children's first names from the columns of all entries. */
export function findKnownChildren(entries: readonly Entry[]): KnownChildren {
  const names = new Set<string>();
  for (const { children } of entries) {
    for (const child of children) {
      const name = firstName(child);
      if (name !== null) names.add(name);
    }
  }
  const namedIn = (tokens: readonly Token[]) =>
    new Set(
      tokens.filter(({ stem, written }) => names.has(stem) && isCapital(written)).map(({ stem }) => stem),
    );
  return {
    namedIn,
    isChild: (stem) => names.has(stem),
    asChild: (token) =>
      names.has(token.stem) && isCapital(token.written) ? { ...token, stem: 'child' } : token,
    of: (own, tokens) => {
      const stated = own.flatMap(({ children }) => children.map(firstName));
      if (stated.length > 0) return new Set(stated.filter((name) => name !== null));
      if (tokens.some(({ stem }) => stem === 'children' || stem === 'sibling')) return none;
      return namedIn(tokens);
    },
  };
}

/** As a stem; “Child B” whole. */
function firstName(child: string): string | null {
  const label = readChildLabel(child);
  if (label !== null) return label;
  const first = splitWords(child)[0];
  if (first === undefined || first.lower.length < 3) return null;
  const stem = stemWord(first.lower);
  return noNames.has(stem) ? null : stem;
}

function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
