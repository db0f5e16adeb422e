import { AppError } from '../../../shared/app-error.ts';
import { isRemote } from '../office/check-external.ts';

/** A field between its marks: first its instruction, then, behind a mark of its own, its last result. */
export interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** Follows the marks of fields, which may stand inside each other. `type` is `begin`, `separate` or `end`. */
export function passFieldMark(fields: OpenField[], type: string): void {
  if (type === 'begin') {
    fields.push({ instruction: '', inResult: false });
    return;
  }
  const field = fields.at(-1);
  if (field === undefined) return;
  checkInstruction(field.instruction);
  field.inResult = true;
  if (type === 'end') fields.pop();
}

export function addInstruction(fields: readonly OpenField[], text: string): void {
  const field = fields.at(-1);
  if (field !== undefined) field.instruction += text;
}

/** Text inside an instruction, such as the result of a field that an outer one compares, is not seen. */
export function isInInstruction(fields: readonly OpenField[]): boolean {
  return fields.some(({ inResult }) => !inResult);
}

/** Instructions do not go on into the next paragraph; one that was left open must not hide the rest of the file. */
export function dropOpenInstructions(fields: OpenField[]): void {
  while (fields.at(-1)?.inResult === false) fields.pop();
}

/**
 * Refuses the fields that start a program, and those that fetch text or pictures from another computer.
 *
 * @throws AppError `external-content`.
 */
export function checkInstruction(instruction: string): void {
  const [, name = '', rest = ''] = /^\s*([a-z]+)\s*(.*)$/is.exec(instruction) ?? [];
  const startsProgram = /^dde(auto)?$/i.test(name);
  const fetches = /^(includetext|includepicture|import|link)$/i.test(name);
  const targets = rest.match(/"[^"]*"|\S+/g) ?? [];
  const isFetchedFromAfar = fetches && targets.some((target) => isRemote(unquoted(target)));
  if (!startsProgram && !isFetchedFromAfar) return;
  throw new AppError('external-content', {
    what: `The document has a field that reaches outside the file: “${name.toUpperCase()}”.`,
    todo: 'Do not open it unless you trust who sent it. If you do: open it in Word without updating links, press Ctrl+A and Ctrl+Shift+F9 to turn fields into text, save it, and give it again.',
  });
}

/** In instructions every backslash of a path is written twice. */
function unquoted(target: string): string {
  return target.replaceAll('"', '').replaceAll('\\\\', '\\');
}
