import { type Role, readRole } from './cast-words.ts';

/** Someone who may have no pseudonym yet. */
interface Listed {
  readonly role: string;
  readonly pseudonym: string;
}

/**
 * Gives a pseudonym to all who have none: by their role, in the order of the list, and never one that is taken. The
 * same list gives the same pseudonyms.
 *
 * @param taken names and words that no pseudonym may be, in small letters.
 */
export function givePseudonyms<Member extends Listed>(
  members: readonly Member[],
  taken: ReadonlySet<string> = new Set(),
): readonly Member[] {
  const used = new Set(members.map(({ pseudonym }) => pseudonym.toLowerCase()));
  const reached = new Map<string, number>();
  const alike = new Map<string, number>();
  for (const { role, pseudonym } of members) {
    const stem = readRole(role).pseudonym;
    if (pseudonym === '') alike.set(stem, (alike.get(stem) ?? 0) + 1);
  }
  return members.map((member) => {
    const role = readRole(member.role);
    if (member.pseudonym !== '' || role.kind === 'word') return member;
    for (let count = (reached.get(role.pseudonym) ?? 0) + 1; ; count += 1) {
      const made = makePseudonym(role, count, (alike.get(role.pseudonym) ?? 0) > 1);
      if (used.has(made.toLowerCase()) || taken.has(made.toLowerCase())) continue;
      reached.set(role.pseudonym, count);
      used.add(made.toLowerCase());
      return { ...member, pseudonym: made };
    }
  });
}

function makePseudonym({ pseudonym, count: style }: Role, count: number, several: boolean): string {
  switch (style) {
    case 'letter':
      return `${pseudonym} ${letters(count)}`;
    case 'joined':
      return `${pseudonym}${count}`;
    case 'several':
      return count === 1 && !several ? pseudonym : `${pseudonym} ${count}`;
    default:
      return `${pseudonym} ${count}`;
  }
}

/** A to Z, then AA, AB … as spreadsheets count columns. */
function letters(count: number): string {
  const base = 26;
  const last = String.fromCharCode(65 + ((count - 1) % base));
  return count <= base ? last : letters(Math.floor((count - 1) / base)) + last;
}
