import type { DateWords, Writing } from './date-forms/form.ts';
import { leaningForms, slipForms } from './date-forms/odd.ts';
import { plainForms } from './date-forms/plain.ts';
import { vagueForms } from './date-forms/vague.ts';

const forms = { ...plainForms, ...vagueForms, ...leaningForms, ...slipForms };

/** A habit or oddity of writing dates. */
export type DateForm = keyof typeof forms;

export interface WrittenDate extends DateWords {
  readonly form: DateForm;
}

export const dateForms = Object.keys(forms) as DateForm[];

export function isVague(form: DateForm): boolean {
  return form in vagueForms;
}

export function isLeaning(form: DateForm): boolean {
  return form in leaningForms;
}

export function writeDate(form: DateForm, writing: Writing): WrittenDate {
  return { ...forms[form](writing), form };
}
