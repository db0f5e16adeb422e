/**
 * The least that any reader must do: unpack, tokenise, and build the same rows of texts. What Sightline
 * does besides (merged cells, tracked changes, dates, limits, checks, accounts) is measured against these.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { SaxesParser } from 'saxes';

export function bareWord(path: string): string[][] {
  const xml = unpack(path, 'word/document.xml');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === 'w:tr') row = [];
    else if (tag.name === 'w:tc') cell = '';
    else if (tag.name === 'w:t') inText = true;
  });
  parser.on('text', (text) => {
    if (inText) cell += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === 'w:tr') rows.push(row);
    else if (tag.name === 'w:tc') row.push(cell);
    else if (tag.name === 'w:t') inText = false;
  });
  parser.write(xml).close();
  return rows;
}

export async function bareExcel(path: string): Promise<string[][]> {
  const workbook = await readXlsx(readFileSync(path));
  return workbook.sheets.flatMap((sheet) => sheet.rows.map((row) => row.map((value) => String(value ?? ''))));
}

export function bareCsv(path: string): string[][] {
  return parse(new TextDecoder('utf-8').decode(readFileSync(path)), { relaxColumnCount: true });
}

function unpack(path: string, part: string): string {
  const bytes = unzipSync(readFileSync(path), { filter: (file) => file.name === part })[part];
  if (bytes === undefined) throw new Error(`${path} has no ${part}`);
  return new TextDecoder('utf-8').decode(bytes);
}
