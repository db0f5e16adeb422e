import { createReadStream, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';

/**
 * The lines of a UTF-8 file of any size, one by one, without their ends. Only LF and CRLF end a line: other marks
 * of the kind may stand inside a text. Bytes that are no UTF-8 come as U+FFFD.
 */
export async function* streamLines(
  path: string,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<string> {
  const total = statSync(path).size;
  const decoder = new TextDecoder('utf-8');
  let done = 0;
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Uint8Array;
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    done += bytes.length;
    onProgress?.(done, total);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
