import type { ErrorCode, ErrorWords } from '../../shared/app-error.ts';
import type { Part, ReadLimits } from '../../shared/document.ts';
import type { DocumentFacts, PartEnd, SinkRow } from './part-sink.ts';

/** What the pool asks of a reader. */
export interface ReadRequest {
  readonly path: string;
  readonly limits: ReadLimits;
}

/** What a reader answers: the parts as they are read, how far it is, and in the end one of the last three. */
export type ReadAnswer =
  | { readonly kind: 'part'; readonly part: Omit<Part, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: readonly SinkRow[] }
  | { readonly kind: 'part-end'; readonly end: PartEnd }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly facts: DocumentFacts }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly words: ErrorWords }
  | { readonly kind: 'failed'; readonly message: string };
