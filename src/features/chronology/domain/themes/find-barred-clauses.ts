import type { Scopes } from '../text/read-scopes.ts';
import type { Token } from '../text/read-text.ts';
import type { Theme } from './theme.ts';

/** A phrase that keeps its clause from suggesting a theme: what was done to a child is no change for the better. */
export interface Told {
  readonly theme: Theme;
  readonly from: number;
  readonly to: number;
}

/** After these a clause turns: “was assaulted last year but is doing well”. */
const turns = new Set(['but', 'however', 'although', 'whereas']);

/**
 * Whether a theme must not be suggested at a token, because its clause tells of what bars it. What is denied, asked or
 * only feared bars nothing. What is told before a “but” bars nothing after it; what is told after it does bar what
 * stands before: “doing well but self-harming again”.
 */
export function findBarredClauses(
  told: readonly Told[],
  tokens: readonly Token[],
  scopes: Scopes,
): (theme: Theme, place: number) => boolean {
  const lastOf = new Map<Theme, Map<number, number>>();
  for (const { theme, from, to } of told) {
    if (isOnlySpokenOf(from, to, scopes)) continue;
    const clauses = lastOf.get(theme) ?? new Map<number, number>();
    clauses.set(tokens[from]?.clause ?? 0, from);
    lastOf.set(theme, clauses);
  }
  const turnAt = lastOf.size === 0 ? new Map<number, number>() : turnsOf(tokens);
  return (theme, place) => {
    const clause = tokens[place]?.clause ?? 0;
    const last = lastOf.get(theme)?.get(clause);
    if (last === undefined) return false;
    const turn = turnAt.get(clause);
    return turn === undefined || last > turn || place < turn;
  };
}

function isOnlySpokenOf(from: number, to: number, scopes: Scopes): boolean {
  if (scopes.conditional[from] === true || scopes.possible[from] === true) return true;
  return scopes.negated.slice(from, to).includes(true);
}

/** For each clause that turns, the place where it does so last. */
function turnsOf(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [place, { form, clause }] of tokens.entries()) if (turns.has(form)) places.set(clause, place);
  return places;
}
