import { findRoleWords, isOrganisationWord, isRole, readRole, sexOfTitle } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { isToldOf } from '../words/told-beside.ts';

/** Characters on either side of a name in which a role may be its own. */
export const beside = 28;

const behindName = /^ ?(?:\( ?(?:(?:an?|the|her|his|their) )?|, ?(?:(?:an?|the) )?)([\p{L} -]{2,24})/u;

/**
 * “mum (Kelly)”, “social worker Ann Holt”, “Kelly, mother of”: the role words just before or just behind; not “told mum Kelly was out”,
 * “Kelly (GP informed)”, “Ella, mum says”.
 */
export function roleBeside(text: string, start: number, end: number): string | null {
  return roleAhead(text, start, end) ?? roleBehind(text, end);
}

function roleAhead(text: string, start: number, end: number): string | null {
  const lead = /([\p{L}’' -]{2,})[(:]? ?$/u.exec(text.slice(Math.max(0, start - beside), start))?.[0] ?? '';
  const words = lead.replace(/[(: ]+$/, '');
  const near = words.split(/\s+/).slice(-3).join(' ').trim();
  const role = roleAtEnd(near);
  // “Check w police: Kyle Wood”: a body tells of somebody.
  if (role === null || isOrganisationWord(role) || !endsWithRole(near, role, true)) return null;
  return isToldOf(text, start - lead.length + words.length - role.length, end) ? null : role;
}

/** Of “hospital worker” the worker’s, though a longer word stands before it. */
function roleAtEnd(words: string): string | null {
  const role = roleOf(words);
  if (role === null || endsWithRole(words, role, true)) return role;
  const last = words.split(' ').at(-1) ?? '';
  return isRole(last) ? roleOf(last) : role;
}

function roleBehind(text: string, end: number): string | null {
  const found = behindName.exec(text.slice(end, end + beside));
  const [all = '', behind = ''] = found ?? [];
  // “(partner of a neighbour)”.
  const [after = ''] = behind.split(/ (?:of|to|for) /);
  const role = roleOf(after);
  if (role === null || !endsWithRole(after, role, false)) return null;
  const rest = text.slice(end + all.length - behind.length + role.length, end + 2 * beside);
  const isClosed = (readRole(role).kind === 'staff' ? endsStaff : endsRelative).test(rest);
  return isClosed && !isAlsoListed(rest) ? role : null;
}

/** The same without what may be somebody else’s in a list of those who were there: “HV: Ms Holt”, “Mum, Ms Holt, HV”. */
export function ownRoleBeside(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - beside), start);
  const ahead = /[:,;] ?$/.test(before) ? null : roleAhead(text, start, end);
  const isInList =
    /(?:[:,;]|(?<!\p{L})and) $/iu.test(before) &&
    /^, ?(?!(?:an?|the|her|his|their) )/i.test(text.slice(end, end + beside));
  return ahead ?? (isInList ? null : roleBehind(text, end));
}

/** “Ms Holt, mother, SW”: those who were there, one after the other. */
function isAlsoListed(rest: string): boolean {
  const [, next = ''] = /^, ?(\p{L}+)/u.exec(rest) ?? [];
  return (
    next === 'and' || (next !== '' && (roleOf(next) !== null || sexOfTitle(foldName(next)) !== undefined))
  );
}

const endsStaff = /^ ?(?:$|[),;.:/\r\n-]| (?:of|for|at|from|who))/u;
const endsRelative = /^ ?(?:$|[),;.:/\r\n-]| (?:of|to|for|at|from|who))/u;

function roleOf(words: string): string | null {
  const role = findRoleWords(words);
  return role === null || readRole(role).kind === 'word' ? null : role;
}

/** The role stands next to the name: “mother told Kelly” says nothing of Kelly. */
function endsWithRole(words: string, role: string, isBefore: boolean): boolean {
  const plain = foldName(words).trim();
  return isBefore ? plain.endsWith(role) : plain.startsWith(role);
}
