import type { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { notFound } from '../../../../platform/access/perform.ts';
import type { FormState } from '../../../../platform/forms/form.ts';
import type { Answer, PageBody } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { PageLink } from '../../../../platform/view/page-props.ts';
import type { MemberKey } from '../../operations/read-person.ts';
import { type Member, type RecordTold, readRecord } from '../../operations/read-record.ts';
import { recordAsJson, type recordShape } from './record-answer.ts';

export type FamilyAnswer = Answer<z.output<typeof recordShape>>;

interface PageAsked {
  readonly told: RecordTold;
  readonly title: string;
  readonly form: FormState;
  readonly body: () => PageBody;
  /** Where one came from: the family unless told. */
  readonly back?: PageLink;
}

/** A page on which something of a family’s record is changed, with what is wrong with the form on it. */
export function recordPage({ told, title, form, body, back }: PageAsked): FamilyAnswer {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title,
    back: back ?? { text: 'The family', href: `/families/${told.id}` },
    body,
    json: recordAsJson(told),
  };
}

/** The family with one of those in its record, those too who were entered by mistake. @throws AppError `not-found`. */
export async function readWithMember(
  platform: Platform,
  actor: PersonActor,
  { familyId, personId }: MemberKey,
  role?: Member['role'],
): Promise<{ readonly told: RecordTold; readonly member: Member }> {
  const told = await readRecord(platform, actor, familyId);
  const all = [...told.children, ...told.adults, ...told.mistaken];
  const member = all.find((one) => one.id === personId && (role === undefined || one.role === role));
  if (member === undefined) throw notFound(role ?? 'person');
  return { told, member };
}
