import type { Day } from '../../../../../shared/day.ts';
import type { KnownWorker } from './listed-workers.ts';

/** What is known of a family beside its records. */
export interface KnownFamily {
  /** What the record of the family is called: “Family M”, “Brathe”. */
  readonly name: string;
  readonly children: readonly KnownChild[];
  /** The adults around them, each with what they are to the children: “mother”. */
  readonly adults: readonly KnownAdult[];
  /** Who is or was allocated to the family, in the order in which it was said. */
  readonly workers: readonly KnownWorker[];
  /** Names that stood in the record by mistake: mostly children of other families, in whose records they may stand all the same. */
  readonly mistaken: readonly string[];
  /** Where they live and lived, protected or not: the lines of each, parted by commas or line ends, the postcode as one of them. */
  readonly addresses: readonly string[];
  /** By which the record is found; null where nothing of a document may look for it. */
  readonly reference: string | null;
}

export interface KnownChild {
  readonly name: string;
  /** What they were called before, and are called besides. */
  readonly otherNames: readonly string[];
  readonly born: Day | null;
  /** Whether the identity is sealed. */
  readonly isSealed?: boolean;
  /** What stood for them in a document before; null where there was none. */
  readonly pseudonym: string | null;
}

export interface KnownAdult extends KnownChild {
  readonly role: string;
}
