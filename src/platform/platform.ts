import type { Logger } from 'pino';
import type { FamilyId, PersonId } from '../shared/ids.ts';
import type { PersonActor } from './access/actor.ts';
import type { Database } from './database/open-database.ts';
import type { TenantTx } from './database/transact.ts';

/** Some texts that are written of a family. */
export interface TextsOfFamily {
  readonly familyId: FamilyId;
  readonly texts: readonly string[];
  /**
   * Which of the texts are names of people in the record of the family, by their places, and whose: relatives share names, so that in them whole
   * names of others alone are looked for.
   */
  readonly namesOf?: ReadonlyMap<number, readonly PersonId[]>;
}

/** Which of these texts may name somebody whose identity is sealed, by their places, as far as the actor is told who that is. */
export type FindNamingSealed = (
  tx: TenantTx,
  actor: PersonActor,
  written: TextsOfFamily,
) => Promise<ReadonlySet<number>>;

/** What every operation is given of the outside: the database, the clock, and the installation's key. */
export interface Platform {
  readonly database: Database;
  now(): Date;
  /**
   * The clock of the audit log, where it is another than `now`. The demonstration does some things as of days that are past: its log says when
   * they were written, for rows of the past behind a seal of today look like tampering.
   */
  readonly logNow?: () => Date;
  /** The address that people type: for links that are passed on by hand. */
  readonly publicUrl: URL;
  /** 32 bytes: encrypts what must be read again (secrets of authenticator apps). Never logged, never in the database. */
  readonly key: Uint8Array;
  readonly log: Logger;
  /** Bytes of files that one partnership may keep. */
  readonly mostStoredBytes: number;
  /** From the feature that finds names, for the record of the family, which is above it. Left out where nothing is written by people. */
  readonly findNamingSealed?: FindNamingSealed;
}
