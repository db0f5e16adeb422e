import {
  type AddressPart,
  namesOf,
  partsOfAddress,
  withNumber,
} from '../../../../../shared/address-parts.ts';
import type { Cast } from '../terms/cast.ts';
import { tellsWithNumber } from './listed-addresses.ts';
import { plainLetters, type Stretch } from './residual-words.ts';

/** Addresses of a list, as the last look over an export searches for them: what may follow a word or figure, and whether one ends there. */
export interface ListedRuns {
  readonly next: ReadonlyMap<string, ListedRuns>;
  readonly isEnd: boolean;
}

interface Growing extends ListedRuns {
  readonly next: Map<string, Growing>;
  isEnd: boolean;
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
  const all: Growing = { next: new Map(), isEnd: false };
  for (const { name, isAddress } of cast)
    for (const keys of isAddress ? runsOf(name) : []) if (keys.length > 1) add(keys, all);
  return all;
}

function add(keys: readonly string[], all: Growing): void {
  let at = all;
  for (const key of keys) {
    const next: Growing = at.next.get(key) ?? { next: new Map(), isEnd: false };
    at.next.set(key, next);
    at = next;
  }
  at.isEnd = true;
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
  return part.kind === 'home' ? namesOf(part).filter(tellsWithNumber).flatMap(withNumber) : [];
}

/** From each word of the text on the longest of them; none where a sentence ends behind a figure of it. */
export function findAddressesLeft(text: string, listed: ListedRuns): readonly Stretch[] {
  if (listed.next.size === 0) return [];
  const tokens = splitTokens(text);
  return tokens.flatMap(({ start }, from) => {
    let end: number | null = null;
    let at: ListedRuns | undefined = listed;
    for (let place = from; at !== undefined; place += 1) {
      const token = tokens[place];
      if (token === undefined || (place > from && isParted(text, tokens[place - 1], token))) break;
      at = at.next.get(token.key);
      if (at?.isEnd) end = token.end;
    }
    return end === null ? [] : [{ start, end }];
  });
}

function isParted(text: string, before: Token | undefined, after: Token): boolean {
  return (
    before !== undefined && /^\d+$/.test(before.key) && /[.!?;]\s/.test(text.slice(before.end, after.start))
  );
}
