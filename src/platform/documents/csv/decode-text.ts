import { AppError } from '../../../shared/app-error.ts';
import { findMixedEncoding } from './find-mixed-encoding.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  /** Nothing in the file says so: it is the likeliest reading of its bytes. */
  readonly guessed: boolean;
}

/**
 * The text of a file whose encoding nobody states: the byte order mark where there is one, then UTF-8 if every
 * byte is, then UTF-16 by its pattern of zero bytes, then Windows-1252, in which Excel for Windows saves CSV.
 *
 * @throws AppError `encoding-mixed` when some lines are UTF-8 and others are not; `file-type-unknown` when the
 * bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  return decodeMarked(bytes) ?? decodeUtf16ByPattern(bytes) ?? decodeUnmarked(bytes);
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) throw notText();
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le', false);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be', false);
  if (!startsWith(bytes, [0xef, 0xbb, 0xbf])) return null;
  const text = strictly(bytes, 'utf-8');
  if (text === null) throw mixedEncoding(bytes);
  return { text: withoutZeros(text), encoding: 'UTF-8', guessed: false };
}

function decodeUtf16ByPattern(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [evenZeros = 0, oddZeros = 0] = zeros;
  // English text in UTF-16 has a zero in nearly every second byte, and always on the same side.
  const many = sample.length * 0.3;
  if (oddZeros > many && evenZeros === 0) return decodeUtf16(bytes, 'utf-16le', true);
  if (evenZeros > many && oddZeros === 0) return decodeUtf16(bytes, 'utf-16be', true);
  return null;
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be', guessed: boolean): DecodedText {
  const text = strictly(bytes, label);
  if (text === null) throw notText();
  return { text: withoutZeros(text), encoding: 'UTF-16', guessed };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: withoutZeros(utf8), encoding: 'UTF-8', guessed: false };
  if (findMixedEncoding(bytes) !== null) throw mixedEncoding(bytes);
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text: withoutZeros(text), encoding: 'Windows-1252', guessed: true };
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withoutZeros(text: string): string {
  if (text.includes('\0')) throw notText();
  return text;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

function notText(): AppError {
  return new AppError('file-type-unknown', {
    what: 'The file is not text that Sightline can read.',
    todo: 'Open it in the program that made it, and save it as CSV (UTF-8), as a Word document (.docx) or as an Excel workbook (.xlsx).',
  });
}

function mixedEncoding(bytes: Uint8Array): AppError {
  const mixed = findMixedEncoding(bytes) ?? { utf8Line: 1, otherLine: 1 };
  return new AppError('encoding-mixed', {
    what: `The file mixes two ways of writing letters: line ${mixed.utf8Line} is in UTF-8 and line ${mixed.otherLine} is not, so that names and marks such as é or £ could come out wrong.`,
    where: `line ${mixed.otherLine}`,
    todo: 'Open each of the files that it was put together from, save each as CSV (UTF-8), and put them together again.',
  });
}
