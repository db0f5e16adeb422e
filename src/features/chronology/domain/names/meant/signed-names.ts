import type { Person } from '../forms/name-index.ts';
import { sayPeople } from '../forms/whom-named.ts';
import { marks } from '../terms/marks.ts';
import type { Replacement } from '../terms/replacement.ts';
import { findSignature } from '../unlisted/signatures.ts';

/**
 * What stands for a name of the list by which somebody signs: children and their relatives sign no notes. The letters “… walked away from it. KH” are a worker’s who has
 * them, and else a doubt; “… warning letter 1. S Rudd” is nobody’s whose letter alone that is.
 */
export function makeAsSigned(text: string, people: readonly Person[]): (name: Replacement) => Replacement {
  const signature = findSignature(text);
  if (signature === null || signature.kind === 'name') return (name) => name;
  // “Children present - TW, MW”: who is listed signs nothing.
  const isList = text.slice(signature.start, signature.end).includes(',');
  if (isList || /[–—-]\s*$/.test(text.slice(0, signature.start))) return (name) => name;
  return (name) => {
    const isIn = name.start >= signature.start && name.end <= signature.end;
    return isIn && name.members.length > 0 && isByLetters(text, name) ? asWorkers(text, name, people) : name;
  };
}

/** “KH”, “S Rudd”; not “K Holt”, whom the list has whole. */
function isByLetters(text: string, { start, end, isUnlisted }: Replacement): boolean {
  const own = text.slice(start, end);
  return own === own.toUpperCase() || isUnlisted === true;
}

function asWorkers(text: string, name: Replacement, people: readonly Person[]): Replacement {
  const { start, end, members } = name;
  const staff = members.filter((member) => people[member]?.kind === 'staff');
  const isOpen = name.shownAs.endsWith(marks.name);
  if (staff.length === members.length) return name;
  if (staff.length > 0) {
    const said = sayPeople(staff, 'full', people);
    return { ...name, members: staff, shownAs: isOpen ? `${said} or ${marks.name}` : said };
  }
  if (/\p{Ll}/u.test(text.slice(start, end)))
    return { start, end, shownAs: marks.name, members: [], mayMean: members, isUnlisted: true };
  return isOpen ? name : { ...name, shownAs: `${name.shownAs} or ${marks.name}`, isUnlisted: true };
}
