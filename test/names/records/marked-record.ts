import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What identifies somebody without being a name. */
export const details = ['birth', 'number', 'mail', 'address', 'place'] as const;
export type Detail = (typeof details)[number];

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()).default([]),
  role: z.string().default('child'),
  born: z.string().nullable().default(null),
});

const entrySchema = z.object({
  date: z.string(),
  agency: z.string(),
  source: z.string().default(''),
  child: z.string().default(''),
  event: z.string(),
  response: z.string().default(''),
});

const recordSchema = z.object({
  id: z.string(),
  style: z.string(),
  record: z.object({
    children: z.array(personSchema),
    adults: z.array(personSchema),
    workers: z.array(personSchema),
    addresses: z.array(z.string()),
  }),
  /** Who stands in the texts and not in the record, by id: a line on who they are. */
  others: z.record(z.string(), z.string()),
  entries: z.array(entrySchema),
});

/** The record of an invented family, and what agencies wrote of it with every name marked: `{kia:Kiah Holt}`. */
export type MarkedRecord = z.infer<typeof recordSchema>;
export type MarkedEntry = MarkedRecord['entries'][number];

/** A name or a detail in a text: the ids of those who are meant, or the detail’s kind; in characters of the text without its marks. */
export interface Mark {
  readonly who: readonly string[];
  readonly detail: Detail | null;
  readonly from: number;
  readonly to: number;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Takes the marks out of a text and tells where they stood. Throws on a mark that is not closed. */
export function readMarks(marked: string): MarkedText {
  let text = '';
  const marks: Mark[] = [];
  for (const piece of marked.split(/(\{[^{}:]+:[^{}]+\})/)) {
    const [, who, words] = /^\{([^{}:]+):([^{}]+)\}$/.exec(piece) ?? [];
    if (who === undefined || words === undefined) {
      if (/[{}]/.test(piece)) throw new Error(`A mark is not closed: ${piece}`);
      text += piece;
      continue;
    }
    const detail = details.find((one) => one === who) ?? null;
    marks.push({
      who: detail === null ? who.split('+') : [],
      detail,
      from: text.length,
      to: text.length + words.length,
    });
    text += words;
  }
  return { text, marks };
}

/** All marked records, in the order of their files. */
export function readMarkedRecords(
  folder = new URL('../../data/names/records/', import.meta.url),
): readonly MarkedRecord[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => recordSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}
