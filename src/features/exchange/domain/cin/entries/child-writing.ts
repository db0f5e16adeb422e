import type { Day } from '../../../../../shared/day.ts';
import type { RecordCounter } from '../../count-records.ts';
import type { CinElement, Tell } from '../element.ts';
import type { EntryWriter } from './write-entry.ts';

/** What the parts of a child are turned into entries with. */
export interface ChildWriting {
  readonly writer: EntryWriter;
  readonly counter: RecordCounter;
  readonly tell: Tell;
  /** The last day that the census tells of; null where its header has none. */
  readonly referenceDay: Day | null;
}

/** Turns one record into entries by `write`, and keeps the account: without an entry it is set aside. */
export function record(writing: ChildWriting, part: string, reason: string, write: () => void): void {
  const before = writing.writer.entries.length;
  write();
  const facts = writing.writer.entries.length - before;
  if (facts > 0) writing.counter.gave(part, facts);
  else writing.counter.setAside(part, reason);
}

/** Why elements that are counted with no record were set aside. */
export function reasonOfLost(element: CinElement): string {
  return element.inside.length > 0
    ? 'a group that is unknown or stands more than once'
    : 'an element that is unknown or stands more than once';
}

/** What a record says, made only where a second one of its part comes. */
type Values = () => readonly (string | null)[];

/** The records of a child so far, by their part. Most children have one of each: only a second makes texts of them. */
export type SeenRecords = Map<string, { readonly first: Values; texts: Set<string> | null }>;

function saysAgain(seen: SeenRecords, part: string, values: Values): boolean {
  const before = seen.get(part);
  if (before === undefined) {
    seen.set(part, { first: values, texts: null });
    return false;
  }
  before.texts ??= new Set([before.first().join('|')]);
  const text = values().join('|');
  const isAgain = before.texts.has(text);
  before.texts.add(text);
  return isAgain;
}

/**
 * Sets aside what is the same record word for word as an earlier one of the child, and tells of it.
 *
 * @param seen the records of the child so far.
 */
export function isCopy(
  writing: ChildWriting,
  seen: SeenRecords,
  part: string,
  line: number,
  values: Values,
): boolean {
  if (!saysAgain(seen, part, values)) return false;
  writing.counter.setAside(part, 'the same record stands above, word for word');
  const message = `This <${part}> says the same as one above it for this child. It was read once: take the copy out.`;
  writing.tell({ rule: 'duplicate', severity: 'warning', part, line, message });
  return true;
}
