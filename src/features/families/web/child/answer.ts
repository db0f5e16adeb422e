import type { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { notFound } from '../../../../platform/access/perform.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import type { Answer, PageBody } from '../../../../platform/http/route.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../../shared/ids.ts';
import type { ChildGiven } from '../../operations/add-family.ts';
import { type Child, type RecordTold, readRecord } from '../../operations/read-record.ts';
import { childValues } from '../parts/child-form.ts';
import { recordAsJson, type recordShape } from '../parts/record-answer.ts';

export type FamilyAnswer = Answer<z.output<typeof recordShape>>;

interface PageAsked {
  readonly told: RecordTold;
  readonly title: string;
  readonly form: FormState;
  readonly body: () => PageBody;
}

/** A page on which something of a family’s record is changed, with what is wrong with the form on it. */
export function recordPage({ told, title, form, body }: PageAsked): FamilyAnswer {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title,
    back: { text: 'The family', href: `/families/${told.id}` },
    body,
    json: recordAsJson(told),
  };
}

/** The form as it was sent. */
export function drawnChild(child: ChildGiven | Child, version: number): FormState {
  return freshForm({ ...childValues(child), version: String(version) });
}

export interface ChildParams {
  readonly familyId: FamilyId;
  readonly childId: ChildId;
}

/** The family with one of its children, those too who were entered by mistake. @throws AppError `not-found`. */
export async function readWithChild(
  platform: Platform,
  actor: PersonActor,
  { familyId, childId }: ChildParams,
): Promise<{ readonly told: RecordTold; readonly child: Child }> {
  const told = await readRecord(platform, actor, familyId);
  const child = [...told.children, ...told.mistaken].find(({ id }) => id === childId);
  if (child === undefined) throw notFound('child');
  return { told, child };
}
