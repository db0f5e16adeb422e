import type { DocxCell, DocxRun } from '../../test/builders/docx.ts';
import type { PlannedRow } from '../agency-file.ts';

/** Word's own quotes and dashes. */
export function typographic(text: string): string {
  return text
    .replaceAll(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s(])'/g, '$1‘')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ');
}

/** A date text with its ordinal raised, as Word does while one types. */
export function dateRuns(text: string): DocxRun[] {
  const ordinal = /^(.*\d)(st|nd|rd|th)( .*)$/.exec(text);
  if (ordinal === null) return [text];
  const [, before = '', ending = '', after = ''] = ordinal;
  return [before, { text: ending, superscript: true }, after];
}

/** The event's text; where the row has a trace, with what Word remembers of an earlier wording. */
export function eventCell({ event, trace }: PlannedRow): DocxCell {
  const text = typographic(event);
  if (trace === 'hidden') return { runs: [text, { text: ' Checked against file NH.', hidden: true }] };
  if (trace !== 'changed') return { text };
  return {
    runs: [
      text,
      { text: ' Mother chaotic.', change: 'deleted' },
      { text: ' Mother had two places to be that morning.', change: 'inserted' },
    ],
  };
}
