import type { ResidualFinding } from './cast.ts';

/** How one kind of thing is written. */
export interface Shape {
  readonly kind: ResidualFinding['kind'];
  readonly pattern: RegExp;
  /** What there has to be, “digit” for any digit: most texts are then passed over at once. */
  readonly needs?: 'digit' | '@' | RegExp;
  /** Of the group named `whose`: whether somebody may be called so. */
  readonly isWhose?: (text: string) => boolean;
  /** What the pattern alone cannot tell. Where the stretch is only a part of the match, its group is named `what`. */
  readonly fits?: (text: string, born: ReadonlySet<string>) => boolean;
}
