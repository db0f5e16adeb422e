export type KinRelation = 'grandmother' | 'grandfather' | 'aunt' | 'uncle';

const relations: readonly (readonly [RegExp, KinRelation])[] = [
  [/^(?:nan|gran(?!d)|grandm|bunica$|babcia|ayeeyo|nonna)/, 'grandmother'],
  [/^(?:grand|bunicul|dziadek|awoowe)/, 'grandfather'],
  [/^(?:aunt|habo$)/, 'aunt'],
  [/^uncle/, 'uncle'],
];

/** The relation that a word for a relative states, folded as `foldName` does: “nan” and “babcia” a grandmother; null of a parent’s, and of any other word. */
export function relationOfKin(title: string): KinRelation | null {
  return relations.find(([titles]) => titles.test(title))?.[1] ?? null;
}
