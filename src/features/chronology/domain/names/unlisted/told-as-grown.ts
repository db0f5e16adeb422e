import { readRole } from '../terms/cast-words.ts';
import { isCalledGrown, type NamePlace, sidesOf } from './surely-grown.ts';

const visit = 'visit(?:s|ed)? to|visited';
const contact =
  '(?:call|complaint|contact|e-?mail|letter|referral|report|t/c|tc)s? (?:received |made )?(?:from|to)|reported by';
const contactBefore = new RegExp(String.raw`(?<!\p{L})(?:${visit}|${contact}) $`, 'iu');
const contactBehind =
  /^ (?:has |had )?(?:rang|phoned|telephoned|emailed|contacted|called (?:the )?(?:police|999|101|duty))\b/i;

/** A role that says that who has it is grown: not a friend’s, a cousin’s or that of whom nobody says anything. */
export function isRoleOfGrown(role: string): boolean {
  const { kind, pseudonym } = readRole(role);
  return kind === 'staff' || (kind === 'adult' && !['Person', 'Friend', 'Cousin'].includes(pseudonym));
}

/**
 * Whether what stands beside a whole name tells of somebody grown. School logs name a pupil and the parent who came in about it, “Omar bit Amy Fox. Mrs
 * Fox was not happy”, and the police those who rang them, “Call from Amy Fox. Mrs Fox said”.
 *
 * @param role what the words beside it say.
 */
export function isToldAsGrown(place: NamePlace, role: string | null): boolean {
  const { before, behind } = sidesOf(place);
  if (contactBefore.test(before) || contactBehind.test(behind)) return true;
  return role === null ? isCalledGrown(place) : isRoleOfGrown(role);
}
