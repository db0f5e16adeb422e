import type { PersonActor } from '../../../../platform/access/actor.ts';
import { drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import type { Platform } from '../../../../platform/platform.ts';
import type { ChildId, FamilyId } from '../../../../shared/ids.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import type { ChildGiven } from '../../operations/add-family.ts';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { childValues } from '../parts/child-form.ts';
import { readWithMember } from '../parts/record-page.ts';

/** The form as it was sent. */
export function drawnChild(
  child: Pick<ChildGiven | Member, 'name' | 'born' | 'expected'>,
  version: number,
  asItIs: SaidAsItIs = false,
): FormState {
  return freshForm({ ...childValues(child), version: String(version), ...drawnAsItIs(asItIs) });
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
): Promise<{ readonly told: RecordTold; readonly child: Member }> {
  const { told, member } = await readWithMember(platform, actor, { familyId, personId: childId }, 'child');
  return { told, child: member };
}
