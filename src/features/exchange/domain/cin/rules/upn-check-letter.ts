/** The letters by the remainder of the weighted sum: the alphabet without I, O and S. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** What the last character of a unique pupil number counts: a digit itself, a letter of a temporary number its place. */
function countOf(character: string): number {
  return /\d/.test(character) ? Number(character) : letters.indexOf(character);
}

/**
 * The letter that a unique pupil number should begin with: characters 2 to 13, each times its place, added up, and
 * the remainder of 23. A temporary number ends in a letter, which counts from 0 (A) to 22 (Z). Null where the
 * number has not the thirteen characters, or they are none that count. Source: the Department for Education’s guide
 * to unique pupil numbers.
 */
export function upnCheckLetter(upn: string): string | null {
  if (!/^.\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return null;
  let sum = 0;
  for (let place = 2; place <= 13; place += 1) sum += place * countOf(upn.charAt(place - 1));
  return letters.charAt(sum % 23);
}
