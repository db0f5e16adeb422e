import type { Attribute } from '../xml/read-xml.ts';
import { checkInstruction, passFieldMark } from './fields.ts';
import { formFieldText, isOn, openFormField, readFormSetting } from './form-field.ts';
import type { Opening } from './opening.ts';
import { addBlock, addText, closeParagraph, closeTableHere, type StoryState } from './story.ts';
import { openingsOfTables } from './table-elements.ts';
import { joinBlocks } from './text-block.ts';
import { characterElements, symbolCharacter } from './word-characters.ts';
import { closeCell, closeRow } from './word-table.ts';

type Closing = (state: StoryState, name: string) => void;

const stories = ['w:body', 'w:footnote', 'w:endnote', 'w:comment', 'w:hdr', 'w:ftr'];
const texts = ['w:t', 'w:delText', 'm:t'];
const deletions = ['w:del', 'w:moveFrom'];
const formFields = ['w:checkBox', 'w:ddList'];

/** What the beginning of an element means. Elements that are not here only hold others. */
const openings: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  ...openingsOfTables,
  ...each<Opening>(stories, openStory),
  ...each<Opening>(texts, (state) => {
    state.inText = true;
  }),
  ...each<Opening>(deletions, openDeletion),
  ...each<Opening>(['w:ins', 'w:moveTo'], (state) => {
    state.context.tally.insertions += 1;
  }),
  ...each<Opening>([...characterElements.keys()], (state, _, name) => {
    if (state.path.at(-1) === 'w:r') addText(state, characterElements.get(name) ?? '');
  }),
  ...each<Opening>(['w:footnoteReference', 'w:endnoteReference'], openNoteReference),
  ...each<Opening>(['mc:Choice', 'mc:Fallback'], openAlternative),
  [
    'w:instrText',
    (state) => {
      state.inInstruction = true;
    },
  ],
  [
    'w:fldChar',
    (state, attribute) => {
      state.fieldMark = attribute('w:fldCharType') ?? '';
    },
  ],
  ['w:fldSimple', (_, attribute) => checkInstruction(attribute('w:instr') ?? '')],
  ...each<Opening>(formFields, (state) => {
    state.formField = openFormField();
  }),
  ...each<Opening>(['w:default', 'w:checked', 'w:result', 'w:listEntry'], (state, attribute, name) => {
    if (state.formField !== null) readFormSetting(state.formField, name, attribute);
  }),
  ...each<Opening>(['w:object', 'w:altChunk'], (state) => {
    state.context.tally.embedded += 1;
  }),
  ...each<Opening>(['a:blip', 'other:imagedata'], (state) => {
    state.context.tally.pictures += 1;
  }),
  ['w:p', openParagraph],
  ['w:pStyle', openParagraphStyle],
  ['w:r', openRun],
  ['w:rStyle', openRunStyle],
  ['w:vanish', openVanish],
  ['w:vertAlign', openVerticalAlignment],
  ['w:sym', (state, attribute) => addText(state, symbolCharacter(attribute('w:font'), attribute('w:char')))],
  ['w:txbxContent', (state) => state.holders.push({ kind: 'box', blocks: [] })],
  ['mc:AlternateContent', (state) => state.alternatives.push(false)],
  // The reading aid above East Asian characters repeats them.
  ['w:rt', skip],
]);

const closings: ReadonlyMap<string, Closing> = new Map<string, Closing>([
  ...each<Closing>(stories, closeStory),
  ...each<Closing>(texts, (state) => {
    state.inText = false;
  }),
  ...each<Closing>(deletions, (state) => {
    if (!isProperty(state)) state.deletions -= 1;
  }),
  [
    'w:instrText',
    (state) => {
      state.inInstruction = false;
    },
  ],
  // Only now: the choices of a form stand inside the mark with which its field begins.
  ['w:fldChar', (state) => passFieldMark(state.fields, state.fieldMark)],
  ...each<Closing>(formFields, (state, name) => {
    if (state.formField !== null) addText(state, formFieldText(name, state.formField));
    state.formField = null;
  }),
  ['w:p', closeParagraph],
  ['w:r', (state) => state.runs.pop()],
  ['w:tc', closeOpenCell],
  ['w:tr', closeOpenRow],
  ['w:tbl', closeTableHere],
  ['w:txbxContent', closeBox],
  ['mc:AlternateContent', (state) => state.alternatives.pop()],
]);

export function openElement(state: StoryState, name: string, attribute: Attribute): void {
  // How a paragraph, run or table looked before a tracked change of its looks.
  if (name.startsWith('w:') && name.endsWith('Change')) skip(state);
  else openings.get(name)?.(state, attribute, name);
}

export function closeElement(state: StoryState, name: string): void {
  closings.get(name)?.(state, name);
}

function each<T>(names: readonly string[], act: T): [string, T][] {
  return names.map((name) => [name, act]);
}

function skip(state: StoryState): void {
  state.skipped = 1;
}

function openStory(state: StoryState, attribute: Attribute): void {
  state.holders.push({ kind: 'body', lead: [], id: attribute('w:id') ?? '' });
}

function closeStory(state: StoryState): void {
  const holder = state.holders.pop();
  if (holder?.kind !== 'body') return;
  state.stories.push({ id: holder.id, texts: holder.lead });
}

function openParagraph(state: StoryState): void {
  state.paragraphs.push({
    text: '',
    hidden: '',
    deleted: '',
    after: [],
    styleHides: false,
    endDeleted: false,
  });
}

function openParagraphStyle(state: StoryState, attribute: Attribute): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph !== undefined) {
    paragraph.styleHides = state.context.hidingStyles.has(attribute('w:val') ?? '');
  }
}

function openRun(state: StoryState): void {
  state.runs.push({ hidden: state.paragraphs.at(-1)?.styleHides ?? false, superscript: false });
}

/** The run whose own properties are being read, not those of a paragraph's mark. */
function runWithProperties(state: StoryState) {
  const ofRun = state.path.at(-1) === 'w:rPr' && state.path.at(-2) === 'w:r';
  return ofRun ? state.runs.at(-1) : undefined;
}

function openRunStyle(state: StoryState, attribute: Attribute): void {
  const run = runWithProperties(state);
  if (run !== undefined && state.context.hidingStyles.has(attribute('w:val') ?? '')) run.hidden = true;
}

function openVanish(state: StoryState, attribute: Attribute): void {
  const run = runWithProperties(state);
  if (run !== undefined) run.hidden = isOn(attribute('w:val'));
}

function openVerticalAlignment(state: StoryState, attribute: Attribute): void {
  const run = runWithProperties(state);
  if (run !== undefined) run.superscript = attribute('w:val') === 'superscript';
}

/** Whether the open element says something about the end of a paragraph or a row, and holds no text itself. */
function isProperty(state: StoryState): boolean {
  const parent = state.path.at(-1);
  return parent === 'w:rPr' || parent === 'w:trPr';
}

function openDeletion(state: StoryState): void {
  state.context.tally.deletions += 1;
  if (!isProperty(state)) {
    state.deletions += 1;
    return;
  }
  const row = state.tables.at(-1)?.row;
  const paragraph = state.paragraphs.at(-1);
  if (state.path.at(-1) === 'w:trPr' && row) row.deleted = true;
  else if (paragraph !== undefined) paragraph.endDeleted = true;
}

function openNoteReference(state: StoryState, attribute: Attribute, name: string): void {
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const text = state.context.notes.get(`${kind} ${attribute('w:id')}`) ?? '';
  if (text === '') return;
  state.noteNumber += 1;
  const block = { text: `[Note ${state.noteNumber}: ${text}]`, hidden: '', deleted: '', joinsNext: false };
  state.paragraphs.at(-1)?.after.push(block);
}

/** Of the forms in which one thing is written for older and newer versions of Word, the first is read. */
function openAlternative(state: StoryState): void {
  const last = state.alternatives.length - 1;
  if (state.alternatives[last]) skip(state);
  else if (last >= 0) state.alternatives[last] = true;
}

function closeBox(state: StoryState): void {
  const holder = state.holders.pop();
  if (holder?.kind !== 'box' || holder.blocks.length === 0) return;
  const block = joinBlocks(holder.blocks);
  const paragraph = state.paragraphs.at(-1);
  if (paragraph === undefined) addBlock(state, block);
  else paragraph.after.push(block);
}

function closeOpenCell(state: StoryState): void {
  state.holders.pop();
  const table = state.tables.at(-1);
  if (!table?.row || !table.cell) return;
  closeCell(table, table.row, table.cell, state.context.limits);
  table.cell = null;
}

function closeOpenRow(state: StoryState): void {
  const table = state.tables.at(-1);
  if (!table?.row) return;
  closeRow(table, table.row, state.context.tally, state.context.limits);
  table.row = null;
}
