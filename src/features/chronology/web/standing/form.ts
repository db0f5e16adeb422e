import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import type { Standing } from '../../operations/read-one-entry.ts';
import { wordingField } from '../parts/wording-field.ts';

const again = { error: 'Open the page again' };

/** Whether an entry tells of its own day or retells the past; `open` takes back what was said. */
export const standingForm = z.object({
  standing: choice(['current', 'historical', 'open'], 'Choose what it tells of'),
  version: z.string(again).max(64, again),
  wording: wordingField,
});

export const standingWords: Readonly<Record<Standing | 'open', string>> = {
  current: 'It tells of its own day',
  historical: 'It retells the past',
  open: 'Not decided',
};

export function standingOf(sent: Standing | 'open'): Standing | null {
  return sent === 'open' ? null : sent;
}
