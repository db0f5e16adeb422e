const narrowest = 40;
const widest = 100;
const usual = 80;

/** Columns to write in: the terminal's own, within what reads well; 80 where none is known. */
export function findWidth(columns: number | undefined): number {
  return Math.max(narrowest, Math.min(widest, columns || usual));
}

/** The same for a list that other programs read too: through a pipe, or into a file, each of its rows is one line. */
export function findListWidth(columns: number | undefined): number {
  return columns ? findWidth(columns) : Number.POSITIVE_INFINITY;
}

/** Breaks a text at spaces into lines no wider than asked; a longer word has a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t]+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A paragraph with its first line begun by a mark and the others set in as far. */
export function hangText(mark: string, text: string, width: number): string {
  const [first = '', ...rest] = wrapText(text, width - mark.length);
  const indent = ' '.repeat(mark.length);
  return [`${mark}${first}`, ...rest.map((line) => `${indent}${line}`)].join('\n');
}
