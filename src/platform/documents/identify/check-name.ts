import { type RefusedKind, refuseFile, refuseName } from './file-refusals.ts';

export type ReadKind = 'docx' | 'xlsx' | 'csv';

interface KnownKind {
  readonly is: string;
  /** The endings that a file of this kind may have; the first is the one to give it. */
  readonly endings: readonly [string, ...string[]];
}

const readKinds: Readonly<Record<ReadKind, KnownKind>> = {
  docx: { is: 'a Word document', endings: ['.docx', '.dotx'] },
  xlsx: { is: 'an Excel workbook', endings: ['.xlsx', '.xltx'] },
  csv: { is: 'plain text', endings: ['.csv', '.tsv', '.tab', '.txt'] },
};

/** Endings of other kinds: what is found to be one of ours must not be called so. Any further ending promises nothing. */
const otherEndings = new Set(
  '.doc .xls .docm .xlsm .dotm .xltm .xlsb .odt .ods .pptx .pdf .rtf .html .htm .mht .xml .json .zip'.split(
    ' ',
  ),
);

/** What the refused kinds are called when the name promises one of ours. The other kinds keep their own error. */
const misnamed: Partial<Record<RefusedKind, string>> = {
  archive: 'an archive that is neither a Word document nor an Excel workbook',
  presentation: 'a presentation or drawing',
  picture: 'a picture',
  notText: 'something else, or damaged',
  markup: 'a web page or another marked-up text',
  richText: 'a rich text file',
  openDocumentText: 'an OpenDocument text',
  openDocumentSheet: 'an OpenDocument spreadsheet',
};

/** @throws AppError `file-not-what-its-name-says` when the ending promises another kind than the content is. */
export function checkName(fileName: string, kind: ReadKind): void {
  const ending = endingOf(fileName);
  const { is, endings } = readKinds[kind];
  const isOwn = endings.includes(ending);
  const promisesOther = otherEndings.has(ending) || promisesOurs(ending);
  if (isOwn || !promisesOther) return;
  const todo =
    kind === 'csv'
      ? promisesOurs(ending)
        ? 'Open it in the program that made it, and save it as what its name says.'
        : 'Open it in the program that made it, and save it as Word, Excel or CSV.'
      : `Change the end of its name to ${endings[0]}, and give it again.`;
  throw refuseName(ending, is, todo);
}

/** The error for a file of a kind that is not read, which tells of a name that promises otherwise. */
export function refuseKind(fileName: string, kind: RefusedKind): Error {
  const ending = endingOf(fileName);
  const is = misnamed[kind];
  const { words } = refuseFile(kind);
  const promises = promisesOurs(ending) || ending === '.doc' || ending === '.xls';
  return is !== undefined && promises ? refuseName(ending, is, words.todo) : refuseFile(kind);
}

function promisesOurs(ending: string): boolean {
  return Object.values(readKinds).some(({ endings }) => endings.includes(ending));
}

function endingOf(fileName: string): string {
  return /\.[a-z0-9]+$/i.exec(fileName)?.[0].toLowerCase() ?? '';
}
