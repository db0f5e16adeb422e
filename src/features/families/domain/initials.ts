import { isStandIn, standsInFirst } from './linkage/names/stand-in.ts';

/** “A.B.” for “Ada Brook”, “Unborn baby B.” for “Unborn baby Brook”, so that a file on its way to an agency names no child. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const lead = leadOf(words);
  const named = words.slice(lead.length).join(' ');
  const letters = (named.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map(
    (word) => `${[...word][0]?.toLocaleUpperCase('en-GB') ?? ''}.`,
  );
  return [...lead, letters.join('')].filter((part) => part !== '').join(' ') || '?';
}

/** The same for several children; those of one set of initials are numbered in their order. */
export function initialsOfAll(names: readonly string[]): readonly string[] {
  const all = names.map(initialsOf);
  return all.map((initials, at) => {
    if (all.filter((one) => one === initials).length === 1) return initials;
    return `${initials} (${all.slice(0, at + 1).filter((one) => one === initials).length})`;
  });
}

/** Whether a text says nothing but such initials. */
export function isInitials(text: string): boolean {
  const words = text.replace(/ \(\d{1,2}\)$/, '').split(' ');
  const lead = leadOf(words);
  const [letters, ...more] = words.slice(lead.length);
  if (letters === undefined) return lead.length > 0;
  return more.length === 0 && /^(?:\p{L}\.)+$/u.test(letters);
}

/** The words that stand for a forename that nobody has given yet; they tell of nobody. */
function leadOf(words: readonly string[]): readonly string[] {
  if (!standsInFirst(words[0] ?? '')) return [];
  const end = words.findIndex((word) => !isStandIn(word));
  return end < 0 ? words : words.slice(0, end);
}
