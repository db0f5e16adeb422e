/** What came of an appointment of a child. */
export const childAttendances = [
  'attended',
  'was-not-brought',
  'cancelled-by-family',
  'cancelled-by-service',
  'not-notified',
  'declined',
] as const;

/** What came of an adult’s own appointment. */
export const adultAttendances = [
  'attended',
  'did-not-attend',
  'cancelled-by-them',
  'cancelled-by-service',
  'not-notified',
  'declined',
] as const;

/** What came of an appointment where the record does not say whose it was. */
export const openAttendances = [
  'attended',
  'did-not-attend',
  'cancelled-by-service',
  'not-notified',
  'declined',
] as const;

/** Whose work is given to somebody else: that of a worker, or of the chair of conferences. */
export const posts = ['worker', 'chair'] as const;

export type ChildAttendance = (typeof childAttendances)[number];
export type AdultAttendance = (typeof adultAttendances)[number];
export type OpenAttendance = (typeof openAttendances)[number];
export type Post = (typeof posts)[number];

export type AppointmentDetail =
  | { readonly kind: 'appointment'; readonly whose: 'child'; readonly attendance: ChildAttendance }
  | { readonly kind: 'appointment'; readonly whose: 'adult'; readonly attendance: AdultAttendance }
  | { readonly kind: 'appointment'; readonly whose: null; readonly attendance: OpenAttendance };

/** Who worked with the family before and who does now, as the record names them; null where it does not say. Never null throughout. */
export interface AllocationDetail {
  readonly kind: 'allocation';
  readonly post: Post | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

/** What an entry of a kind states beyond its kind. Other kinds state nothing more. */
export type EntryDetail = AppointmentDetail | AllocationDetail;

/** Kinds of which more can be stated. */
export type DetailedKind = EntryDetail['kind'];

/** Everything that a form asks of an appointment: a child’s first. */
export const appointmentsAsked: readonly AppointmentDetail[] = [
  ...childAttendances.map((attendance) => ({ kind: 'appointment', whose: 'child', attendance }) as const),
  ...adultAttendances.map((attendance) => ({ kind: 'appointment', whose: 'adult', attendance }) as const),
];

/** Everything that can be stated of one, also where nobody says whose it was. */
export const appointmentDetails: readonly AppointmentDetail[] = [
  ...appointmentsAsked,
  ...openAttendances.map((attendance) => ({ kind: 'appointment', whose: null, attendance }) as const),
];

export const attendanceWords: Readonly<Record<ChildAttendance | AdultAttendance, string>> = {
  attended: 'attended',
  'was-not-brought': 'was not brought',
  'did-not-attend': 'did not attend',
  'cancelled-by-family': 'cancelled by the family',
  'cancelled-by-them': 'cancelled by them',
  'cancelled-by-service': 'cancelled by the service',
  'not-notified': 'not notified',
  declined: 'declined',
};

/** “was not brought”, “did not attend (an adult)”. */
export function sayAppointment({ whose, attendance }: AppointmentDetail): string {
  const words = attendanceWords[attendance];
  return whose === 'adult' ? `${words} (an adult)` : words;
}

/** “the worker, from Ann Lee to Bo May; she left the team”. */
export function sayDetail(detail: EntryDetail): string {
  if (detail.kind === 'appointment') return sayAppointment(detail);
  const { reason } = detail;
  return [sayPost(detail), ...(reason === null ? [] : [reason])].filter((text) => text !== '').join('; ');
}

function sayPost({ post, from, to }: AllocationDetail): string {
  const names = [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(' ');
  return [...(post === null ? [] : [`the ${post}`]), ...(names === '' ? [] : [names])].join(', ');
}

const longestBeside = 80;

/** What stands beside a kind in a table; null where that is too long for it. */
export function sayDetailBriefly(detail: EntryDetail): string | null {
  const words = detail.kind === 'appointment' ? sayAppointment(detail) : sayPost(detail);
  return words === '' || words.length > longestBeside ? null : words;
}

/** Who worked with the family before, and who does now. */
export function workersOf(detail: EntryDetail | undefined): readonly string[] {
  if (detail?.kind !== 'allocation') return [];
  return [detail.from, detail.to].filter((text) => text !== null);
}

/** The texts of a detail that somebody wrote, in which names can stand. */
export function textsOfDetail(detail: EntryDetail | undefined): readonly string[] {
  if (detail?.kind !== 'allocation' || detail.reason === null) return workersOf(detail);
  return [...workersOf(detail), detail.reason];
}

/** Of an entry: what it states beyond its kind, if anything. */
interface Stating {
  readonly detail?: EntryDetail;
}

const missed: ReadonlySet<ChildAttendance | AdultAttendance> = new Set([
  'was-not-brought',
  'did-not-attend',
  'cancelled-by-family',
  'cancelled-by-them',
  'declined',
]);

/**
 * Whether an entry states of its appointment that it was missed, or that the family cancelled it: what the theme `missed-appointment` counts. Null
 * where it states nothing of one.
 */
export function statesMissed({ detail }: Stating): boolean | null {
  return detail?.kind === 'appointment' ? missed.has(detail.attendance) : null;
}

/** Whether an entry states that its appointment was kept; null where it states nothing of one. */
export function statesKept({ detail }: Stating): boolean | null {
  return detail?.kind === 'appointment' ? detail.attendance === 'attended' : null;
}

/** Whether an entry states that its appointment was an adult’s own; null where it does not say whose it was. */
export function statesAdults({ detail }: Stating): boolean | null {
  if (detail?.kind !== 'appointment' || detail.whose === null) return null;
  return detail.whose === 'adult';
}

/** Whose work an entry states to have gone to somebody else: `worker` where it does not say which; null where it states no such thing. */
export function statesChange({ detail }: Stating): Post | null {
  return detail?.kind === 'allocation' ? (detail.post ?? 'worker') : null;
}

/** Whether an entry names who worked with the family before: so whoever does now is not the first. */
export function statesFormer({ detail }: Stating): boolean {
  return detail?.kind === 'allocation' && detail.from !== null;
}
