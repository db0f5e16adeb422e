import { namedTick } from './choice-fields.ts';
import { TickField } from './choice-inputs.tsx';
import { choicesOf, type FormState, type FormValues, findError } from './form.ts';

const asItIsName = 'as-it-is';

/** The field in which somebody says that what they wrote is saved, though it may tell what is kept from others. */
export const asItIsField = { [asItIsName]: namedTick('Save it as it is') };

/** What `attempt` tells beside that field. */
export const besideAsItIs = { 'words-may-tell': asItIsName } as const;

/** Whether it was ticked, in a form that was read. */
export function saysAsItIs(sent: { readonly [asItIsName]: boolean }): boolean {
  return sent[asItIsName];
}

/** The same as a form that is drawn again holds it. */
export function drawnAsItIs(asItIs: boolean): FormValues {
  return { [asItIsName]: asItIs ? 'yes' : '' };
}

/** The box, once it was asked whether to save the words as they are; nothing before that. */
export function AsItIs({ form }: { readonly form: FormState }) {
  const isAsked = findError(form, asItIsName) !== undefined || choicesOf(form, asItIsName).length > 0;
  return isAsked ? <TickField form={form} name={asItIsName} label="Save it as it is" /> : null;
}
