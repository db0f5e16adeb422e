import type { Logger } from 'pino';
import type { Database } from './database/open-database.ts';

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
}
