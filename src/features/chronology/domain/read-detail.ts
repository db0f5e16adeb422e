import { appointmentDetails, type EntryDetail, sayAppointment } from './entry-detail.ts';
import type { EntryKind } from './kinds.ts';

/** What Sightline itself calls each thing that can be stated of an appointment. */
const byWords: ReadonlyMap<string, EntryDetail> = new Map(
  appointmentDetails.map((detail) => [plain(sayAppointment(detail)), detail]),
);

/**
 * What the cell of a column says beyond the kind of its row; null where its words leave room for a doubt, or where the row is of another
 * kind: then the cell stands in pages and documents as it is.
 */
export function readDetailCell(kind: EntryKind, text: string): EntryDetail | null {
  return kind === 'appointment' ? (byWords.get(plain(text)) ?? null) : null;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
