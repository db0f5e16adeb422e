import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { dayField, optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { formField } from '../../../../platform/forms/form-field.ts';
import { idFields, optionalIdField } from '../../../../platform/forms/id-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import type { Day } from '../../../../shared/day.ts';
import type { AgencyId, Id } from '../../../../shared/ids.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import {
  longestPart,
  longestTitle,
  type PaperKind,
  type PaperWords,
  paperKinds,
  paperWords,
} from '../../operations/paper-words.ts';
import type { PaperId } from '../../operations/read-papers.ts';

/** What was written in a form of any kind of paper. */
export interface PaperForm {
  readonly title: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly agency: AgencyId | null;
  readonly episodes: readonly PaperId[];
  readonly entries: readonly Id<'entry'>[];
  readonly parts: Readonly<Record<string, string>>;
  readonly form: string | null;
  readonly asItIs: SaidAsItIs;
}

const given = z.unknown().optional();
const dayNames = ['from', 'to'].flatMap((name) => [
  name,
  ...['day', 'month', 'year'].map((part) => `${name}-${part}`),
]);
const partNames = paperKinds.flatMap((kind) => paperWords[kind].parts.map(({ name }) => name));

/** Whatever a form of some kind may send: which kind it is stands in the address, and is read by `paperForm`. */
export const sentPaper = z.object(
  Object.fromEntries(
    [
      'form',
      'version',
      'title',
      'agency',
      'episodes',
      'entries',
      ...Object.keys(asItIsField),
      ...dayNames,
      ...partNames,
    ].map((name) => [name, given]),
  ),
);

/**
 * What a paper of this kind asks, in the order of its page.
 *
 * @param today after which nothing that is told as done can lie; null where it is not asked.
 */
export function paperForm(kind: PaperKind, today: Day | null = null): z.ZodType<PaperForm> {
  const words = paperWords[kind];
  const parts = Object.fromEntries(
    words.parts.map(({ name, says, missing }) => [
      name,
      missing === null
        ? optionalText({ name: says, most: longestPart })
        : requiredText({ missing, name: says, most: longestPart }),
    ]),
  );
  return z
    .object({
      title: titleField(words),
      ...dayFields(words, today),
      agency: optionalIdField<'agency'>(),
      episodes: idFields<'review-paper'>(),
      entries: idFields<'entry'>(),
      form: formField,
      ...asItIsField,
      ...parts,
    })
    .transform((read, context): PaperForm => {
      const { title, from, to, agency, episodes, entries, form, 'as-it-is': asItIs, ...written } = read;
      if (from !== null && to !== null && to < from) {
        const message =
          words.days === 'stretch'
            ? 'Last day must be the same as or after the first day'
            : 'The day on which it was done must be the same as or after the day on which it was agreed';
        context.addIssue({ code: 'custom', message, path: ['to', 'day'] });
      }
      return { title, from, to, agency, episodes, entries, form, asItIs, parts: textsOf(written) };
    });
}

function titleField({ title }: PaperWords): z.ZodType<string | null> {
  if (title === null) return optionalText({ name: 'Name', most: longestTitle });
  return requiredText({ missing: title.missing, name: title.label, most: longestTitle });
}

function dayFields(
  { days }: PaperWords,
  today: Day | null,
): {
  readonly from: z.ZodType<Day | null>;
  readonly to: z.ZodType<Day | null>;
} {
  const past = today === null ? {} : { latest: today };
  const to = optionalDayField({ name: 'Day on which it was done', ...past });
  switch (days) {
    case 'stretch':
      return {
        from: dayField({ missing: 'Enter the first day', name: 'First day', ...past }),
        to: dayField({ missing: 'Enter the last day', name: 'Last day', ...past }),
      };
    case 'day':
      return { from: dayField({ missing: 'Enter the day', name: 'Day' }), to };
    case 'agreed-and-done':
      return {
        from: dayField({
          missing: 'Enter the day on which it was agreed',
          name: 'Day on which it was agreed',
          ...past,
        }),
        to,
      };
    case 'none':
      return { from: optionalDayField({ name: 'Day' }), to };
  }
}

/** What is left for later is not kept. */
function textsOf(written: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text] as const] : [],
    ),
  );
}
