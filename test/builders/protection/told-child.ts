import type { ChildHistory } from '../../../src/features/protection/domain/child-history.ts';
import type { Entry } from '../../../src/features/protection/domain/entries/entry.ts';

/** An invented child, and all that is known of their protection: what every writer of an extract is given. */
export interface ToldChild extends ChildHistory {
  /** Letters and figures, at most ten, as a census has it. */
  readonly child: string;
  readonly family: string;
  /** Null in a made-up nation, where nobody has a name. */
  readonly name: { readonly first: string; readonly surname: string } | null;
  readonly sex: 'F' | 'M' | 'U';
  /** By the census code, such as `WBRI`. */
  readonly ethnicity: string;
  readonly disabled: boolean;
  readonly entries: readonly Entry[];
}
