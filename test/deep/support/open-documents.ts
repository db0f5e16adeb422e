import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Documents opened by the programs that people open them with. */

const longest = 300_000;

/** Every sheet as a file of its own, its cells as they are shown, in UTF-8 and quotation marks. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** A Word document as LibreOffice tells its text. */
export function readByWriter(path: string, folder: string): string {
  const [text] = convert(path, 'txt:Text (encoded):UTF8', join(folder, 'writer'));
  if (text === undefined) throw new Error(`LibreOffice could not open ${basename(path)}`);
  return text.text.replace(/^\uFEFF/, '');
}

export interface ShownSheet {
  readonly name: string;
  /** CSV, as LibreOffice shows the cells. */
  readonly text: string;
}

/** A workbook as LibreOffice shows its sheets. */
export function readByCalc(path: string, folder: string): readonly ShownSheet[] {
  const before = `${basename(path, extname(path))}-`;
  const sheets = convert(path, everySheet, join(folder, 'calc'));
  if (sheets.length === 0) throw new Error(`LibreOffice could not open ${basename(path)}`);
  return sheets.map(({ name, text }) => ({ name: basename(name, '.csv').replace(before, ''), text }));
}

/** The text of a PDF, in the order in which it was drawn. */
export function readPdf(path: string): string {
  const program = find('PDFTOTEXT', ['/usr/bin/pdftotext', '/opt/homebrew/bin/pdftotext'], {
    what: 'pdftotext',
    from: 'poppler-utils',
  });
  return execFileSync(program, ['-raw', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
    timeout: longest,
    maxBuffer: 100_000_000,
  });
}

function convert(
  path: string,
  to: string,
  folder: string,
): { readonly name: string; readonly text: string }[] {
  const program = find(
    'SOFFICE',
    ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    { what: 'LibreOffice', from: 'libreoffice-writer libreoffice-calc' },
  );
  mkdirSync(folder, { recursive: true });
  // A profile of its own: nobody's settings change what is shown, and one that is open stands in nobody's way.
  const profile = pathToFileURL(`${folder}-profile`).href;
  execFileSync(
    program,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, path],
    { stdio: 'ignore', timeout: longest },
  );
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function find(
  setting: string,
  places: readonly string[],
  { what, from }: { readonly what: string; readonly from: string },
): string {
  const found = [process.env[setting] ?? '', ...places].find((place) => place !== '' && existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    `${what} is needed for these tests. Install it (on Debian: apt-get install ${from}) or name it in ${setting}.`,
  );
}
