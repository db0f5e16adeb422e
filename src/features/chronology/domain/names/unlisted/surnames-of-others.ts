import type { Cast } from '../terms/cast.ts';
import type { RoleKind } from '../terms/cast-words.ts';
import { type PersonName, readPersonName } from '../terms/person-name.ts';
import { isCommonForename } from '../words/ordinary-words.ts';

/** Whether a word is a surname of the family, or of those around it, as the list has others than one. */
export type IsSurname = (key: string) => boolean;

/** @param kindOf what is at a place of the list. */
export function makeIsSurname(
  cast: Cast,
  kindOf: (member: number) => RoleKind,
): (key: string, member: number) => boolean {
  const bearers = new Map<string, Set<number>>();
  for (const [member, { name, otherNames }] of cast.entries()) {
    if (!['child', 'adult'].includes(kindOf(member))) continue;
    for (const { forename, surname } of [name, ...otherNames].map(readPersonName)) {
      for (const key of forename.length > 0 ? surname : [])
        bearers.set(key, (bearers.get(key) ?? new Set()).add(member));
    }
  }
  return (key, member) => {
    const all = bearers.get(key);
    return all !== undefined && (all.size > 1 || !all.has(member));
  };
}

/** “Ms Holt Brown”, of whom the list has other people’s surnames alone; and so has it of “Brown”, of whom nobody knows who it is. */
export function asSurnames(
  name: PersonName,
  { isUnknown, isChild }: Record<'isUnknown' | 'isChild', boolean>,
  isSurname: IsSurname,
): PersonName {
  const all = [...name.forename, ...name.middle.flat(), ...name.surname];
  const isNamed = name.forename.length === 0 || isCommonForename(name.forename.join(''));
  const mayBe = all.length === 1 ? isUnknown : !isChild && (isUnknown || name.sex !== null);
  if (isNamed || !mayBe || !all.every(isSurname)) return name;
  return { ...name, forename: [], middle: [], surname: all };
}
