import { z } from 'zod';

/** Parts of the JSON of several pages. */
export const agencyShape = z.object({
  id: z.string(),
  name: z.string(),
  letters: z.string(),
  colour: z.string(),
});

export const familyShape = z.object({ id: z.string(), reference: z.string(), name: z.string() });

export const dateShape = z.object({
  written: z.string(),
  understood: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});

export const texts = z.array(z.string()).readonly();

export const rowShape = z.object({
  id: z.string(),
  date: dateShape,
  agency: agencyShape,
  source: z.string(),
  kindInDetail: z.string().nullable(),
  event: z.string(),
  response: z.string().nullable(),
  outcome: z.string().nullable(),
  children: texts,
  themes: texts,
  doubts: texts,
  note: z.boolean(),
  looksBack: z.boolean(),
});
