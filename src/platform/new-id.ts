import { v7 } from 'uuid';
import type { Id } from '../shared/ids.ts';

/** A new id: a UUID of version 7, so that rows made one after another lie beside each other in an index. */
export function newId<Thing extends string>(): Id<Thing> {
  return v7() as Id<Thing>;
}
