import type { ErrorCode, ErrorWords } from '../../shared/app-error.ts';
import type { ReadDocument, ReadLimits } from '../../shared/document.ts';

/** What the pool asks of a reader. */
export interface ReadRequest {
  readonly path: string;
  readonly limits: ReadLimits;
}

/** What a reader answers: any number of times how far it is, then one of the others. */
export type ReadAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly document: ReadDocument }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly words: ErrorWords }
  | { readonly kind: 'failed'; readonly message: string };
