import type { InnerTable } from '../../../shared/document.ts';

/** The text of a paragraph, a text box or a nested table, with what the file does to parts of it. */
export interface TextBlock {
  readonly text: string;
  /** The parts of the text that the file hides. */
  readonly hidden: string;
  /** What tracked changes have taken out of the text. */
  readonly deleted: string;
  /** A tracked change has deleted the end of the paragraph: the next one goes on in the same line. */
  readonly joinsNext: boolean;
  /** Tables whose text is part of this one. */
  readonly tables?: readonly InnerTable[];
}

/** Blocks under each other as one, without empty lines before the first and after the last. */
export function joinBlocks(blocks: readonly TextBlock[]): TextBlock {
  const [only] = blocks;
  if (blocks.length === 1 && only !== undefined) return only;
  let text = '';
  blocks.forEach((block, place) => {
    const onSameLine = place === 0 || blocks[place - 1]?.joinsNext === true;
    text += onSameLine ? block.text : `\n${block.text}`;
  });
  const tables = blocks.flatMap((block) => block.tables ?? []);
  return {
    ...(tables.length === 0 ? {} : { tables }),
    text: withoutOuterNewlines(text),
    hidden: joinTold(blocks.map(({ hidden }) => hidden)),
    deleted: joinTold(blocks.map(({ deleted }) => deleted)),
    joinsNext: blocks.at(-1)?.joinsNext ?? false,
  };
}

/** Not by a pattern: one that looks for the last of many new lines goes through all of them again for each. */
function withoutOuterNewlines(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return text.slice(start, end);
}

function joinTold(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
