import { z } from 'zod';
import { choice, choicesIn, namedChoice, namedTick } from '../../../../platform/forms/choice-fields.ts';
import { optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import type { ExportAnswer } from '../../operations/read-export.ts';

export const formWords: Readonly<Record<ExportAnswer['form'], string>> = {
  docx: 'Word document',
  xlsx: 'Excel workbook',
  html: 'Page to read and print',
  csv: 'Table of values (CSV)',
  json: 'Data for other programs (JSON)',
};

/** What somebody says of the document that they want. */
export const exportForm = z.object({
  form: namedChoice(
    'Kind of document',
    choicesIn(formWords, ['docx', 'xlsx', 'html', 'csv', 'json']),
    'Choose a kind of document',
  ),
  names: choice(['anonymised', 'named'], 'Choose whether names are replaced'),
  comments: namedTick('With what people wrote beside entries'),
  from: optionalDayField({ name: 'First day of the period' }),
  to: optionalDayField({ name: 'Last day of the period' }),
  title: optionalText({ name: 'Title', most: 120 }),
  reason: requiredText({ missing: 'Enter why you need the document', name: 'Reason', most: 500 }),
});

export type ExportForm = z.output<typeof exportForm>;
