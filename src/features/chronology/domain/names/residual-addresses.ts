import { type AddressPart, partsOfAddress, withNumber } from '../../../../shared/address-parts.ts';
import type { Cast } from './cast.ts';
import { tellsWithNumber } from './listed-addresses.ts';
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

/** Every piece of an address that has a figure in it, and every two pieces that stand beside each other. */
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
  const parts = partsOfAddress(address);
  const alone = parts.flatMap(runsOfPart);
  const pairs = parts
    .slice(1)
    .map((part, at) => [parts[at], part].filter((one) => one !== undefined))
    .filter((pair) => pair.some(({ kind }) => kind === 'home' || kind === 'postcode'))
    .map((pair) => pair.flatMap(({ written }) => written));
  return [...alone, ...pairs].map((words) => splitTokens(words.join(' ')).map(({ key }) => key));
}

function runsOfPart(part: AddressPart): readonly (readonly string[])[] {
  if (part.kind === 'postcode') return [part.words];
  return part.kind === 'home' && tellsWithNumber(part) ? withNumber(part) : [];
}

export function findAddressesLeft(
  text: string,
  { runs, longest, beginnings }: ListedRuns,
): readonly Stretch[] {
  if (runs.size === 0) return [];
  const tokens = splitTokens(text);
  return tokens.flatMap(({ key, start }, from): readonly Stretch[] => {
    if (!beginnings.has(key)) return [];
    const most = from + joinedFrom(text, tokens.slice(from, from + longest));
    for (let end = most; end > from + 1; end -= 1) {
      const run = tokens.slice(from, end).map((token) => token.key);
      const last = tokens[end - 1];
      if (last !== undefined && runs.has(run.join(' '))) return [{ start, end: last.end }];
    }
    return [];
  });
}

/** How many of them stand in one piece: a sentence that ends behind a figure parts them. */
function joinedFrom(text: string, tokens: readonly Token[]): number {
  const parted = tokens.findIndex(({ end, key }, at) => {
    const next = tokens[at + 1];
    return next === undefined || (/^\d+$/.test(key) && /[.!?;]\s/.test(text.slice(end, next.start)));
  });
  return parted + 1;
}
