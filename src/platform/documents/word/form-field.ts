import type { Attribute } from '../xml/read-xml.ts';

/** A tick box or a list of the old kind of form, while it is being read. */
export interface OpenFormField {
  checked: boolean;
  choice: number;
  readonly choices: string[];
}

export function openFormField(): OpenFormField {
  return { checked: false, choice: 0, choices: [] };
}

/** Takes up one setting of the field. What a person set stands after the default in the file. */
export function readFormSetting(field: OpenFormField, name: string, attribute: Attribute): void {
  const value = attribute('w:val');
  if (name === 'w:listEntry') field.choices.push(value ?? '');
  else if (name === 'w:result') field.choice = Number(value ?? 0);
  else if (name === 'w:default' || name === 'w:checked') {
    field.checked = isOn(value);
    if (name === 'w:default') field.choice = Number(value ?? 0);
  }
}

export function formFieldText(name: string, field: OpenFormField): string {
  if (name === 'w:checkBox') return field.checked ? '☒' : '☐';
  return field.choices[field.choice] ?? '';
}

/** An element such as `w:vanish` is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
