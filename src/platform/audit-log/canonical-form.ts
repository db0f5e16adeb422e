import { createHash } from 'node:crypto';

/** One row of the audit log as text, column by column, as PostgreSQL gives it. */
export interface CanonicalRow {
  readonly id: string;
  /** Microseconds since the beginning of 1970, UTC. */
  readonly recorded: string;
  readonly event: string;
  readonly actor_kind: string;
  readonly account_id: string | null;
  readonly agency_id: string | null;
  readonly session_id: string | null;
  readonly object_kind: string | null;
  readonly object_id: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  /** PostgreSQL's own text of the `jsonb`. */
  readonly detail: string;
  readonly request_id: string | null;
  /** The role that the person had; null where nobody did it, and in rows of a time when it was not kept. */
  readonly role: string | null;
  /** The children concerned, in order of their ids. */
  readonly subjects: readonly string[];
}

export interface SealHead {
  readonly partnershipId: string;
  readonly number: number;
  /** Microseconds since the beginning of 1970, UTC. */
  readonly sealed: string;
  readonly rowCount: number;
}

/** What stands for the digest before the first. */
export const firstDigest: Buffer = Buffer.alloc(32);

const form = 'sightline-audit-seal-1';

/**
 * The digest of one seal: SHA-256 of the previous seal's digest (32 bytes; zeros before the first), followed by lines
 * of UTF-8, each ended by a line feed:
 *
 * 1. `["sightline-audit-seal-1", partnership, number, sealed, row count]`, all as texts;
 * 2. for each row, in the order of its id, the row's columns in the order of the table without `partnership_id`, then the
 *    children's ids in their order: `[id, recorded, event, actor kind, …, detail, request, [children]]`, each a text or null;
 *    last the role that the person had, where the row has one. So rows from before roles were kept have the line that they had.
 *
 * A line is JSON without white space, as ECMAScript's `JSON.stringify` writes it. Times are microseconds since 1970 in
 * digits; ids are in lower case; `detail` is the text into which PostgreSQL turns its `jsonb`. `docs/audit-log.md` tells how to
 * make it with other tools.
 */
export function digestOfSeal(previous: Uint8Array, head: SealHead, rows: Iterable<CanonicalRow>): Buffer {
  const sealing = beginDigest(previous, head);
  for (const row of rows) sealing.add(row);
  return sealing.end();
}

/** The same, row by row, for seals that are read in pieces. */
export function beginDigest(previous: Uint8Array, head: SealHead) {
  const hash = createHash('sha256').update(previous);
  const line = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`, 'utf8');
  line([form, head.partnershipId, String(head.number), head.sealed, String(head.rowCount)]);
  return {
    add(row: CanonicalRow): void {
      line([
        row.id,
        row.recorded,
        row.event,
        row.actor_kind,
        row.account_id,
        row.agency_id,
        row.session_id,
        row.object_kind,
        row.object_id,
        row.outcome,
        row.reason,
        row.detail,
        row.request_id,
        row.subjects,
        ...(row.role === null ? [] : [row.role]),
      ]);
    },
    end: (): Buffer => hash.digest(),
  };
}
