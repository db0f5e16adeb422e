import { xmlText } from '../write-office/xml-text.ts';
import type { WordRun } from './word-blocks.ts';

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
/** With what stands between two words of it. */
const rightToLeftStretch = new RegExp(`([${rightToLeft}]+(?:[\\s\\d.,:;-]+[${rightToLeft}]+)*)`);
const anyRightToLeft = new RegExp(`[${rightToLeft}]`);
const firstLetter = /\p{L}/u;

/** Whether a paragraph begins with a word that is written from right to left, and so runs that way as a whole. */
export function runsRightToLeft(runs: readonly WordRun[]): boolean {
  const [letter = ''] =
    runs
      .map(({ text }) => text)
      .join(' ')
      .match(firstLetter) ?? [];
  return anyRightToLeft.test(letter);
}

/** A run as WordprocessingML; one that leads somewhere is wrapped in its link. */
export function runXml(run: WordRun): string {
  const xml = anyRightToLeft.test(run.text)
    ? run.text
        .split(rightToLeftStretch)
        .filter((text) => text !== '')
        .map((text) => plainRun(text, run, anyRightToLeft.test(text)))
        .join('')
    : plainRun(run.text, run, false);
  return run.link === undefined
    ? xml
    : `<w:hyperlink w:anchor="${xmlText(run.link)}" w:history="1">${xml}</w:hyperlink>`;
}

function plainRun(text: string, run: WordRun, isRightToLeft: boolean): string {
  const properties = [
    run.link === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>',
    run.bold === true ? '<w:b/><w:bCs/>' : '',
    run.italic === true ? '<w:i/><w:iCs/>' : '',
    run.colour === undefined ? '' : `<w:color w:val="${hex(run.colour)}"/>`,
    run.ground === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(run.ground)}"/>`,
    isRightToLeft ? '<w:rtl/>' : '',
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${contentXml(text)}</w:r>`;
}

/** `#1d4f91` as Word writes it. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

function contentXml(text: string): string {
  if (!/[\n\r\t]/.test(text)) return textXml(text);
  return text
    .split(/(\r\n|[\n\r\t])/)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      return /^[\r\n]/.test(piece) ? '<w:br/>' : textXml(piece);
    })
    .join('');
}

function textXml(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
}
