/** What a list’s address says: what is asked for, and in which order. Where in the list one stands is not part of it. */
export interface ListAddress {
  readonly path: string;
  /** The filters by their fields’ names, as they were sent; empty ones say nothing. */
  readonly filters: Readonly<Record<string, string | readonly string[]>>;
  readonly sort?: ListSort;
  /** Of several lists on one page, which this is: the id of its table, by which the address tells its place (`files-after`). */
  readonly part?: string;
}

export interface ListSort {
  /** A column’s key. */
  readonly by: string;
  readonly direction: SortDirection;
}

export type SortDirection = 'ascending' | 'descending';

/** The id of the words that say what is shown, above the rows: where a page opens once it was filtered, sorted or leafed. */
export const foundId = 'found';

/** Names that an address keeps for itself; no filter may be called so. */
export const listNames = { by: 'sort', direction: 'direction', after: 'after', before: 'before' } as const;

/** The filters in pairs, those that say nothing left out. */
export function filterPairs({ filters }: ListAddress): readonly (readonly [string, string])[] {
  return Object.entries(filters).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === '' ? [] : [[name, one] as const])),
  );
}

function sortPairs(sort: ListSort | undefined): readonly (readonly [string, string])[] {
  if (sort === undefined) return [];
  return [
    [listNames.by, sort.by],
    [listNames.direction, sort.direction],
  ];
}

type Pairs = readonly (readonly [string, string])[];

function addressOf(path: string, pairs: Pairs): string {
  const query = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Opens at what was found: a page without a filter panel has no such place, and opens at its top. */
function foundHref({ path, part = foundId }: ListAddress, pairs: Pairs): string {
  return `${addressOf(path, pairs)}#${part}`;
}

/** The list as it is filtered and sorted, with something more in its address, from the top of its page. */
export function wholeHref(list: ListAddress, ...more: Pairs): string {
  return addressOf(list.path, [...filterPairs(list), ...sortPairs(list.sort), ...more]);
}

/** The list in another order, from its beginning: pressed again, a column turns round. */
export function sortHref(list: ListAddress, by: string): string {
  const turned = list.sort?.by === by && list.sort.direction === 'ascending';
  const sort: ListSort = { by, direction: turned ? 'descending' : 'ascending' };
  return foundHref(list, [...filterPairs(list), ...sortPairs(sort)]);
}

/** The rows after or before a place in the list; a cursor is whatever its operation gave. */
export function placeHref(
  list: ListAddress,
  place: { readonly after: string } | { readonly before: string },
): string {
  const { part } = list;
  const pairs = Object.entries(place).map(
    ([name, value]) => [part === undefined ? name : `${part}-${name}`, value] as const,
  );
  return foundHref(list, [...filterPairs(list), ...sortPairs(list.sort), ...pairs]);
}

/** The list without its filters, in the same order. */
export function clearHref(list: ListAddress): string {
  return foundHref(list, sortPairs(list.sort));
}

/** The list without one of its filters. */
export function withoutFilterHref(list: ListAddress, name: string, value: string): string {
  const kept = filterPairs(list).filter(([one, its]) => one !== name || its !== value);
  return foundHref(list, [...kept, ...sortPairs(list.sort)]);
}

/** What a form of filters must send along, so that the order stays. */
export function keptFields(list: ListAddress): readonly (readonly [string, string])[] {
  return sortPairs(list.sort);
}
