import type { Cast } from './cast.ts';
import { plainLetters, type Stretch } from './residual-words.ts';

/** Addresses of a list, as the last look over an export searches for them: runs of words and figures, each with single spaces. */
export interface ListedRuns {
  readonly runs: ReadonlySet<string>;
  readonly longest: number;
  /** The first words of the runs. */
  readonly beginnings: ReadonlySet<string>;
}

interface Token extends Stretch {
  readonly key: string;
}

function splitTokens(text: string): readonly Token[] {
  return Array.from(
    text.matchAll(/\d+|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu),
    ({ 0: token, index: start }) => ({
      key: plainLetters(token),
      start,
      end: start + token.length,
    }),
  );
}

/** Every line of an address that has a figure in it, and every two lines that stand below each other. */
export function listAddressRuns(cast: Cast): ListedRuns {
  const runs = cast.flatMap(({ name, isAddress }) => (isAddress ? runsOf(name) : []));
  const all = runs.filter((keys) => keys.length > 1);
  return {
    runs: new Set(all.map((keys) => keys.join(' '))),
    longest: Math.max(0, ...all.map((keys) => keys.length)),
    beginnings: new Set(all.map(([first = '']) => first)),
  };
}

function runsOf(address: string): readonly (readonly string[])[] {
  const lines = address
    .split(/[,\r\n]+/)
    .map((line) => splitTokens(line).map(({ key }) => key))
    .filter((keys) => keys.length > 0);
  const pairs = lines.slice(1).map((line, at) => [...(lines[at] ?? []), ...line]);
  return [...lines.filter((keys) => keys.some((key) => /\d/.test(key))), ...pairs];
}

export function findAddressesLeft(
  text: string,
  { runs, longest, beginnings }: ListedRuns,
): readonly Stretch[] {
  if (runs.size === 0) return [];
  const tokens = splitTokens(text);
  return tokens.flatMap(({ key, start }, from): readonly Stretch[] => {
    if (!beginnings.has(key)) return [];
    for (let count = longest; count > 1; count -= 1) {
      const last = tokens[from + count - 1];
      const run = tokens.slice(from, from + count).map((token) => token.key);
      if (last !== undefined && runs.has(run.join(' '))) return [{ start, end: last.end }];
    }
    return [];
  });
}
