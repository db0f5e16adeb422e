import { isOutsideTime } from '../../../shared/when/is-outside-time.ts';
import { type Entry, untoldRow } from '../domain/entry.ts';
import { nameKind } from '../domain/kinds.ts';
import { sayWhen } from '../domain/say-when.ts';
import { isPlainDate } from './plain-date.ts';
import { type RowSource, sayPlace } from './row-sources.ts';

export const seenWords = {
  'seen-alone': 'seen alone',
  seen: 'seen',
  'not-seen': 'not seen',
  'not-stated': '',
} as const;

/** What kind an entry is of; nothing for a general record. */
export function sayKind({ kind }: Pick<Entry, 'kind'>): string {
  return kind === 'narrative' ? '' : nameKind(kind);
}

/** The date as understood; null where that says no more than the record does, or where the date is a sign for “no date”. */
export function sayUnderstood({ when }: Entry): string | null {
  if (isOutsideTime(when) || isPlainDate(when)) return null;
  const understood = sayWhen(when);
  return understood.toLowerCase() === when.text.trim().toLowerCase() ? null : understood;
}

/** “health.docx, Table 2, row 4”. */
export function sayOrigin({ origin: { file, part, row } }: Entry, source: RowSource | null): string {
  if (source === null && row === untoldRow) return `${file}, ${part}`;
  return source === null ? `${file}, ${part}, row ${row}` : sayPlace(source.file, part, row);
}
