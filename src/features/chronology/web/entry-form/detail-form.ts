import { z } from 'zod';
import { offered } from '../../../../platform/forms/field-names.ts';
import type { FormValues } from '../../../../platform/forms/form.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import {
  appointmentsAsked,
  attendanceWords,
  type EntryDetail,
  type EntryKind,
  kindWords,
  posts,
} from '../../operations/typed-given.ts';

const fromList = { error: 'Choose from the list' };

/** One of these, or what stands for no answer. */
export function oneOf<const Choice extends string, const Else>(choices: readonly Choice[], otherwise: Else) {
  return z
    .union([z.literal(''), z.enum(choices)], fromList)
    .optional()
    .transform((given): Choice | Else => (given === undefined || given === '' ? otherwise : given));
}

/** What came of an appointment, as the form sends it: “child.was-not-brought”. */
export const appointmentChoices = appointmentsAsked.map((detail) => ({
  value: `${detail.whose}.${detail.attendance}`,
  text: `${detail.whose === 'child' ? 'Child' : 'Adult'}: ${attendanceWords[detail.attendance]}`,
  detail,
}));

/** The answer that takes back that a worker or the chair was chosen. */
export const notStated = 'not-stated';

export const postChoices = [
  { value: 'worker', text: 'The worker' },
  { value: 'chair', text: 'The chair of conferences' },
  { value: notStated, text: 'Not stated' },
] as const;

const post = oneOf([...posts, notStated], null);

/** What is asked of an appointment, and of a change of worker. */
export const detailFields = {
  attendance: offered(
    'What came of the appointment',
    appointmentChoices,
    oneOf(
      appointmentChoices.map(({ value }) => value),
      null,
    ),
  ),
  post: offered('Who changed', postChoices, post).transform((given) => (given === notStated ? null : given)),
  postFrom: optionalText({ name: 'Who it was before' }),
  postTo: optionalText({ name: 'Who it is now' }),
  postReason: optionalText({ name: 'Why it changed', most: 1000 }),
};

interface DetailSent {
  readonly kind: EntryKind;
  readonly attendance: string | null;
  readonly post: (typeof posts)[number] | null;
  readonly postFrom: string | null;
  readonly postTo: string | null;
  readonly postReason: string | null;
}

/** What was said of the kind that was chosen. Nothing is dropped unseen: what is said of another kind is an error. */
export function settleDetail<Sent extends DetailSent>(
  { attendance, post, postFrom, postTo, postReason, ...given }: Sent,
  context: z.RefinementCtx,
) {
  const { kind } = given;
  const appointment = appointmentChoices.find(({ value }) => value === attendance)?.detail ?? null;
  const names = { post, from: postFrom, to: postTo, reason: postReason };
  const isChange = Object.values(names).some((one) => one !== null);
  if (appointment !== null && kind !== 'appointment') refuse(context, 'attendance', kind);
  if (isChange && kind !== 'allocation') refuse(context, 'post', kind);
  const change = isChange ? ({ kind: 'allocation', ...names } as const) : null;
  const detail: EntryDetail | null = kind === 'appointment' ? appointment : change;
  return { ...given, detail };
}

function refuse(context: z.RefinementCtx, field: 'attendance' | 'post', chosen: EntryKind): void {
  const of = kindWords[field === 'attendance' ? 'appointment' : 'allocation'];
  const what =
    field === 'attendance'
      ? 'choose “Not stated” here'
      : 'choose “Not stated” and take out what is written here';
  const message = `The kind that you chose is “${kindWords[chosen]}”: choose “${of}”, or ${what}`;
  context.addIssue({ code: 'custom', message, path: [field] });
}

/** A detail as the form has it. */
export function drawDetail(detail: EntryDetail | null): FormValues {
  if (detail === null) return {};
  if (detail.kind === 'appointment') return { attendance: `${detail.whose}.${detail.attendance}` };
  const { post, from, to, reason } = detail;
  return { post: post ?? '', postFrom: from ?? '', postTo: to ?? '', postReason: reason ?? '' };
}
