import type { Claim } from './claim.ts';
import type { Lane } from './queue.ts';

/** What a thread that runs jobs is given at its start: plain values, since they are copied into it. */
export interface JobThreadSettings {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly key: Uint8Array;
  readonly logLevel: string;
  readonly mostStoredBytes: number;
  readonly atOnce: Readonly<Record<Lane, number>>;
}

/** What it tells of itself. */
export type ThreadTells =
  | { readonly kind: 'started' }
  | { readonly kind: 'begun'; readonly claim: Claim }
  | { readonly kind: 'ended'; readonly claim: Claim }
  | { readonly kind: 'stopped' };

/** What it is told. It begins a job once that it was begun has been heard. */
export type ThreadIsTold =
  | { readonly kind: 'heard'; readonly claim: Claim }
  | { readonly kind: 'stop'; readonly waitMs: number };
