import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayOfInstant, timeOfInstant } from '../../../platform/clock.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { ChildId } from '../../../shared/ids.ts';
import type { ChildSeen, Entry } from '../domain/entry.ts';
import {
  appointmentsAsked,
  attendanceWords,
  type EntryDetail,
  posts,
  sayDetail,
} from '../domain/entry-detail.ts';
import { type Handling, handlings } from '../domain/handling.ts';
import { commonKinds, type EntryKind, entryKinds, handlingOfKind, kindWords } from '../domain/kinds.ts';
import { readTypedWhen, type TypedWhen } from '../domain/typed/read-typed-when.ts';
import { type RecordedOn, settleRecordedOn } from '../domain/typed/recorded-on.ts';
import {
  findUnsaid,
  type Impact,
  impacts,
  impactWords,
  isReworded,
  seenChoices,
  type TypedWords,
} from '../domain/typed/typed-entry.ts';

export {
  appointmentsAsked,
  attendanceWords,
  entryKinds,
  findUnsaid,
  impacts,
  impactWords,
  kindWords,
  posts,
  sayDetail,
  seenChoices as seenWords,
};

export const childSeenChoices = [
  'seen-alone',
  'seen',
  'not-seen',
  'not-stated',
] as const satisfies readonly ChildSeen[];

/** Every kind: that of which nothing more is said first, then what people type most. */
export const kindsAsOffered: readonly EntryKind[] = [
  ...new Set<EntryKind>(['narrative', ...commonKinds, ...entryKinds]),
];

export type { ChildSeen, EntryDetail, EntryKind, Impact };

/** What the form of an entry gives. */
export interface EntryGiven {
  readonly when: string;
  /** The meaning of the date that its author was asked about, where they say that it is so. */
  readonly meant: string | null;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  readonly children: 'all' | readonly ChildId[];
  readonly kind: EntryKind;
  /** Of that kind. */
  readonly detail: EntryDetail | null;
  readonly childSeen: ChildSeen;
  readonly impact: Impact | null;
  readonly source: string;
  /** When the agency’s record was made; empty where it is not known, and null where nothing is said of it. */
  readonly recorded: string | null;
}

/** What was doubtful about a date; its author answers, and the form comes again. */
export type WhenDoubted =
  | Exclude<TypedWhen, { readonly status: 'read' }>
  | Exclude<RecordedOn, { readonly status: 'settled' }>;

/** What stays of an entry that is changed: its date where that is written as before, and whom the family’s record does not name. */
export interface EntryBefore {
  readonly entry: Pick<Entry, 'when' | 'event' | 'response' | 'outcome' | 'recordedOn'>;
  /** Those whom the record does not hold now, with who they are where that is known: they may be put back. */
  readonly alsoNamed: readonly AlsoNamed[];
  /** Whom it is about by now, in its own order, which is kept. */
  readonly ids: readonly (ChildId | null)[];
}

export interface AlsoNamed {
  readonly name: string;
  readonly id: ChildId | null;
}

interface ChildOffered {
  readonly id: ChildId;
  readonly name: string;
  /** As whoever types reads it: null where it is not known to them. */
  readonly born: Day | null;
}

/**
 * What was given as the words of an entry, or what is doubtful about its date.
 *
 * @param settling when it is typed; and of an entry that is changed what stays of it.
 * @throws AppError `entry-not-fitting` for a child who is none of the family’s.
 */
export function settleWords(
  { when: text, meant, recorded, children: chosen, ...given }: EntryGiven,
  children: readonly ChildOffered[],
  { now, before }: { readonly now: Date; readonly before?: EntryBefore },
): TypedWords | WhenDoubted {
  const today = dayOfInstant(now);
  // “Yesterday” is the day before the one on which it was typed.
  const when =
    before?.entry.when.text === text
      ? ({ status: 'read', when: before.entry.when } as const)
      : readTypedWhen(text, { today, clock: timeOfInstant(now), eldest: findEldest(children) }, meant);
  if (when.status !== 'read') return when;
  const { event, response, outcome, kind, detail, childSeen, impact, source } = given;
  const named = childrenOf(chosen, children);
  // Two children may be called alike, and are two.
  const about = inOrder([...named, ...(before?.alsoNamed ?? [])], before?.ids ?? []);
  const said = { when: when.when, event, response, outcome };
  const settled = settleRecordedOn({
    ...{ text: recorded, when: when.when, today },
    ...(before === undefined
      ? {}
      : { before: { recordedOn: before.entry.recordedOn, isReworded: isReworded(before.entry, said) } }),
  });
  if (settled.status !== 'settled') return settled;
  const { recordedOn } = settled;
  const names = about.map(({ name }) => name);
  const childIds = about.map(({ id }) => id);
  return { ...said, children: names, childIds, kind, detail, childSeen, impact, source, recordedOn };
}

function findEldest(children: readonly ChildOffered[]): { readonly name: string; readonly born: Day } | null {
  const [eldest = null] = children
    .flatMap(({ name, born }) => (born === null ? [] : [{ name, born }]))
    .toSorted((one, other) => (one.born < other.born ? -1 : 1));
  return eldest;
}

export function isDoubted(words: TypedWords | WhenDoubted): words is WhenDoubted {
  return 'status' in words;
}

function inOrder<One extends AlsoNamed>(about: readonly One[], ids: EntryBefore['ids']): readonly One[] {
  const rank = ({ id }: One) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return about.toSorted((one, other) => rank(one) - rank(other));
}

function childrenOf(
  chosen: EntryGiven['children'],
  children: readonly ChildOffered[],
): readonly ChildOffered[] {
  if (chosen === 'all') return children;
  return [...new Set(chosen)].map((id) => {
    const child = children.find((one) => one.id === id);
    if (child === undefined) {
      throw notFitting('A child who was chosen is not a child of this family.', 'Choose from the list.');
    }
    return child;
  });
}

/**
 * From whom an entry is kept: as its author chooses, and else as its kind is. That others may read what is usually kept is for a lead of
 * the agency to say.
 *
 * @throws AppError `entry-not-fitting`.
 */
export function settleHandling(
  asked: Handling | null,
  kind: EntryKind,
  { role }: Pick<PersonActor, 'role'>,
): { readonly handling: Handling; readonly chosen: boolean } {
  const usual = handlingOfKind(kind);
  if (asked === null || asked === usual) return { handling: usual, chosen: false };
  const isWider = handlings.indexOf(asked) < handlings.indexOf(usual);
  if (isWider && role !== 'agency-lead') {
    throw notFitting(
      `An entry of the kind “${kindWords[kind]}” is for your own agency until a lead of it decides otherwise.`,
      'Choose “As is usual for its kind”, and ask your lead.',
    );
  }
  return { handling: asked, chosen: true };
}

function notFitting(what: string, todo: string): AppError {
  return new AppError('entry-not-fitting', { what, todo });
}
