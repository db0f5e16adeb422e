import type { AddressPart } from '../../../../../shared/address-parts.ts';
import { isNoHome, isTown, saysWhich } from '../../../../../shared/address-words.ts';

/** What says of a house only that people are taken in there; workers leave it out. Longest first. */
const kinds = [
  'mother and baby unit',
  'mother and baby home',
  'mother and child unit',
  'parent and child unit',
  'parent and baby unit',
  'residential childrens home',
  'residential care home',
  'residential home',
  'residential unit',
  'nursing home',
  'care home',
  'childrens home',
  'young peoples home',
  'womens aid refuge',
  'domestic abuse refuge',
  'domestic violence refuge',
  'womens refuge',
  'families refuge',
  'family refuge',
  'womens hostel',
  'mens hostel',
  'family hostel',
  'homeless hostel',
  'probation hostel',
  'bail hostel',
  'youth hostel',
  'refuge',
  'hostel',
].map((kind) => kind.split(' '));
/** A body that runs one, and no house: “Wexmoor Council Hostel”, “Salvation Army Hostel”. */
const bodies = new Set(
  'aid army association authority borough charity church council housing mission nhs service services society trust'.split(
    ' ',
  ),
);

/**
 * What is left of the name of a refuge, a hostel or a home without the word for it: “Hope House” of “Hope House Refuge”, “The Bridge” of
 * “The Bridge Hostel”. Of “Larkspur Women’s Refuge” it is “Larkspur Refuge”, which is looked for by its one word. Nothing where the rest is a
 * town’s or a body’s name, or says no place.
 */
export function withoutKind(home: AddressPart): readonly AddressPart[] {
  if (home.kind !== 'home') return [];
  const words = home.words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const kind = kinds.find((some) => some.every((word, at) => word === words.at(at - some.length)));
  if (kind === undefined) return [];
  const rest = home.words.slice(0, -kind.length);
  const last = words.at(-1 - kind.length) ?? '';
  if (!saysWhich(rest) || isNoHome(rest) || isTown(rest) || bodies.has(last)) return [];
  const own = rest.length > 1 ? rest : [...rest, ...home.words.slice(-1)];
  return own.length === home.words.length ? [] : [{ ...home, words: own, written: own, others: [] }];
}
