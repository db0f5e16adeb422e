/**
 * What an adult is to the children of a family, as the field says it. `role` is what the list of people of an anonymised document is
 * given (`data/cast-words.json`): it decides which pseudonym stands for them.
 */
const table = {
  mother: { words: 'Mother', role: 'mother' },
  father: { words: 'Father', role: 'father' },
  stepmother: { words: 'Stepmother', role: 'stepmother' },
  stepfather: { words: 'Stepfather', role: 'stepfather' },
  'mothers-partner': { words: 'Mother’s partner', role: 'mother’s partner' },
  'fathers-partner': { words: 'Father’s partner', role: 'father’s partner' },
  'maternal-grandmother': { words: 'Maternal grandmother', role: 'maternal grandmother' },
  'maternal-grandfather': { words: 'Maternal grandfather', role: 'maternal grandfather' },
  'paternal-grandmother': { words: 'Paternal grandmother', role: 'paternal grandmother' },
  'paternal-grandfather': { words: 'Paternal grandfather', role: 'paternal grandfather' },
  'adult-sibling': { words: 'Adult brother or sister', role: 'sibling' },
  aunt: { words: 'Aunt', role: 'aunt' },
  uncle: { words: 'Uncle', role: 'uncle' },
  cousin: { words: 'Adult cousin', role: 'cousin' },
  'foster-carer': { words: 'Foster carer', role: 'foster carer' },
  guardian: { words: 'Special guardian or kinship carer', role: 'special guardian' },
  'family-friend': { words: 'Friend of the family', role: 'family friend' },
  household: { words: 'Somebody else who lives in the household', role: 'adult' },
  other: { words: 'Something else', role: 'person' },
  'not-known': { words: 'Not known', role: 'person' },
} as const satisfies Record<string, { readonly words: string; readonly role: string }>;

export type Kinship = keyof typeof table;

/** In the order in which they are offered. */
export const kinships = Object.keys(table) as readonly Kinship[];

/** A text of the database; one that the program no longer knows is something else. */
export function readKinship(text: string): Kinship {
  return kinships.find((one) => one === text) ?? 'other';
}

/** “Mother”, or for something else the words that were given. */
export function sayKinship(kinship: Kinship, words: string | null): string {
  return kinship === 'other' ? (words ?? table.other.words) : table[kinship].words;
}

/** The role of the list of people for an anonymised document; for something else its own words, which may be such a role. */
export function castRoleOf(kinship: Kinship, words: string | null): string {
  return kinship === 'other' ? (words ?? table.other.role) : table[kinship].role;
}

/** What somebody is to the children by a role of a list of people, with words where the list of kinships has none; of “person” nobody knows. */
export function kinshipOfRole(role: string): {
  readonly kinship: Kinship;
  readonly words: string | null;
} {
  const plain = role.trim().toLowerCase().replaceAll("'", '’');
  if (plain === '' || plain === 'person' || plain === 'adult') return { kinship: 'not-known', words: null };
  const found = kinships.find((one) => table[one].role === plain || table[one].words.toLowerCase() === plain);
  if (found !== undefined && found !== 'other') return { kinship: found, words: null };
  return { kinship: 'other', words: role.trim().charAt(0).toUpperCase() + role.trim().slice(1) };
}
