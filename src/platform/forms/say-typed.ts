import type { z } from 'zod';
import { fieldName } from './field-names.ts';
import { dayPartNames } from './form.ts';
import { fieldsOf } from './read-form.ts';

/** A text as it was typed, with its field and what that is called. */
export interface Typed {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Typed into the three boxes of a day. */
  readonly boxes: boolean;
}

/**
 * What somebody typed in a form, each text with the name of its field, in the order of the form: not what they chose, and nothing that the
 * page had put there. The three boxes of a day are one text: “12/3/2024”.
 */
export function sayTyped(schema: z.ZodType, sent: Readonly<Record<string, unknown>>): readonly Typed[] {
  return Object.entries(fieldsOf(schema)).flatMap(([field, asked]) => {
    const label = fieldName(asked);
    if (label === null) return [];
    const boxes = !Object.hasOwn(sent, field);
    const given = boxes ? [boxesOf(field, sent)] : [sent[field]].flat();
    return given
      .filter((one) => typeof one === 'string')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ field, label, text, boxes }));
  });
}

function boxesOf(field: string, sent: Readonly<Record<string, unknown>>): string {
  const boxes = dayPartNames.map((part) => sent[`${field}-${part}`] ?? '');
  return boxes.every((box) => box === '') ? '' : boxes.join('/');
}
