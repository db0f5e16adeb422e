import type { FormErrors } from '../../../../platform/forms/form.ts';

/** The list as it was filtered: an address of this family’s chronology, and of nothing else. */
export function listAddressOf(familyId: string, query: string): string {
  const asked = new URLSearchParams(query).toString();
  return `/families/${familyId}/chronology${asked === '' ? '' : `?${asked}`}`;
}

/** What was wrong with a form that stands below a list: no field of it stands where the list is shown again. */
export function aboveList(errors: FormErrors): FormErrors {
  return errors.map(({ message }) => ({ field: '', message }));
}
