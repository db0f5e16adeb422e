import { z } from 'zod';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { ChildHistory } from '../../../protection/domain/child-history.ts';
import { day } from '../../../protection/domain/entries/base.ts';
import {
  type Entry,
  type EntryKind,
  entryKinds,
  entrySchema,
} from '../../../protection/domain/entries/entry.ts';

/** The first line of Sightline’s own form. */
const ownEntriesHeader = z.strictObject({
  sightline: z.literal('entries'),
  edition: z.literal(1),
  /** What the entries are of, in words. */
  title: z.string().min(1),
  /** The day up to which they tell. */
  asOf: day.optional(),
});
export type OwnEntriesHeader = z.infer<typeof ownEntriesHeader>;

/** Every further line: one child. The entries are looked at one by one, so that one that is wrong costs no other. */
const childLine = z.strictObject({
  child: z.string().min(1),
  family: z.string().nullable(),
  entries: z.array(z.unknown()),
});

/** What is wrong, in words. */
export interface LineProblem {
  readonly rule:
    | 'line-not-valid'
    | 'entry-not-valid'
    | 'entry-id-repeated'
    | 'entry-replaces-nothing'
    | 'known-before-it-happened';
  readonly severity: 'error' | 'warning';
  readonly child: string | null;
  readonly kind: string;
  /** Why it was set aside; null for what was read all the same. */
  readonly reason: string | null;
  readonly message: string;
}

export interface ReadLine {
  readonly history: ChildHistory | null;
  readonly problems: readonly LineProblem[];
}

/** Null where the line is none. */
export function readHeaderLine(text: string): OwnEntriesHeader | null {
  const parsed = ownEntriesHeader.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Reads one child’s line; entries that are wrong are left out of its history and told. */
export function readChildLine(text: string): ReadLine {
  const parsed = childLine.safeParse(parseJson(text));
  if (!parsed.success) return { history: null, problems: [badLine(parsed.error)] };
  const { child, family } = parsed.data;
  const problems: LineProblem[] = [];
  const entries: Entry[] = [];
  const ids = new Set<string>();
  const unreadable = new Set<EntryKind>();
  parsed.data.entries.forEach((value, at) => {
    const read = entrySchema.safeParse(value);
    if (!read.success) {
      const kind = kindOf(value);
      problems.push(badEntry(child, at, kind, tellError(read.error)));
      if (isKind(kind)) unreadable.add(kind);
    } else if (read.data.child !== child) {
      problems.push(badEntry(child, at, read.data.kind, `it is of the child “${read.data.child}”`));
    } else if (read.data.replaces === read.data.id) {
      problems.push(badEntry(child, at, read.data.kind, 'it replaces itself'));
    } else if (ids.has(read.data.id)) problems.push(repeatedId(child, at, read.data));
    else {
      ids.add(read.data.id);
      entries.push(read.data);
    }
  });
  const history = { child, family, entries };
  return {
    history: unreadable.size === 0 ? history : { ...history, unreadable: [...unreadable] },
    problems: [...problems, ...doubtsIn(child, entries)],
  };
}

/** What is odd in entries that are read all the same. */
function doubtsIn(child: string, entries: readonly Entry[]): readonly LineProblem[] {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.flatMap(({ id, kind, on, knownFrom, replaces }): LineProblem[] => {
    const doubt = { severity: 'warning', child, kind, reason: null } as const;
    const doubts: LineProblem[] = [];
    if (replaces !== undefined && !ids.has(replaces)) {
      const message = `The entry “${id}” (${kind}) replaces “${replaces}”, which no entry of the child is. It was read as one that replaces none.`;
      doubts.push({ ...doubt, rule: 'entry-replaces-nothing', message });
    }
    if (knownFrom < on) {
      const message = `The entry “${id}” (${kind}) is known from ${sayDay(knownFrom)}, before it happened on ${sayDay(on)}. Look up both days.`;
      doubts.push({ ...doubt, rule: 'known-before-it-happened', message });
    }
    return doubts;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badLine(error: z.ZodError): LineProblem {
  const why = error.issues[0]?.path.length === 0 ? 'it is no JSON object' : tellError(error);
  return {
    rule: 'line-not-valid',
    severity: 'error',
    child: null,
    kind: 'child',
    reason: 'a line that is no child',
    message: `This line is no child with its entries: ${why}. It was set aside: write it again from its source.`,
  };
}

function badEntry(child: string, at: number, kind: string, why: string): LineProblem {
  return {
    rule: 'entry-not-valid',
    severity: 'error',
    child,
    kind,
    reason: 'an entry that is not as its kind asks',
    message: `Entry ${at + 1} (${kind}) is not as its kind asks: ${why}. It was set aside: write it again from its source.`,
  };
}

function repeatedId(child: string, at: number, { id, kind }: Entry): LineProblem {
  return {
    rule: 'entry-id-repeated',
    severity: 'error',
    child,
    kind,
    reason: 'an id that another entry of the child has',
    message: `Entry ${at + 1} (${kind}) has the id “${id}” of an earlier one. It was set aside: give each entry an id of its own.`,
  };
}

/** The first thing that is wrong, with its place. */
function tellError(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'it cannot be read';
  const place = issue.path.join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

function kindOf(value: unknown): string {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  return typeof kind === 'string' && kind.length <= 40 ? kind : 'no kind';
}

function isKind(kind: string): kind is EntryKind {
  return entryKinds.some((known) => known === kind);
}
