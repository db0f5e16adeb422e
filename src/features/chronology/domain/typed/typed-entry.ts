import type { ChildId } from '../../../../shared/ids.ts';
import type { When } from '../../../../shared/when/when.ts';
import { type ChildSeen, type Entry, untoldRow } from '../entry.ts';
import { type EntryDetail, sayDetail } from '../entry-detail.ts';
import { type EntryKind, kindWords } from '../kinds.ts';
import { makeToldEntryId } from '../stored-entry-id.ts';
import { typedFileName, typedHeadings, typedPart } from './typed-file.ts';

/** How an event was for the child. */
export const impacts = ['better', 'worse', 'mixed'] as const;
export type Impact = (typeof impacts)[number];

export const impactWords: Readonly<Record<Impact, string>> = {
  better: 'Better for the child',
  worse: 'Worse for the child',
  mixed: 'Better in some ways and worse in others',
};

export const seenChoices: Readonly<Record<ChildSeen, string>> = {
  'seen-alone': 'Seen alone',
  seen: 'Seen, and not alone',
  'not-seen': 'Not seen',
  'not-stated': 'Not stated',
};

/** Where an entry is taken from, unless its author says another. */
export const ownRecord = 'Our own record';

/** What somebody typed. */
export interface TypedWords {
  readonly when: When;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  /** The names of the children; none where it does not say. */
  readonly children: readonly string[];
  /** Who has each of these names; null of whom it is not known that they ever were in the family’s record. */
  readonly childIds: readonly (ChildId | null)[];
  readonly kind: EntryKind;
  /** What it states beyond that, of that kind; null where it states nothing more. */
  readonly detail: EntryDetail | null;
  readonly childSeen: ChildSeen;
  readonly impact: Impact | null;
  readonly source: string;
  /** When its agency’s record was made; null where nobody knows. */
  readonly recordedOn: When | null;
}

export interface TypedBy {
  /** What the agency is called. */
  readonly agency: string;
  readonly authorRole: string | null;
  /** The id under which it is stored. */
  readonly entryId: string;
}

/** An entry as the engine has them, of what somebody typed. What its date left in doubt its author was asked. */
export function makeTypedEntry(words: TypedWords, { agency, authorRole, entryId }: TypedBy): Entry {
  const { when, event, response, outcome, children, kind, detail, childSeen, impact, source, recordedOn } =
    words;
  const cells: readonly (readonly [keyof typeof typedHeadings, string])[] = [
    ['date', when.text],
    ['source', source],
    ['authorRole', authorRole ?? ''],
    ['event', event],
    ['response', response ?? ''],
    ['outcome', outcome ?? ''],
    ['impact', impact === null ? '' : impactWords[impact]],
    ['children', children.join(', ')],
    ['childSeen', childSeen === 'not-stated' ? '' : seenChoices[childSeen]],
    ['kind', kind === 'narrative' ? '' : kindWords[kind]],
    ['detail', detail === null ? '' : sayDetail(detail)],
    ['recordedOn', recordedOn?.text ?? ''],
  ];
  return {
    id: makeToldEntryId(entryId),
    agency,
    source,
    authorRole,
    when,
    kind,
    ...(detail === null ? {} : { detail }),
    event,
    response,
    outcome,
    impact: impact === null ? null : impactWords[impact],
    children,
    childSeen,
    recordedOn,
    comment: null,
    sequence: null,
    note: false,
    issues: [],
    origin: {
      file: typedFileName,
      part: typedPart,
      row: untoldRow,
      cells: Object.fromEntries(
        cells.flatMap(([field, text]) => (text === '' ? [] : [[typedHeadings[field], text]])),
      ),
    },
  };
}

type Telling = Pick<TypedWords, 'event' | 'response' | 'outcome' | 'when'>;

/** What people decide of an entry rests on these: other ones are other words. Of whom and of what kind it is can be said later. */
export function tellingOf({ event, response, outcome, when }: Telling): readonly unknown[] {
  return [event, response, outcome, when.earliest, when.latest, when.time];
}

export function isReworded(one: Telling, other: Telling): boolean {
  return JSON.stringify(tellingOf(one)) !== JSON.stringify(tellingOf(other));
}

/** What an entry does not say yet, in words that follow “You can still say”. */
export function findUnsaid({
  children,
  response,
  outcome,
  childSeen,
  kind,
  detail,
}: TypedWords): readonly string[] {
  return [
    ...(children.length === 0 ? ['which children it is about'] : []),
    ...(response === null ? ['what was done'] : []),
    ...(outcome === null ? ['what came of it'] : []),
    ...(childSeen === 'not-stated' ? ['whether the child was seen'] : []),
    ...(kind === 'appointment' && detail === null ? ['whether the appointment was kept'] : []),
  ];
}
