/**
 * One reading of a census in one process: `node bench/cin-task.ts (sightline|bare) FILE` prints a `Measure` as JSON.
 * A process of its own, so that its peak memory is its own; the first reading counts, as on a command line.
 */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { readExtract } from '../src/features/exchange/operations/read-extract.ts';
import type { Measure } from './measure.ts';

/** Reads, checks and makes entries of every child; gives their number. The schema is measured for itself. */
async function sightline(path: string): Promise<number> {
  let children = 0;
  const sink = {
    child: () => {
      children += 1;
    },
    report: () => undefined,
  };
  await readExtract(path, { format: 'cin', schema: false, sink });
  return children;
}

/** The least that any reader of the file does: the parser, with handlers that count. */
async function bare(path: string): Promise<number> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const decoder = new TextDecoder();
  let children = 0;
  let texts = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'Child') children += 1;
  });
  parser.on('closetag', () => undefined);
  parser.on('text', () => {
    texts += 1;
  });
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
  }
  parser.close();
  if (texts < children) throw new Error('the parser heard no text');
  return children;
}

const [what = '', path = ''] = process.argv.slice(2);
const start = performance.now();
const count = what === 'bare' ? await bare(path) : await sightline(path);
const runs = [performance.now() - start];
const measure: Measure = { runs, count, peakBytes: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(measure));
