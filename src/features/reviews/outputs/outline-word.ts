import {
  headingInk,
  paragraph,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordRow,
} from '../../../platform/documents/write-word/word-blocks.ts';
import { writeWord } from '../../../platform/documents/write-word/write-word.ts';
import { counted } from '../../../shared/counted.ts';
import type { Outline, OutlineBlock, OutlineQuote } from '../domain/outline.ts';

/** An entry as it is quoted: what it says now, with names or without. */
export interface QuotedWords {
  readonly id: string;
  readonly when: string;
  readonly agency: string;
  readonly source: string;
  /** What it states of its kind: “Appointment: was not brought”. */
  readonly kindInDetail: string | null;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  /** What people said of it, each a sentence. */
  readonly said: readonly string[];
}

export interface OutlineFacts {
  /** Whose it is, or a number alone where names are replaced. */
  readonly record: string;
  readonly stoodAt: Date;
  readonly anonymised: boolean;
}

/** The outline as a Word document to write on in. The same outline gives the same bytes. */
export function outlineWord(
  outline: Outline,
  entries: readonly QuotedWords[],
  facts: OutlineFacts,
): Uint8Array {
  return writeWord({
    properties: { title: outline.title, description: 'To be written on' },
    footer: `${outline.title}. ${facts.record}`,
    blocks: documentBlocks(outline, new Map(entries.map((entry) => [entry.id, entry])), facts),
  });
}

const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

function* documentBlocks(
  { title, sections }: Outline,
  entries: ReadonlyMap<string, QuotedWords>,
  { record, stoodAt, anonymised }: OutlineFacts,
): Generator<WordBlock> {
  yield paragraph('Title', title);
  yield paragraph('Subtitle', record);
  yield paragraph('Normal', `As everything stood on ${moment.format(stoodAt)}.`);
  if (anonymised) {
    yield paragraph('Notice', [
      { text: 'Names are replaced. ', bold: true },
      {
        text: 'No program can be sure to have found every name. A person must read this before it is handed on.',
      },
    ]);
  }
  yield paragraph('Notice', [
    { text: 'To be written on. ', bold: true },
    {
      text: 'What stands in brackets is for the writer. Entries are quoted as their agencies recorded them.',
    },
  ]);
  for (const [at, { heading, blocks }] of sections.entries()) {
    yield paragraph('Heading1', `${at + 1}. ${heading}`);
    for (const block of blocks) yield* blocksOf(block, entries);
  }
}

function* blocksOf(block: OutlineBlock, entries: ReadonlyMap<string, QuotedWords>): Generator<WordBlock> {
  switch (block.kind) {
    case 'part':
      yield paragraph('Heading2', block.text);
      if (block.when !== null) yield paragraph('Subtitle', block.when);
      return;
    case 'says':
      yield paragraph('Normal', block.words);
      return;
    case 'prompt':
      yield paragraph('Normal', [{ text: `[${block.words}]`, italic: true, colour: '#505a5f' }]);
      return;
    case 'written':
      yield paragraph('Heading3', block.label);
      for (const text of block.text.split(/\n{2,}/)) yield paragraph('Normal', text);
      return;
    case 'people':
      yield* peopleBlocks(block.people);
      return;
    case 'entries':
      yield* quotesBlocks(block.entries, block.gone, entries);
  }
}

function* peopleBlocks(people: Extract<OutlineBlock, { kind: 'people' }>['people']): Generator<WordBlock> {
  if (people.length === 0) {
    yield paragraph('Normal', 'Nobody stands in the family’s record.');
    return;
  }
  yield {
    kind: 'table',
    caption: 'Who is in the family',
    widths: [5000, 9798],
    rows: [
      headingRow(['Called here', 'What they are']),
      ...people.map(({ role, called }) => bodyRow([text(called), text(role)])),
    ],
  };
}

const widths = [2500, 2300, 7698, 2300];

function* quotesBlocks(
  quotes: readonly OutlineQuote[],
  gone: number,
  entries: ReadonlyMap<string, QuotedWords>,
): Generator<WordBlock> {
  const rows = quotes.flatMap((quote) => {
    const entry = entries.get(quote.id);
    return entry === undefined ? [] : [quoteRow(quote, entry)];
  });
  if (rows.length > 0) {
    yield {
      kind: 'table',
      caption: 'Entries quoted',
      widths,
      rows: [headingRow(['Day', 'Agency', 'What was recorded', 'Reference and source']), ...rows],
    };
    yield paragraph('TableSmall', '');
  }
  if (gone > 0) {
    yield paragraph(
      'TableSmall',
      `${counted(gone, 'entry', 'entries')} that ${gone === 1 ? 'was' : 'were'} chosen here ${gone === 1 ? 'is' : 'are'} not in the chronology any more.`,
    );
  }
}

function quoteRow({ reference, reworded }: OutlineQuote, entry: QuotedWords): WordRow {
  const { when, agency, source, kindInDetail, event, response, outcome, said } = entry;
  const more = [
    ['Response', response],
    ['Outcome', outcome],
  ] as const;
  const words: readonly WordParagraph[] = [
    ...(kindInDetail === null ? [] : [paragraph('TableText', [{ text: kindInDetail, bold: true }])]),
    paragraph('TableText', event),
    ...more.flatMap(([name, said]) =>
      said === null ? [] : [paragraph('TableText', [{ text: `${name}: `, bold: true }, { text: said }])],
    ),
    ...said.map((sentence) => paragraph('TableSmall', sentence)),
    ...(reworded
      ? [
          paragraph(
            'TableSmall',
            'Its agency changed the words since it was chosen. These are the words now.',
          ),
        ]
      : []),
  ];
  const place = [paragraph('TableText', reference), paragraph('TableSmall', source)];
  return bodyRow([text(when), text(agency), { paragraphs: words }, { paragraphs: place }]);
}

function text(words: string): WordCell {
  return { paragraphs: [paragraph('TableText', words)] };
}

function headingRow(headings: readonly string[]): WordRow {
  return {
    heading: true,
    whole: true,
    cells: headings.map((heading) => ({
      ground: headingInk,
      paragraphs: [paragraph('TableHeading', heading)],
    })),
  };
}

/** Long rows may be parted by a page’s end. */
function bodyRow(cells: readonly WordCell[]): WordRow {
  const length = Math.max(
    ...cells.map(({ paragraphs }) =>
      paragraphs.reduce((sum, { runs }) => sum + runs.reduce((all, run) => all + run.text.length, 0), 0),
    ),
  );
  return { cells, whole: length < longRow };
}

const longRow = 1500;
