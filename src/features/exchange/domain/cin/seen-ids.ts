import { sumOf } from './text-sum.ts';

/**
 * Tells how often an id has come before, holding a number for each and not its text: among a million ids two that
 * differ have the same number once in ten thousand files.
 */
export function followIds(): (id: string) => number {
  const once = new Set<number>();
  const again = new Map<number, number>();
  return (id) => {
    const number = sumOf(id);
    if (!once.has(number)) {
      once.add(number);
      return 0;
    }
    const before = (again.get(number) ?? 0) + 1;
    again.set(number, before);
    return before;
  };
}
