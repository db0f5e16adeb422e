import { plainText } from '../../../platform/terminal/plain-text.ts';
import type { When, WhenReading } from '../../../shared/when/when.ts';
import { sayWhen } from '../domain/say-when.ts';

const textColumn = 38;
const indent = ' '.repeat(textColumn + 2);

/** One JSON object on a line: what a text says, or why it could not be read. */
export function whenLineJson(reading: WhenReading): string {
  return `${JSON.stringify(reading.status === 'read' ? whenJson(reading.when) : notReadJson(reading))}\n`;
}

/** A date that was read, in the shape that every command gives it. */
export function whenJson(when: When): object {
  return {
    text: when.text,
    status: 'read',
    earliest: when.earliest,
    latest: when.latest,
    extent: when.extent,
    certainty: when.certainty,
    time: when.time,
    partOfDay: when.partOfDay,
    edtf: when.edtf,
    notes: when.notes.map(({ message }) => message),
    reason: null,
    suggestion: null,
  };
}

function notReadJson({ text, reason, suggestion }: Extract<WhenReading, { status: 'not-read' }>): object {
  return {
    text,
    status: 'not-read',
    earliest: null,
    latest: null,
    extent: null,
    certainty: null,
    time: null,
    partOfDay: null,
    edtf: null,
    notes: [],
    reason,
    suggestion,
  };
}

/** The text, what it says, and below that what was done or is doubtful; safe to print on a terminal. */
export function whenLineText(reading: WhenReading): string {
  const text = reading.status === 'read' ? reading.when.text : reading.text;
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  const [meaning, ...remarks] = meaningLines(reading);
  const head = shown.length > textColumn ? `${shown}\n${indent}` : `${shown.padEnd(textColumn)}  `;
  return plainText(`${head}${meaning}\n${remarks.map((remark) => `${indent}  ${remark}\n`).join('')}`);
}

function meaningLines(reading: WhenReading): readonly string[] {
  if (reading.status === 'read') {
    return [sayWhen(reading.when), ...reading.when.notes.map(({ message }) => message)];
  }
  const { reason, suggestion } = reading;
  return [`not read: ${reason}`, ...(suggestion === null ? [] : [suggestion])];
}
