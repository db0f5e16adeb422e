import type { z } from 'zod';
import { fieldName, findOffer } from './field-names.ts';
import { dayPartNames } from './form.ts';
import { fieldsOf } from './read-form.ts';

/** A text as it was typed, or what was chosen in its words, with its field and what that is called. */
export interface Typed {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** Typed into the three boxes of a day. */
  readonly boxes: boolean;
  /** Chosen, and not typed. */
  readonly chosen: boolean;
}

/**
 * What somebody typed in a form, each text with the name of its field, in the order of the form, and beside it what they chose, in the words
 * of its page: not what they chose from a list of the record, and nothing where no more than choices was sent, which are made again at once.
 * The three boxes of a day are one text: “12/3/2024”.
 */
export function sayTyped(schema: z.ZodType, sent: Readonly<Record<string, unknown>>): readonly Typed[] {
  const said = Object.entries(fieldsOf(schema)).flatMap(([field, asked]) => [
    ...typedIn(field, asked, sent),
    ...chosenIn(field, asked, sent),
  ]);
  return said.every(({ chosen }) => chosen) ? [] : said;
}

function typedIn(field: string, asked: object, sent: Readonly<Record<string, unknown>>): readonly Typed[] {
  const label = fieldName(asked);
  if (label === null) return [];
  const boxes = !Object.hasOwn(sent, field);
  const given = boxes ? [boxesOf(field, sent)] : [sent[field]].flat();
  return given
    .filter((one) => typeof one === 'string')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ field, label, text, boxes, chosen: false }));
}

function chosenIn(field: string, asked: object, sent: Readonly<Record<string, unknown>>): readonly Typed[] {
  const offer = findOffer(asked);
  if (offer === null || !Object.hasOwn(sent, field)) return [];
  const given = [sent[field]].flat();
  return offer.choices
    .filter(({ value }) => value !== '' && given.includes(value))
    .map(({ text }) => ({ field, label: offer.name, text, boxes: false, chosen: true }));
}

function boxesOf(field: string, sent: Readonly<Record<string, unknown>>): string {
  const boxes = dayPartNames.map((part) => sent[`${field}-${part}`] ?? '');
  return boxes.every((box) => box === '') ? '' : boxes.join('/');
}
