import type { ReadLimits } from '../../../shared/document.ts';
import type { PartSink, SinkRow } from '../part-sink.ts';
import { dropOpenInstructions, isInInstruction, type OpenField } from './fields.ts';
import type { OpenFormField } from './form-field.ts';
import { joinBlocks, type TextBlock } from './text-block.ts';
import { type OpenTable, openTable, type SizeTally, tableAsText } from './word-table.ts';

/** A run of text of its own: the body, a footnote, a comment, a page header. */
export interface Story {
  readonly id: string;
  /** Its paragraphs; those after the last table where the tables went to a sink. */
  readonly texts: readonly string[];
}

/** What the reading of the whole file counts and finds on its way. */
export interface WordTally extends SizeTally {
  insertions: number;
  deletions: number;
  hiddenTexts: number;
  pictures: number;
  embedded: number;
}

/** What must be known before a story is read. */
export interface StoryContext {
  readonly limits: ReadLimits;
  readonly hidingStyles: ReadonlySet<string>;
  /** Texts of the footnotes and endnotes, by `footnote` or `endnote` and their id. */
  readonly notes: ReadonlyMap<string, string>;
  readonly tally: WordTally;
  /** Takes the tables of the body; null where a story's tables are part of its text. */
  readonly sink: PartSink | null;
}

export interface OpenParagraph {
  text: string;
  hidden: string;
  deleted: string;
  /** Texts of footnotes and text boxes that hang on the paragraph. */
  readonly after: TextBlock[];
  styleHides: boolean;
  endDeleted: boolean;
}

export interface OpenRun {
  hidden: boolean;
  superscript: boolean;
}

/** Where paragraphs and tables go: the body, a cell, a text box. */
export type Holder =
  | { readonly kind: 'body'; lead: string[]; readonly id: string }
  | { readonly kind: 'cell'; readonly blocks: TextBlock[] }
  | { readonly kind: 'box'; readonly blocks: TextBlock[] };

/** Everything that is open at one place of the part; the innermost of each is the last. */
export interface StoryState {
  readonly context: StoryContext;
  readonly stories: Story[];
  readonly path: string[];
  readonly holders: Holder[];
  readonly paragraphs: OpenParagraph[];
  readonly runs: OpenRun[];
  readonly tables: OpenTable[];
  /** The open tables that are inside a cell or a box. */
  readonly innerTables: { readonly name: string; readonly rows: SinkRow[] }[];
  /** Tables of the body so far. */
  tableCount: number;
  /** Tables so far inside the last of the body. */
  innerCount: number;
  /** For each open `mc:AlternateContent`, whether one of its forms has been read. */
  readonly alternatives: boolean[];
  readonly fields: OpenField[];
  /** The mark of a field that is being read. */
  fieldMark: string;
  inInstruction: boolean;
  formField: OpenFormField | null;
  /** Text of the element that is being read counts. */
  inText: boolean;
  /** How many elements of tracked deletion are open. */
  deletions: number;
  /** How many open elements, from the outermost on, are passed over. */
  skipped: number;
  noteNumber: number;
}

export function startState(context: StoryContext): StoryState {
  return {
    context,
    stories: [],
    path: [],
    holders: [],
    paragraphs: [],
    runs: [],
    tables: [],
    innerTables: [],
    tableCount: 0,
    innerCount: 0,
    alternatives: [],
    fields: [],
    fieldMark: '',
    inInstruction: false,
    formField: null,
    inText: false,
    deletions: 0,
    skipped: 0,
    noteNumber: 0,
  };
}

/** Adds text where the reading stands: to what is seen, what is hidden, or what was deleted. */
export function addText(state: StoryState, text: string): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined || isInInstruction(state.fields)) return;
  if (isDeleted(state)) {
    paragraph.deleted += text;
    return;
  }
  paragraph.text += text;
  if (state.runs.at(-1)?.hidden) paragraph.hidden += text;
}

function isDeleted({ deletions, tables }: StoryState): boolean {
  return deletions > 0 || tables.some(({ row, cell }) => row?.deleted === true || cell?.deleted === true);
}

export function closeParagraph(state: StoryState): void {
  const paragraph = state.paragraphs.pop();
  dropOpenInstructions(state.fields);
  if (paragraph === undefined) return;
  const { text, hidden, deleted, endDeleted, after } = paragraph;
  if (hidden !== '') state.context.tally.hiddenTexts += 1;
  const own: TextBlock = { text, hidden, deleted, joinsNext: endDeleted };
  addBlock(state, after.length === 0 ? own : { ...joinBlocks([own, ...after]), joinsNext: endDeleted });
}

export function addBlock(state: StoryState, block: TextBlock): void {
  const holder = state.holders.at(-1);
  if (holder === undefined) return;
  if (holder.kind !== 'body') holder.blocks.push(block);
  else if (block.text.trim() !== '') holder.lead.push(block.text);
}

/** Opens a table: one of the document's own, whose rows go out as they are read, or one inside a cell or a box. */
export function openTableHere(state: StoryState): void {
  const holder = state.holders.at(-1);
  const { sink } = state.context;
  if (holder?.kind === 'body' && sink !== null) {
    state.tableCount += 1;
    state.innerCount = 0;
    sink.startPart({ name: `Table ${state.tableCount}`, lead: holder.lead, hidden: false });
    holder.lead = [];
    state.tables.push(openTable(sink.addRow));
    return;
  }
  const rows: SinkRow[] = [];
  state.innerCount += 1;
  state.innerTables.push({ name: `Table ${state.tableCount}.${state.innerCount}`, rows });
  state.tables.push(openTable((row) => rows.push(row)));
}

export function closeTableHere(state: StoryState): void {
  const table = state.tables.pop();
  const { sink } = state.context;
  if (table === undefined) return;
  if (state.holders.at(-1)?.kind === 'body' && sink !== null) {
    sink.endPart({ width: table.width, marks: [] });
    return;
  }
  const inner = state.innerTables.pop();
  if (inner === undefined) return;
  addBlock(state, tableAsText(inner.name, inner.rows));
  for (const { cells } of inner.rows) while (cells.length < table.width) cells.push('');
}
