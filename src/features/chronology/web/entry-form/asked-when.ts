import type { WhenDoubted } from '../../operations/typed-given.ts';

/** A date that whoever typed it is asked about. */
export type AskedWhen = Extract<WhenDoubted, { readonly status: 'asked' }>;
