import { isOutsideTime } from '../../../shared/when/is-outside-time.ts';
import { type Entry, isUntold } from '../domain/entry.ts';
import { type EntryDetail, sayDetail, sayDetailBriefly } from '../domain/entry-detail.ts';
import { quote } from '../domain/issues.ts';
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

/** What it states beyond its kind: “was not brought”; nothing where it states no more. */
export function sayBeyondKind({ detail }: Pick<Entry, 'detail'>): string {
  return detail === undefined ? '' : sayDetail(detail);
}

/** “Appointment: was not brought”; nothing for a general record. */
export function sayKindWhole(entry: Pick<Entry, 'kind' | 'detail'>): string {
  return [sayKind(entry), sayBeyondKind(entry)].filter((text) => text !== '').join(': ');
}

/** The same of an entry that states more than its kind; null for others. */
export function sayKindInDetail(entry: Pick<Entry, 'kind' | 'detail'>): string | null {
  return entry.detail === undefined ? null : sayKindWhole(entry);
}

/**
 * The same for a list: what is too long for it is left out, and the kind stands whatever it is, so that a missed appointment never reads as
 * one that took place. Null for an entry that states no more than its kind.
 */
export function sayKindBriefly(entry: Pick<Entry, 'kind' | 'detail'>): string | null {
  const { detail } = entry;
  if (detail === undefined) return null;
  const words = sayDetailBriefly(detail) ?? sayDetailBriefly(withoutNames(detail));
  return [sayKind(entry), ...(words === null ? [] : [words])].join(': ');
}

function withoutNames(detail: EntryDetail): EntryDetail {
  return detail.kind === 'allocation' ? { ...detail, from: null, to: null } : detail;
}

/** What an entry states of its kind, before what happened: “Appointment: was not brought. ”; nothing where it states no more. */
export function beforeEvent(kindInDetail: string | null): string {
  if (kindInDetail === null) return '';
  const line = kindInDetail.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? `${line} ` : `${line}. `;
}

/** The beginning of what happened in quotation marks, as a terminal quotes it, after what the entry states of its kind. */
export function quoteBriefly(entry: Pick<Entry, 'kind' | 'detail' | 'event'>): string {
  return `${beforeEvent(sayKindBriefly(entry))}${quote(entry.event)}`;
}

/** What happened as a document quotes it, after all that the entry states of its kind. */
export function quoteEvent(entry: Pick<Entry, 'kind' | 'detail' | 'event'>): string {
  return `${beforeEvent(sayKindInDetail(entry))}${entry.event}`;
}

/** The date as understood; null where that says no more than the record does, or where the date is a sign for “no date”. */
export function sayUnderstood({ when }: Entry): string | null {
  if (isOutsideTime(when) || isPlainDate(when)) return null;
  const understood = sayWhen(when);
  return understood.toLowerCase() === when.text.trim().toLowerCase() ? null : understood;
}

/** “health.docx, Table 2, row 4”. */
export function sayOrigin({ origin: { file, part, row } }: Entry, source: RowSource | null): string {
  if (source === null && isUntold(row)) return `${file}, ${part}`;
  return source === null ? `${file}, ${part}, row ${row}` : sayPlace(source.file, part, row);
}
