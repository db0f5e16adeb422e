/** “A.B.” for “Ada Brook”, so that a file on its way to an agency names no child. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const letters = words.map((word) => `${[...word][0]?.toLocaleUpperCase('en-GB') ?? ''}.`);
  return letters.length === 0 ? '?' : letters.join('');
}

/** The same for several children; those of one set of initials are numbered in their order. */
export function initialsOfAll(names: readonly string[]): readonly string[] {
  const all = names.map(initialsOf);
  return all.map((initials, at) => {
    if (all.filter((one) => one === initials).length === 1) return initials;
    return `${initials} (${all.slice(0, at + 1).filter((one) => one === initials).length})`;
  });
}
