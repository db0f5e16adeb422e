import type { ChildId } from '../../shared/ids.ts';
import type { AuditEvent } from './audit-events.ts';

/** What an operation tells of itself. Who, when and in which request are added where the row is written. */
export interface AuditNote {
  readonly event: AuditEvent;
  readonly object?: { readonly kind: string; readonly id: string };
  /** Every child whose record was read or changed: one row each, for *Who looked at this child*. */
  readonly children?: readonly ChildId[];
  /** Why, in the person's own words, where a reason is asked for. */
  readonly reason?: string;
  /** Counts, codes and ids; never a name or a sentence of a record. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  readonly outcome?: 'done' | 'refused';
}
