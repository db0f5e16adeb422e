import type { CastMember } from './cast.ts';

/** A row of the list, and where it stands. */
export interface ListedMember extends CastMember {
  readonly where: string;
}
