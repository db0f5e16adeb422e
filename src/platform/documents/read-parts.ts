import type { DocumentNote, Part } from '../../shared/document.ts';

/** What a reader of one format gives back. */
export interface ReadParts {
  readonly parts: readonly Part[];
  readonly notes: readonly DocumentNote[];
}
