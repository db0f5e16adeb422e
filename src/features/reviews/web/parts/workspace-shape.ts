import { z } from 'zod';
import type { FormerTold, PaperTold } from '../../operations/read-papers.ts';
import type { QuestionTold } from '../../operations/read-questions.ts';
import type { QuotesTold } from '../../operations/tell-quotes.ts';

/** Entries by their ids: what they say is read with the chronology. */
const quotesShape = z.object({
  entries: z.array(z.object({ id: z.string(), reworded: z.boolean() })).readonly(),
  gone: z.int(),
});

function quotesAsJson({ entries, gone }: QuotesTold): z.output<typeof quotesShape> {
  return { entries: entries.map(({ id, reworded }) => ({ id, reworded })), gone };
}

export const paperShape = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  agency: z.string().nullable(),
  parts: z.record(z.string(), z.string()),
  version: z.number(),
  changedAt: z.string(),
  removedAt: z.string().nullable(),
  quotes: quotesShape,
});

/** What it said before. */
export const formerPaperShape = paperShape
  .pick({ title: true, from: true, to: true, agency: true, parts: true })
  .extend({ number: z.int(), writtenAt: z.string(), writtenBy: z.string().nullable() });

export function formerAsJson(former: FormerTold): z.output<typeof formerPaperShape> {
  const { title, from, to, agencyName, parts, number, writtenAt, writtenBy } = former;
  return {
    title,
    from,
    to,
    agency: agencyName,
    parts,
    number,
    writtenAt: writtenAt.toISOString(),
    writtenBy,
  };
}

export function paperAsJson(paper: PaperTold): z.output<typeof paperShape> {
  const { id, kind, title, from, to, agencyName, parts, version, changedAt, removed, quotes } = paper;
  return {
    id,
    kind,
    title,
    from,
    to,
    agency: agencyName,
    parts,
    version,
    changedAt: changedAt.toISOString(),
    removedAt: removed?.at.toISOString() ?? null,
    quotes: quotesAsJson(quotes),
  };
}

export const questionShape = z.object({
  id: z.string(),
  agency: z.string(),
  words: z.string(),
  due: z.string(),
  standing: z.string(),
  version: z.number(),
  withdrawReason: z.string().nullable(),
  quotes: quotesShape,
  answers: z
    .array(z.object({ number: z.int(), words: z.string(), at: z.string(), quotes: quotesShape }))
    .readonly(),
});

export function questionAsJson(question: QuestionTold): z.output<typeof questionShape> {
  const { id, agencyName, words, due, standing, version, withdrawReason, quotes, answers } = question;
  return {
    id,
    agency: agencyName,
    words,
    due,
    standing,
    version,
    withdrawReason,
    quotes: quotesAsJson(quotes),
    answers: answers.map((one) => ({
      number: one.number,
      words: one.words,
      at: one.at.toISOString(),
      quotes: quotesAsJson(one.quotes),
    })),
  };
}
