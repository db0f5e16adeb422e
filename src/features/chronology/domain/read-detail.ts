import vocabulary from '../../../../data/attendance-words.json' with { type: 'json' };
import {
  type AppointmentDetail,
  appointmentDetails,
  childAttendances,
  openAttendances,
  sayAppointment,
} from './entry-detail.ts';
import type { KindRead } from './read-kind.ts';

/** The whole cells that mean one thing. What is said of anybody’s appointment does not tell whose it was. */
const byWords: ReadonlyMap<string, AppointmentDetail> = new Map([
  ...appointmentDetails.map((detail) => [plain(sayAppointment(detail)), detail] as const),
  ...childAttendances.flatMap((attendance) =>
    wordsOf(vocabulary.child, attendance).map(
      (text) => [text, { kind: 'appointment', whose: 'child', attendance }] as const,
    ),
  ),
  ...openAttendances.flatMap((attendance) =>
    wordsOf(vocabulary.either, attendance).map(
      (text) => [text, { kind: 'appointment', whose: null, attendance }] as const,
    ),
  ),
]);

function wordsOf(lists: Readonly<Record<string, readonly string[]>>, attendance: string): readonly string[] {
  return lists[attendance] ?? [];
}

export interface RowKind extends KindRead {
  readonly detail?: AppointmentDetail;
}

/**
 * What a row tells of, with what its cell about an appointment says, where the whole cell means one thing. A row whose kind nothing tells, and
 * leaves in no doubt, is an appointment by that; in a row of another kind, and where the words leave room, the cell stands in pages and documents as
 * it is, and nothing is made of it.
 */
export function readDetail(
  kind: KindRead,
  cells: { readonly kind: string; readonly detail: string },
): RowKind {
  const detail = byWords.get(plain(cells.detail));
  if (detail === undefined) return kind;
  const saysNothing = kind.kind === 'narrative' && cells.kind === '' && kind.issues.length === 0;
  return kind.kind === 'appointment' || saysNothing ? { ...kind, kind: 'appointment', detail } : kind;
}

/** Small letters and figures with single spaces: “DNA’d” is “dnad”. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
