import { determiners } from './little-words.ts';
import type { Stretch, Token } from './tokens.ts';
import { verbs } from './vocabulary.ts';
import { endsInRole, roleEndAt } from './who-acts.ts';

/** How many words an owner before a colon may have. */
export const longestName = 9;

/** Before a dash stands who acts and nothing more: "information sharing with police - to be improved" addresses nobody. */
export function isOnlyActor(tokens: readonly Token[], from: number, to: number): boolean {
  return roleEndAt(tokens, from) === to || tokens.slice(from, to).every(({ isCapital }) => isCapital);
}

/** How many words an actor has who is asked by "to" and a verb that no list holds. */
const longestActor = 4;

/** "HV to c/o check": after who acts and nothing else, what follows "to" is a verb unless it is somebody or a thing told of. */
export function isUnlistedVerb(tokens: readonly Token[], { from, to }: Stretch, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || to - from > longestActor || verbs.has(token.text)) return false;
  const isSmallWord = token.isWord && !token.isCapital && /^\p{L}/u.test(token.text);
  return (
    isSmallWord &&
    !determiners.has(token.text) &&
    !token.text.endsWith('s') &&
    !endsInRole(tokens, at, at + 1)
  );
}

const agreeing = new Set(['is', 'are', 'has', 'have', 'agreed', 'willing', 'due']);

/** "Mum agreed to …", "HV is to …": where the words between who acts and "to" begin. */
function beforeAgreeing(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && end > to - 2 && agreeing.has(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** "SW (Ana Reyes) to …": where what stands before closing brackets ends. */
function beforeBrackets(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[to - 1]?.text !== ')') return to;
  for (let at = to - 1; at > Math.max(from, to - longestName); at -= 1)
    if (tokens[at]?.text === '(') return at;
  return to;
}

/** Who is asked, where the words end in a role or in a name of two words or more in capitals; null for anything else. */
export function findActor(tokens: readonly Token[], { from, to: end }: Stretch): Stretch | null {
  const to = beforeBrackets(tokens, from, beforeAgreeing(tokens, from, end));
  const isActor = endsInRole(tokens, from, to) || (to - from > 1 && tokens[to - 1]?.isCapital === true);
  return isActor ? { from, to } : null;
}
