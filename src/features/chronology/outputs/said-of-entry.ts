import { sayDay } from '../../../shared/when/say-day.ts';
import { type SharingDecided, saySharing } from '../domain/knowledge/settle-sharing.ts';
import { labelOf, nameOfPoint, sayMovement } from '../domain/plan/plan-point.ts';
import type {
  Author,
  BearingSaid,
  CommentSaid,
  PlanPointSaid,
  SaidOnRecord,
} from '../domain/said/said-on-record.ts';

/** What people said, by the ids of entries, and the points of the plan by their labels. */
export interface SaidLookups {
  readonly sharing: ReadonlyMap<string, readonly SharingDecided[]>;
  readonly bearings: ReadonlyMap<string, readonly BearingSaid[]>;
  readonly comments: ReadonlyMap<string, readonly CommentSaid[]>;
  readonly points: ReadonlyMap<string, PlanPointSaid>;
}

export function lookUpSaid({ sharing, bearings, comments, plan }: SaidOnRecord): SaidLookups {
  return {
    sharing: Map.groupBy(sharing, ({ entry }) => entry),
    bearings: Map.groupBy(bearings, ({ entry }) => entry),
    comments: Map.groupBy(comments ?? [], ({ entry }) => entry),
    points: new Map(plan.map((point) => [labelOf(point), point])),
  };
}

/** What people said of one entry, each a sentence or two. */
export interface SaidOfEntry {
  /** Who was told of it, and who was not. */
  readonly sharing: readonly string[];
  /** What it tells of the plan: “Progress on A3 Register Ben with a dentist”. */
  readonly plan: readonly string[];
  /** What was written beside it, and by whom. */
  readonly comments: readonly { readonly heading: string; readonly words: string }[];
}

const nothing: SaidOfEntry = { sharing: [], plan: [], comments: [] };

export function saidOf(entry: string, { said }: { readonly said: SaidLookups | null }): SaidOfEntry {
  if (said === null) return nothing;
  return {
    sharing: (said.sharing.get(entry) ?? []).map(saySharing),
    plan: (said.bearings.get(entry) ?? []).map((bearing) => sayBearing(bearing, said)),
    comments: (said.comments.get(entry) ?? []).map((comment) => ({
      heading: headingOf(comment),
      words: comment.words,
    })),
  };
}

function sayBearing(bearing: BearingSaid, { points }: SaidLookups): string {
  const label = labelOf(bearing);
  const point = points.get(label);
  const aside = bearing.ofEarlierWords ? ' (said of earlier words of it)' : '';
  return `${sayMovement(bearing.movement)} on ${point === undefined ? label : nameOfPoint(point)}${aside}`;
}

/** “Comment by Kim Ashby, Northmere Police, 3 May 2026, of an earlier wording” */
function headingOf({ on, changed, ofOtherWords, ...author }: CommentSaid): string {
  const aside = [
    ...(changed ? ['changed since'] : []),
    ...(ofOtherWords ? ['written when the entry was worded otherwise'] : []),
  ];
  const more = aside.length === 0 ? '' : ` (${aside.join('; ')})`;
  return `Comment by ${sayAuthor(author)}, ${sayDay(on)}${more}`;
}

/** “Kim Ashby, Northmere Police” */
export function sayAuthor({ by, agency }: Author): string {
  return agency === null ? by : `${by}, ${agency}`;
}

/** Comments in one cell, the first first. */
export function commentLines({ comments }: SaidOfEntry): string {
  return comments.map(({ heading, words }) => `${heading}: ${words}`).join('\n');
}
