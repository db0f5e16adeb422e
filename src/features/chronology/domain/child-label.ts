/**
 * What a child is called where names are replaced, in small letters: “child b” of “Child B”. By the whole of it one child is told from another, as
 * by a first name.
 *
 * @returns null for every other name, “Child” alone too.
 */
export function readChildLabel(name: string): string | null {
  const label = name.trim().toLowerCase();
  return /^child [a-z]{1,2}$/.test(label) ? label : null;
}
