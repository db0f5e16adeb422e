/**
 * One reading of a census in one process: `node bench/cin-task.ts (sightline|bare) FILE` prints a `Measure` as JSON.
 * A process of its own, so that its peak memory is its own; the first reading counts, as on a command line.
 */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { readExtract } from '../src/features/exchange/operations/read-extract.ts';
import type { Day } from '../src/shared/day.ts';
import type { Measure } from './measure.ts';
import { processorTime } from './processor-time.ts';

/** Reads, checks and makes entries of every child; gives their number. The schema is measured for itself. */
async function sightline(path: string): Promise<number> {
  let children = 0;
  const sink = {
    child: () => {
      children += 1;
    },
    report: () => undefined,
  };
  // A census names its reference date: the day on which it was drawn is not asked for.
  const options = { format: 'cin', schema: false, drawnOn: '2025-03-31' as Day, sink } as const;
  await readExtract(path, options);
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
const start = processorTime();
const count = what === 'bare' ? await bare(path) : await sightline(path);
const runs = [processorTime() - start];
const measure: Measure = { runs, count, peakBytes: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(measure));
