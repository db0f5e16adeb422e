import { AppError } from '../../../shared/app-error.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { findField, listFields } from '../operations/list-fields.ts';
import { splitsAtEquals } from './split-option.ts';

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
  // A heading may have "=" in it; the names of fields have none.
  const [heading, name] = splitsAtEquals('--map', text, 'Heading=field').at(-1) ?? ['', ''];
  if (name.toLowerCase() === leaveOut) return { heading, field: null };
  const field = findField(name);
  if (field !== null) return { heading, field };
  throw new AppError('map-field-unknown', {
    what: `There is no field called “${name}”.`,
    where: `--map "${text}"`,
    todo: `Choose one of: ${listFields().join(', ')}; or ${leaveOut} to leave the column alone.`,
  });
}
