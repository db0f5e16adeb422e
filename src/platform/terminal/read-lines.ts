/**
 * The lines of a stream as they come, without their ends (`\n` or `\r\n`). Bytes that are no UTF-8 become U+FFFD.
 * Node's own reader of lines breaks them at U+2028 too, which may stand within a cell's text.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      pieces.push(line);
      yield withoutReturn(pieces.join(''));
      pieces.length = 0;
    }
    pieces.push(last);
  }
  pieces.push(decoder.decode());
  const rest = pieces.join('');
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
