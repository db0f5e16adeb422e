import { TextDecoder } from 'node:util';
import { AppError } from '../../shared/app-error.ts';

/**
 * The lines of a stream as they come, without their ends (`\n` or `\r\n`). The text is UTF-8, or UTF-16 where its
 * first bytes say so; bytes that are neither become U+FFFD. Node's own reader of lines breaks them at U+2028 too,
 * which may stand within a cell's text.
 *
 * @throws AppError `file-type-unknown` for what begins as no text does.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const pieces: string[] = [];
  for await (const text of decode(input)) {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      pieces.push(line);
      yield withoutReturn(pieces.join(''));
      pieces.length = 0;
    }
    pieces.push(last);
  }
  const rest = pieces.join('');
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Bytes that tell the encoding: the mark at the start, or on which side of each pair the zeros lie. */
const telling = 4;

async function* decode(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let start = Buffer.alloc(0);
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (decoder !== null) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    start = Buffer.concat([start, bytes]);
    if (start.length < telling && !start.includes('\n')) continue;
    decoder = new TextDecoder(findEncoding(start));
    yield decoder.decode(start, { stream: true });
  }
  yield decoder === null ? new TextDecoder(findEncoding(start)).decode(start) : decoder.decode();
}

function findEncoding(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeroSides = new Set<number>();
  for (const [place, byte] of start.entries()) if (byte === 0) zeroSides.add(place % 2);
  if (zeroSides.size === 0) return 'utf-8';
  if (zeroSides.size === 1) return zeroSides.has(1) ? 'utf-16le' : 'utf-16be';
  throw new AppError('file-type-unknown', {
    what: 'What was given on standard input is no text.',
    where: 'standard input',
    todo: 'Give plain text, one a line. To read a Word or Excel file: sightline check FILE',
  });
}
