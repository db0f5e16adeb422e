import type { ReadLimits } from '../../../shared/document.ts';
import { contentTypesPart, readContentTypes } from '../office/content-types.ts';
import { findEntry, type OfficeFile, openOfficeFile } from '../office/office-file.ts';
import { readRelationships } from '../office/relationships.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { readArchive } from '../zip/read-archive.ts';
import { checkName, refuseKind } from './check-name.ts';
import { findTopNames, isCompoundFile } from './compound-file.ts';
import { type RefusedKind, refuseFile } from './file-refusals.ts';

/** An Office file and the part from which everything in it is reached. */
export interface MainPart {
  readonly file: OfficeFile;
  readonly name: string;
}

export type IdentifiedFile =
  | { readonly format: 'csv' }
  | { readonly format: 'docx'; readonly main: MainPart }
  | { readonly format: 'xlsx'; readonly main: MainPart };

/**
 * What a file is, by its content; then whether its name agrees.
 *
 * @throws AppError for every file that is not a Word document, an Excel workbook or a text.
 */
export function identifyFile(fileName: string, bytes: Uint8Array, limits: ReadLimits): IdentifiedFile {
  if (bytes.length === 0) throw refuseFile('empty');
  if (isPicture(bytes)) throw refuseKind(fileName, 'picture');
  if (isCompoundFile(bytes)) throw refuseKind(fileName, compoundKind(fileName, bytes));
  const identified = isArchive(bytes) ? identifyArchive(bytes, limits) : identifyText(bytes);
  if (typeof identified === 'string') throw refuseKind(fileName, identified);
  checkName(fileName, identified.format);
  return identified;
}

/**
 * Refuses an archive by its directory, which stands at its end: a file that came in part has none. Nothing of it is unpacked.
 *
 * @throws AppError as `readArchive`.
 */
export function refuseByDirectory(bytes: Uint8Array): void {
  readArchive(bytes);
}

/** So many bytes of a file are enough to tell of most files that they cannot be read. */
export const startBytes = 4096;

/**
 * Refuses a file by how it begins, where that is enough: what has to be unpacked to be known is let through. For those to whom nothing
 * can be told later.
 *
 * @param start its first `startBytes`.
 * @throws AppError as `identifyFile`.
 */
export function refuseByStart(fileName: string, start: Uint8Array): void {
  if (start.length === 0) throw refuseFile('empty');
  if (isPicture(start)) throw refuseKind(fileName, 'picture');
  if (isCompoundFile(start)) throw refuseKind(fileName, compoundKind(fileName, start));
  // Which of both an archive is, only its parts tell: each may have its own name here.
  const archived = /\.xl[a-z]{2}$/i.test(fileName) ? 'xlsx' : 'docx';
  const identified = isArchive(start) ? ({ format: archived } as const) : identifyText(start);
  if (typeof identified === 'string') throw refuseKind(fileName, identified);
  checkName(fileName, identified.format);
}

/** Whether it begins as an archive does, of which `refuseByDirectory` can tell more. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');
}

function compoundKind(fileName: string, bytes: Uint8Array): RefusedKind {
  const names = findTopNames(bytes);
  if (names.has('EncryptedPackage')) return 'password';
  if (names.has('WordDocument')) return 'oldWord';
  if (names.has('Workbook') || names.has('Book')) return 'oldExcel';
  if (names.has('PowerPoint Document')) return 'presentation';
  // Its directory is damaged; as an old file it could not be read anyway.
  if (/\.do[ct]$/i.test(fileName)) return 'oldWord';
  return /\.xl[st]$/i.test(fileName) ? 'oldExcel' : 'notText';
}

/** PNG, JPEG, GIF, TIFF, WebP, and what telephones make (HEIC), by how they begin. */
const pictureStarts = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'];
const telephoneStarts = ['ftyphei', 'ftypmif1', 'ftypavif'];

function isPicture(bytes: Uint8Array): boolean {
  return (
    pictureStarts.some((start) => startsWith(bytes, start)) ||
    telephoneStarts.some((start) => startsWith(bytes.subarray(4), start)) ||
    (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP'))
  );
}

/** Kinds of text are told by how they begin; a binary file by bytes that no text has. */
function identifyText(bytes: Uint8Array): IdentifiedFile | RefusedKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^(ï»¿|\s)+/, '');
  if (/(^|[\r\n])%PDF-\d/.test(start)) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'richText';
  if (/^<(!doctype|html|head|body|table|\?xml|meta|style|script)\b|^MIME-Version:/i.test(start))
    return 'markup';
  return hasBinaryBytes(bytes.subarray(0, 4096)) ? 'notText' : { format: 'csv' };
}

/** Bytes that no text has: many control characters, or zeros other than those of UTF-16, which lie on one side. */
function hasBinaryBytes(start: Uint8Array): boolean {
  const isControl = (byte: number): boolean => byte > 0 && byte < 0x20 && (byte < 0x09 || byte > 0x0d);
  if (start.filter(isControl).length > Math.max(8, start.length / 50)) return true;
  const zeroSides = new Set<number>();
  start.forEach((byte, place) => {
    if (byte === 0) zeroSides.add(place % 2);
  });
  return zeroSides.size === 2 && !hasByteOrderMark(start);
}

function hasByteOrderMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const mainTypes: readonly (readonly [pattern: RegExp, kind: 'docx' | 'xlsx' | RefusedKind])[] = [
  [/sheet\.binary/i, 'binaryWorkbook'],
  [/macroEnabled/i, 'macros'],
  [/wordprocessingml\.(document|template)\.main\+xml$/i, 'docx'],
  [/spreadsheetml\.(sheet|template)\.main\+xml$/i, 'xlsx'],
  [/presentationml|visio/i, 'presentation'],
];

function identifyArchive(bytes: Uint8Array, limits: ReadLimits): IdentifiedFile | RefusedKind {
  const file = openOfficeFile(bytes, limits);
  if (findEntry(file, contentTypesPart) === undefined) return openDocumentKind(file);
  const types = readContentTypes(file);
  const main = readRelationships(file, '').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  const mainType = types.of(main?.target ?? '');
  const kind = mainTypes.find(([pattern]) => pattern.test(mainType))?.[1] ?? 'archive';
  if (kind !== 'docx' && kind !== 'xlsx') return kind;
  if ([...file.archive.entries.keys()].some((name) => name.endsWith('vbaproject.bin'))) return 'macros';
  return main === undefined ? 'archive' : { format: kind, main: { file, name: main.target } };
}

const openDocumentTypes: readonly (readonly [start: string, kind: RefusedKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'openDocumentText'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'openDocumentSheet'],
  ['application/vnd.oasis.opendocument.', 'presentation'],
];

function openDocumentKind(file: OfficeFile): RefusedKind {
  const entry = findEntry(file, 'mimetype');
  if (entry === undefined || entry.size > 200) return 'archive';
  let mimeType = '';
  inflateEntry(file.archive, entry, file.budget, (chunk) => {
    mimeType += new TextDecoder('latin1').decode(chunk);
  });
  return openDocumentTypes.find(([start]) => mimeType.startsWith(start))?.[1] ?? 'archive';
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, place) => bytes[place] === character.charCodeAt(0));
}
