import names from '../../../../../../data/given-names.json' with { type: 'json' };
import ordinary from '../../../../../../data/ordinary-words.json' with { type: 'json' };

/** The groups in which a given name stands, by the name. */
const groupsOf = new Map<string, number[]>();
for (const [group, line] of names.groups.entries()) {
  for (const name of line.split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
}

const alone = [...names.others, ...ordinary.forenames].flatMap((line) => line.split(' '));
const known = new Set([...groupsOf.keys(), ...alone]);
/** The first of a group, and what stands in none: “Anna”, “Rose”; not “Beth”, “Steven”. */
const full = new Set([
  ...names.groups.map((line) => line.split(' ')[0] ?? ''),
  ...alone.filter((name) => !groupsOf.has(name)),
]);

/** Whether people use both for one person: Beth and Elizabeth, Mohammed and Muhammad. */
export function areVariants(one: string, other: string): boolean {
  const groups = groupsOf.get(other) ?? [];
  return (groupsOf.get(one) ?? []).some((group) => groups.includes(group));
}

/** One text for all variants of a name, so that they are found together: the first group that it stands in. */
export function variantKey(given: string): string | null {
  const group = groupsOf.get(given)?.[0];
  return group === undefined ? null : (names.groups[group]?.split(' ')[0] ?? null);
}

/** Each a name of its own, and none a form of the other: Ella and Emma are no slip of the pen. */
export function areOtherNames(one: string, other: string): boolean {
  return known.has(one) && known.has(other) && one !== other && !areVariants(one, other);
}

/** Whether it is a given name of the list, as most people have one. */
export function isKnownName(name: string): boolean {
  return known.has(name);
}

/** A name that people are given as such, whatever else it is short for: “Rose”, “Anna”, “Maria”. */
export function isFullName(name: string): boolean {
  return full.has(name);
}
