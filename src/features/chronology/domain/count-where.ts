/** How many of a list are so; no list of them is made, which for a long table would be as long again. */
export function countWhere<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) {
    if (isSo(item)) count += 1;
  }
  return count;
}
