import { type ExcelCell, textCell } from '../../../platform/documents/write-excel/excel-sheets.ts';
import { writeExcel } from '../../../platform/documents/write-excel/write-excel.ts';
import {
  headingInk,
  paragraph,
  textWidth,
  type WordBlock,
  type WordRow,
} from '../../../platform/documents/write-word/word-blocks.ts';
import { writeWord } from '../../../platform/documents/write-word/write-word.ts';
import { type AnsweredBy, columnGuide, type GuideColumn, guideRules } from '../domain/column-guide.ts';

/** What a template tells of what is asked; it names no child and no adult. */
export interface TemplateFacts {
  readonly by: AnsweredBy;
  readonly reference: string;
  readonly agencyName: string;
  /** “1 March 2024 to today” */
  readonly window: string;
  /** “12 December 2026” */
  readonly due: string;
  /** By their initials; null where whoever takes the table is told by somebody else which children it is about. */
  readonly children: readonly string[] | null;
}

/** Rows to write in. A table grows by the Tab key in Word, and a sheet has no end. */
const emptyRows = 30;

const titleOf = ({ reference }: TemplateFacts) => `Chronology for ${reference}`;

function factsOf({
  reference,
  agencyName,
  window,
  due,
  children,
}: TemplateFacts): readonly [string, string][] {
  return [
    ['Reference of the family', reference],
    ['Chronology of', agencyName],
    ['Days asked for', window],
    ['Answer by', due],
    ...(children === null ? [] : [childrenOf(children)]),
  ];
}

function childrenOf(children: readonly string[]): [string, string] {
  return ['Children', children.length === 0 ? 'None is named' : children.join(', ')];
}

/** The empty table in Word, with what is asked above it and the guide to its columns behind it. */
export function templateWord(facts: TemplateFacts): Uint8Array {
  return writeWord({
    properties: { title: titleOf(facts), description: `To be filled in by ${facts.agencyName}` },
    footer: titleOf(facts),
    blocks: wordBlocks(facts),
  });
}

function* wordBlocks(facts: TemplateFacts): Generator<WordBlock> {
  yield paragraph('Title', titleOf(facts));
  for (const [name, value] of factsOf(facts)) {
    yield paragraph('Normal', [{ text: `${name}: `, bold: true }, { text: value }]);
  }
  for (const rule of guideRules[facts.by]) yield paragraph('ListBullet', rule);
  yield {
    kind: 'table',
    caption: 'Chronology',
    widths: columnGuide.map(({ share }) => Math.floor((textWidth * share) / 10_000)),
    rows: [headingRow(), ...Array.from({ length: emptyRows }, emptyRow)],
  };
  yield paragraph('Heading1', 'What belongs in each column', { newPage: true });
  for (const column of columnGuide) yield paragraph('Normal', guideRuns(column));
}

function guideRuns({ heading, needed, says, example }: GuideColumn) {
  return [
    { text: `${heading}${needed ? ' (always needed)' : ''}. `, bold: true },
    { text: `${says} For example: ` },
    { text: example, italic: true },
  ];
}

function headingRow(): WordRow {
  return {
    heading: true,
    cells: columnGuide.map(({ heading }) => ({
      ground: headingInk,
      paragraphs: [paragraph('TableHeading', heading)],
    })),
  };
}

function emptyRow(): WordRow {
  return { whole: true, cells: columnGuide.map(() => ({ paragraphs: [paragraph('TableText', '')] })) };
}

/** The same in Excel: the table alone on the first sheet, what is asked and the guide on the second. */
export function templateExcel(facts: TemplateFacts): Uint8Array {
  const guide: readonly (readonly ExcelCell[])[] = [
    ...factsOf(facts).map(([name, value]) => [textCell(name, { look: { bold: true } }), textCell(value)]),
    ...guideRules[facts.by].map((rule) => [null, textCell(rule)]),
    ...columnGuide.map(({ heading, needed, says, example }) => [
      textCell(`Column “${heading}”${needed ? ', always needed' : ''}`, { look: { bold: true } }),
      textCell(`${says} For example: ${example}`),
    ]),
  ];
  return writeExcel({
    properties: { title: titleOf(facts), description: `To be filled in by ${facts.agencyName}` },
    sheets: [
      {
        name: 'Chronology',
        columns: columnGuide.map(({ heading, share }) => ({ heading, width: Math.round(share / 60) })),
        count: 0,
        rows: [],
      },
      {
        name: 'Guide',
        columns: [
          { heading: 'About', width: 30 },
          { heading: 'What it is', width: 110 },
        ],
        count: guide.length,
        rows: guide,
      },
    ],
  });
}
