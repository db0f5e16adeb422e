import type { EntryGiven } from '../../operations/typed-given.ts';

/** “Mina, Jory”, of children who were chosen. */
export function sayChildren(
  chosen: EntryGiven['children'],
  children: readonly { readonly id: string; readonly name: string }[],
): string {
  const named = chosen === 'all' ? children : children.filter(({ id }) => chosen.some((one) => one === id));
  return named.map(({ name }) => name).join(', ');
}
