import { AppError } from '../../../shared/app-error.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { findField, listFields } from '../operations/list-fields.ts';

const leaveOut = 'none';

/**
 * Reads `--map "Heading=field"`. The field `none` leaves the column unmapped.
 *
 * @throws AppError `usage` for a text without "=", `map-field-unknown` for a field that there is not.
 */
export function readMapOptions(texts: readonly string[]): readonly StatedColumn[] {
  return texts.map(readMapOption);
}

function readMapOption(text: string): StatedColumn {
  const [heading, name] = splitAtLastEquals('--map', text, 'Heading=field');
  if (name.toLowerCase() === leaveOut) return { heading, field: null };
  const field = findField(name);
  if (field !== null) return { heading, field };
  throw new AppError('map-field-unknown', {
    what: `There is no field called “${name}”.`,
    where: `--map "${text}"`,
    todo: `Choose one of: ${listFields().join(', ')}; or ${leaveOut} to leave the column alone.`,
  });
}

/** Both sides of the last "=", without the spaces around them. */
export function splitAtLastEquals(option: string, text: string, form: string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  const left = text.slice(0, Math.max(at, 0)).trim();
  const right = text.slice(at + 1).trim();
  if (at > 0 && left !== '' && right !== '') return [left, right];
  throw new AppError('usage', {
    what: `“${text}” does not have the form ${form}.`,
    where: option,
    todo: `Write ${option} "${form}", with quotation marks where there are spaces.`,
  });
}
