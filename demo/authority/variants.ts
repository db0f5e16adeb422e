import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedFile } from '../../src/features/chronology/domain/checked-file.ts';
import { checkFile } from '../../src/features/chronology/operations/check-file.ts';
import { csvText } from '../../src/platform/documents/write-csv.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import type { Random } from '../../test/builders/world/random.ts';
import { type EntryOfStory, readStories } from '../lontown/tell-family.ts';

/** What one agency writes of a made-up family: the file, and what the engine reads of it. */
export interface FileOfVariant {
  /** By its key. */
  readonly agency: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checked: CheckedFile;
}

/** What is written of many families alike: each file is read once, by the engine, however many families have it. */
export type Variant = readonly FileOfVariant[];

interface Writing {
  readonly today: Day;
  readonly random: Random;
  /** Of a family, over all of its agencies. */
  readonly entries: number;
  /** By key. */
  readonly agencyNames: ReadonlyMap<string, string>;
}

const headings = ['Date', 'Source', 'What happened', 'Response', 'Outcome'];
/** In days: a story is told again so much earlier where more entries are asked for. */
const round = 280;
const tellings = 3;

/** Some tellings of every story, on other days each. */
export async function makeVariants(writing: Writing): Promise<readonly Variant[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-authority-'));
  try {
    const variants: Variant[] = [];
    for (const story of Object.values(readStories())) {
      for (let telling = 0; telling < tellings; telling += 1) {
        variants.push(await makeVariant(story, folder, writing));
      }
    }
    return variants;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeVariant(story: readonly EntryOfStory[], folder: string, writing: Writing) {
  const { today, random, entries, agencyNames } = writing;
  const shift = random.whole(0, 25);
  const rows = Array.from({ length: entries }, (_, at) => {
    const [agency, ago, source, ...texts] = story[at % story.length] ?? ['care', 1, '', '', '', ''];
    const day = addDays(today, -(ago + shift + round * Math.floor(at / story.length)));
    return {
      agency,
      day,
      cells: [day.split('-').toReversed().join('/'), source, ...texts.map(withoutNames)],
    };
  });
  const files: FileOfVariant[] = [];
  for (const [agency, own] of Map.groupBy(rows, (row) => row.agency)) {
    const name = `${agency}-${random.whole(1000, 9999)}.csv`;
    const inOrder = own.toSorted((one, other) => (one.day < other.day ? -1 : 1));
    const text = csvText([headings, ...inOrder.map(({ cells }) => cells)], { byteOrderMark: false });
    const path = join(folder, name);
    await writeFile(path, text);
    const frame = { table: null, stated: [], today, from: null, to: null };
    const checked = await checkFile({ path, name, agency: agencyNames.get(agency) ?? agency, ...frame });
    files.push({ agency, name, bytes: new TextEncoder().encode(text), checked });
  }
  return files;
}

function withoutNames(text: string): string {
  return text
    .replaceAll(/\{(?:c|all)\}/g, 'The child')
    .replaceAll('{m}', 'Mother')
    .replaceAll('{f}', 'Father')
    .replaceAll('{she}', 'they');
}
