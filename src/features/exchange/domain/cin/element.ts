import elements from '../../../../../data/cin/elements.json' with { type: 'json' };

/** An element of a census file with all that is in it. */
export interface CinElement {
  readonly name: string;
  /** The line on which it begins. */
  readonly line: number;
  /** Its text, without the space around it; empty for a group. */
  text: string;
  readonly inside: CinElement[];
}

/** What is told of a place in the file while a child is read, before it is known which child it is. */
export interface Remark {
  readonly rule: string;
  readonly severity: 'error' | 'query' | 'warning';
  readonly part: string;
  readonly line: number;
  readonly message: string;
}

export type Tell = (remark: Remark) => void;

/** Of each group, the elements that it may hold, and whether more than one of each. */
const groups: ReadonlyMap<string, ReadonlyMap<string, 'once' | 'many'>> = new Map(
  Object.entries(elements.groups).map(([name, { once, many }]) => [
    name,
    new Map<string, 'once' | 'many'>([
      ...once.map((inner) => [inner, 'once'] as const),
      ...many.map((inner) => [inner, 'many'] as const),
    ]),
  ]),
);

/** Whether an element is one that has others in it, so that text of its own is out of place. */
export function isGroup(name: string): boolean {
  return groups.has(name);
}

/** The step that a date in the group on steps before proceedings tells. */
export const preProceedingsSteps: ReadonlyMap<string, string> = new Map(
  Object.entries(elements.preProceedingsSteps),
);

/** The elements of a group, whatever their order. */
export interface SortedGroup {
  /** Those that may stand there once. */
  readonly single: readonly CinElement[];
  one(name: string): CinElement | null;
  all(name: string): readonly CinElement[];
}

const none: readonly CinElement[] = [];
const emptyGroup: SortedGroup = { single: none, one: () => null, all: () => none };

/**
 * Sorts the elements of a group. What stands there a second time, though it may only once, and what the census does
 * not have, is told; of a repeated element the first counts. A group has a dozen names at most, so that looking
 * through a short list is quicker than making an index.
 */
export function sortGroup(
  element: CinElement | null,
  tell: Tell,
  lost: (unknown: CinElement) => void,
): SortedGroup {
  const group = element === null ? undefined : groups.get(element.name);
  if (element === null || group === undefined) return emptyGroup;
  const single: CinElement[] = [];
  const many: CinElement[] = [];
  for (const inner of element.inside) {
    const place = group.get(inner.name);
    if (inner.inside.length > 0 && place !== undefined) loseNested(inner, tell, lost);
    if (place === 'many') many.push(inner);
    else if (place === undefined) {
      lost(inner);
      tell(unknownElement(inner, element.name));
    } else if (named(single, inner.name) === null) single.push(inner);
    else {
      lost(inner);
      tell(repeatedElement(inner, element.name));
    }
  }
  return {
    single,
    one: (name) => named(single, name),
    all: (name) => (many.length === 0 ? none : many.filter((inner) => inner.name === name)),
  };
}

/** An element that is known and no group has text only: what stands in it is told. */
function loseNested(element: CinElement, tell: Tell, lost: (unknown: CinElement) => void): void {
  if (groups.has(element.name)) return;
  for (const nested of element.inside) {
    lost(nested);
    tell(unknownElement(nested, element.name));
  }
}

function named(list: readonly CinElement[], name: string): CinElement | null {
  for (const element of list) if (element.name === name) return element;
  return null;
}

/** @param group the name of the group in which it stands. */
export function unknownElement(inner: CinElement, group: string): Remark {
  return {
    rule: 'element-unknown',
    severity: 'warning',
    part: group,
    line: inner.line,
    message: `<${inner.name}> is no element that the census has in <${group}>. It was not read. Check its name and its place with whoever made the file.`,
  };
}

/** @param group the name of the group in which it stands. */
export function repeatedElement(inner: CinElement, group: string): Remark {
  return {
    rule: 'element-repeated',
    severity: 'error',
    part: group,
    line: inner.line,
    message: `<${inner.name}> stands more than once in one <${group}>. The first was read and this one was not: leave the right one in the file.`,
  };
}
