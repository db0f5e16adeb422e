import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import names from '../../demo/names.json' with { type: 'json' };
import type { ChronologyReport } from '../../src/features/chronology/domain/analysis.ts';
import { anonymiseReport } from '../../src/features/chronology/domain/names/anonymise-report.ts';
import { scanForResiduals } from '../../src/features/chronology/domain/names/last-look/scan-for-residuals.ts';
import { readCast } from '../../src/features/chronology/domain/names/lists/read-cast.ts';
import { genericWords } from '../../src/features/chronology/domain/names/terms/cast-words.ts';
import { isOrdinary } from '../../src/features/chronology/domain/names/words/ordinary-words.ts';
import { chronologyCsv } from '../../src/features/chronology/outputs/chronology-csv.ts';
import { chronologyExcel } from '../../src/features/chronology/outputs/chronology-excel.ts';
import { chronologyHtml } from '../../src/features/chronology/outputs/chronology-html.ts';
import { chronologyJson } from '../../src/features/chronology/outputs/chronology-json.ts';
import { chronologyWord } from '../../src/features/chronology/outputs/chronology-word.ts';
import { closeReaders, readDocument } from '../../src/platform/documents/read-document.ts';
import { parseDay } from '../../src/shared/day.ts';
import { buildFamilyReport } from '../builders/chronology-report.ts';
import { readFamilies } from '../builders/world/story.ts';

afterAll(closeReaders);

const today = parseDay('2024-12-31');
const families = readFamilies();

/** Whole names, and every word of them that is no everyday one: “Civic Annexe” is not told by its parts either. */
const telling: ReadonlySet<string> = new Set(
  names.flatMap((name) =>
    [name, ...name.split(/[\s-]+/)].map((part) => part.toLowerCase().replace(/['’]s$/, '')),
  ),
);
const parts = new Set(
  [...telling].filter(
    (part) => part.length >= 4 && !part.includes(' ') && !isOrdinary(part) && !genericWords.has(part),
  ),
);
const wholes = names.map((name) => name.toLowerCase()).filter((name) => name.includes(' '));

/** What of the names a text holds: as words, and whole names without what parts their words. */
function findLeft(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  const joined = ` ${words.join(' ')} `;
  const own = new Set(words.map((word) => word.replace(/['’]s$/, '')));
  return [
    ...[...parts].filter((part) => own.has(part)),
    ...wholes.filter((name) => joined.includes(` ${name.replaceAll('-', ' ')} `)),
  ];
}

/** Every part of a document by its path, with its marks and without: a name may be parted by them. */
function textsOfZip(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const text = strFromU8(content);
    return [path, text, text.replace(/<[^>]*>/g, ''), text.replace(/<[^>]*>/g, ' ')];
  });
}

async function writeAll(report: ChronologyReport): Promise<ReadonlyMap<string, readonly string[]>> {
  const html = chronologyHtml(report);
  return new Map<string, readonly string[]>([
    ['Word', textsOfZip(await chronologyWord(report))],
    ['Excel', textsOfZip(await chronologyExcel(report))],
    ['page', [html, html.replace(/<[^>]*>/g, ' ')]],
    ['CSV', [chronologyCsv(report)]],
    ['JSON', [chronologyJson(report.merged, report.analysis.readings)]],
  ]);
}

async function readFamilyCast(id: string) {
  if (today === null) throw new Error('no day');
  const path = fileURLToPath(new URL(`../../demo/casts/${id}.csv`, import.meta.url));
  const read = readCast(await readDocument(path), today);
  if (!read.ok) throw new Error('the list is not read');
  return read.value.cast;
}

const cases = families.flatMap(({ id, title }) => [
  { id, title, list: 'with its list' },
  { id, title, list: 'without a list' },
]);

test('a file that is not anonymised holds names, in the text that is looked at', async () => {
  const written = await writeAll(await buildFamilyReport('marrick'));
  for (const texts of written.values()) expect(findLeft(texts.join('\n')).length).toBeGreaterThan(10);
});

test.each(cases)(
  'the files of $title, $list, hold no name in text, metadata or names',
  async ({ id, list }) => {
    const cast = list === 'with its list' ? await readFamilyCast(id) : null;
    const report = await buildFamilyReport(id);
    const hidden = anonymiseReport(report, cast);
    // An agency keeps its name, and with it the town’s that is in it, unless the list says otherwise.
    const kept = new Set(report.merged.files.flatMap(({ agency }) => agency.toLowerCase().split(/[\s-]+/)));
    const scanned = scanForResiduals(hidden.report, hidden.cast);
    if (!scanned.ok) throw new Error('refused');
    for (const [kind, texts] of await writeAll(scanned.value.report)) {
      const left = findLeft(texts.join('\n')).filter((name) => !kept.has(name));
      expect([kind, ...left]).toEqual([kind]);
    }
  },
);
