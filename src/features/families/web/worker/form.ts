import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { namedTick } from '../../../../platform/forms/choice-fields.ts';
import { dayField, optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { idField, optionalIdField } from '../../../../platform/forms/id-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { parseDay } from '../../../../shared/day.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import type { Allocation, WorkerGiven } from '../../operations/allocate-worker.ts';
import { refuseReason } from '../parts/words-beside.ts';

const fields = {
  agency: idField<'agency'>('Choose the agency'),
  account: optionalIdField<'account'>(),
  name: optionalText({ name: 'Name', most: 120 }),
  role: requiredText({ missing: 'Say as what they are allocated', name: 'Role', most: 100 }),
  from: dayField({ missing: 'Enter the first day', name: 'First day' }),
  to: optionalDayField({ name: 'Last day' }),
  endReason: optionalText({ name: 'Why it changed', most: 500 }),
  ...asItIsField,
};

type Typed = Omit<z.output<z.ZodObject<typeof fields>>, 'as-it-is'>;

/** One worker, with an account or by name; and why it changed where it has ended. Null where something is missing, which is said. */
function asWorker(typed: Typed, missing: (path: string, message: string) => void): WorkerGiven | null {
  const { agency, account, name, role, from, to, endReason } = typed;
  if (account === null && name === null) missing('name', 'Choose the worker, or write their name');
  if (account !== null && name !== null) missing('name', 'Choose the worker or write their name, not both');
  const refused = refuseReason(to, endReason, 'Say why it changed');
  for (const [path, message] of refused) missing(path, message);
  if ((account === null) === (name === null) || refused.length > 0) return null;
  return { agencyId: agency, accountId: account, workerName: name, role, from, to, endReason };
}

export const newWorkerForm = z
  .object({ version: versionField, ...fields })
  .transform(({ version, 'as-it-is': asItIs, ...typed }, context) => {
    const worker = asWorker(typed, (path, message) =>
      context.addIssue({ code: 'custom', message, path: [path] }),
    );
    return worker === null ? z.NEVER : { version, asItIs, worker };
  });

export const changeWorkerForm = z
  .object({ version: versionField, ...fields, mistaken: namedTick('Entered by mistake') })
  .transform(({ version, mistaken, 'as-it-is': asItIs, ...typed }, context) => {
    const worker = asWorker(typed, (path, message) =>
      context.addIssue({ code: 'custom', message, path: [path] }),
    );
    return worker === null ? z.NEVER : { version, mistaken, asItIs, worker };
  });

interface WorkerSent {
  readonly worker: WorkerGiven;
  readonly version: number;
  readonly asItIs: SaidAsItIs;
  /** Of one that is changed: whether it was ticked that it was entered by mistake. */
  readonly mistaken?: boolean;
}

/** The form as it was sent. */
export function drawnWorker({ worker, version, asItIs, mistaken = false }: WorkerSent): FormState {
  const { agencyId, accountId, workerName, role, from, to, endReason } = worker;
  return freshForm({
    version: String(version),
    agency: agencyId,
    account: accountId ?? '',
    name: workerName ?? '',
    role,
    endReason: endReason ?? '',
    ...dayValues('from', from),
    ...dayValues('to', to),
    mistaken: mistaken ? 'yes' : '',
    ...drawnAsItIs(asItIs),
  });
}

export function drawnAllocation(one: Allocation): FormState {
  const form = freshForm({
    version: String(one.version),
    agency: one.agencyId,
    account: one.accountId ?? '',
    name: one.accountId === null ? one.worker : '',
    role: one.role,
    endReason: one.endReason ?? '',
    ...dayValues('from', parseDay(one.from)),
    ...dayValues('to', parseDay(one.to ?? '')),
  });
  return form;
}

export const allocatedShape = z.object({
  id: z.string().nullable(),
  agencies: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
});
