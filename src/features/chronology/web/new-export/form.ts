import { z } from 'zod';
import { choice, ticked } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';

/** What somebody says of the document that they want. */
export const exportForm = z.object({
  form: choice(['docx', 'xlsx', 'html', 'csv', 'json'], 'Choose a kind of document'),
  names: choice(['anonymised', 'named'], 'Choose whether names are replaced'),
  comments: ticked(),
  from: optionalDayField({ name: 'First day of the period' }),
  to: optionalDayField({ name: 'Last day of the period' }),
  title: optionalText({ name: 'Title', most: 120 }),
  reason: requiredText({ missing: 'Enter why you need the document', name: 'Reason', most: 500 }),
});

export type ExportForm = z.output<typeof exportForm>;
