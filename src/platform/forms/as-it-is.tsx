import { z } from 'zod';
import type { SaidAsItIs } from '../../shared/said-as-it-is.ts';
import { TickField } from './choice-inputs.tsx';
import { offered } from './field-names.ts';
import { choicesOf, type FormState, type FormValues, findError } from './form.ts';

const asItIsName = 'as-it-is';
const label = 'Save it as it is';

/** Of more texts than any form has. */
const longestSaid = 1000;

/**
 * The field in which somebody says that what they wrote is saved, though it may tell what is kept from others. A page sends the marks of the
 * texts that it asked about: other words are asked about anew. A program sends `yes`.
 */
export const asItIsField = {
  [asItIsName]: offered(
    label,
    [{ value: 'yes', text: 'Yes' }],
    z
      .union([z.string().max(longestSaid), z.boolean()], { error: 'Tick the box or leave it empty' })
      .optional()
      .transform((sent = ''): SaidAsItIs => {
        if (typeof sent === 'boolean') return sent;
        if (sent === '' || sent === 'false') return false;
        return sent === 'yes' || sent === 'true' ? true : sent;
      }),
  ),
};

/** What `attempt` tells beside that field. */
export const besideAsItIs = { 'words-may-tell': asItIsName } as const;

/** What was said there, in a form that was read. */
export function saysAsItIs(sent: { readonly [asItIsName]: SaidAsItIs }): SaidAsItIs {
  return sent[asItIsName];
}

/** The same as a form that is drawn again holds it. */
export function drawnAsItIs(asItIs: SaidAsItIs): FormValues {
  return { [asItIsName]: typeof asItIs === 'string' ? asItIs : asItIs ? 'yes' : '' };
}

/** The box, once it was asked whether to save the words as they are; nothing before that. It stays ticked for the words that it was ticked for. */
export function AsItIs({ form }: { readonly form: FormState }) {
  const [said] = choicesOf(form, asItIsName);
  const error = findError(form, asItIsName);
  if (error === undefined && said === undefined) return null;
  return <TickField form={form} name={asItIsName} label={label} sends={error?.of ?? said ?? 'yes'} />;
}
