import type { CinChild, CinEpisode } from '../cin-record.ts';
import type { CinContext } from './context.ts';

/** What fills the braces of a rule's sentence in `data/cin/rules.json`. */
export type Words = Readonly<Record<string, string | number>>;

/** Tells that a rule is broken at this element. */
export type Tell = (at: { readonly line: number }, words?: Words) => void;

/** A rule about a child as a whole. Its sentence, part and editions are in `data/cin/rules.json`, by its number. */
export interface ChildRule {
  readonly number: string;
  readonly check: (child: CinChild, context: CinContext, tell: Tell) => void;
}

/** What a rule about a part of a child may look at beside that part. */
export interface Around {
  readonly child: CinChild;
  readonly episode: CinEpisode;
  readonly context: CinContext;
}

/** A rule about each element group of a kind. */
export interface PartRule<Part> {
  readonly number: string;
  readonly check: (part: Part, around: Around, tell: Tell) => void;
}
