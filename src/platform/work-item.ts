import type { Child } from 'hono/jsx';
import type { Day } from '../shared/day.ts';
import type { FamilyId } from '../shared/ids.ts';
import type { PersonActor } from './access/actor.ts';
import type { LeafAsked } from './cursors/leaf-of-whole.ts';
import type { TenantTx } from './database/transact.ts';
import type { Platform } from './platform.ts';

/** Something that somebody is to do, as the first page lists it. */
export interface WorkItem {
  /** Unlike every other item’s of every feature: `request:…`. */
  readonly id: string;
  /** What is to be done, in one sentence that begins with a verb. */
  readonly sentence: string;
  /** Where it is done. */
  readonly href: string;
  /** The last day on which it is in time; null where there is none. */
  readonly due: Day | null;
  /** Whether it comes before all that has a day: everybody may be reading what they should not. */
  readonly isFirst?: true;
  /**
   * Whether it may rest on what is kept from others: then nobody who reads the log is told that it was shown, since there would be nothing to
   * show but for that.
   */
  readonly isOfKept?: true;
  /** Items of other features that tell of the same with less, which are left out where this one is there. */
  readonly insteadOf?: readonly string[];
  /** Whose record it is about; null where it is about several. */
  readonly family: { readonly id: FamilyId; readonly reference: string; readonly name: string } | null;
}

/**
 * What a feature knows of somebody’s work, all of it, in no order. Asked inside the transaction of the page that lists it, which writes
 * the audit row. Nothing may be in it that the actor may not see, or that tells of it.
 */
export type FindWork = (tx: TenantTx, actor: PersonActor, now: Date) => Promise<readonly WorkItem[]>;

/** A page of somebody’s work. */
export interface WorkAnswer {
  readonly rows: readonly WorkItem[];
  readonly total: number;
  readonly before: string | null;
  readonly after: string | null;
  /** The day that it is. */
  readonly today: Day;
}

/** The part of the first page that lists the reader’s work: read by one operation, and drawn. */
export interface WorkPart {
  read(platform: Platform, actor: PersonActor, asked: LeafAsked): Promise<WorkAnswer>;
  draw(answer: WorkAnswer, actor: PersonActor): Child;
}
