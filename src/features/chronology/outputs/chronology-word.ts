import { paragraph, type WordBlock } from '../../../platform/documents/write-word/word-blocks.ts';
import { writeWord } from '../../../platform/documents/write-word/write-word.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { planHeading } from './read-against-plan.ts';
import { makeLookups, type ReportLookups } from './report-lookups.ts';
import { footerOf } from './say-record.ts';
import { fullTitleOf, summariseMerged } from './summarise-merged.ts';
import { chronologyTables } from './word/chronology-tables.ts';
import { countsBlocks } from './word/counts.ts';
import { coverBlocks, keyBlocks, type Section } from './word/cover.ts';
import { knownBlocks } from './word/known.ts';
import { abbreviationBlocks, peopleBlocks } from './word/lists.ts';
import { planBlocks } from './word/plan.ts';
import { aboutFilesBlocks, noRecordsBlocks, setAsideBlocks } from './word/rest.ts';
import { sameEventsBlocks, standsOutBlocks } from './word/stands-out.ts';

interface WrittenSection extends Section {
  readonly blocks: (lookups: ReportLookups) => Iterable<WordBlock>;
  readonly newPage?: boolean;
}

/**
 * A merged chronology as a Word document for a panel: what went in, how to read it, what stands out, the chronology
 * year by year, and all that is no entry. No entry, note or row set aside is left out. The same report gives the same bytes.
 */
export async function chronologyWord(report: ChronologyReport): Promise<Uint8Array> {
  const lookups = makeLookups(report);
  const title = fullTitleOf(report);
  return writeWord({
    properties: { title, description: summariseMerged(report.merged) },
    footer: footerOf(report),
    blocks: documentBlocks(lookups),
  });
}

function* documentBlocks(lookups: ReportLookups): Generator<WordBlock> {
  const sections = sectionsOf(lookups.report);
  yield* coverBlocks(lookups, sections);
  for (const { bookmark, heading, blocks, newPage } of sections) {
    yield paragraph('Heading1', heading, { bookmark, newPage: newPage === true });
    yield* blocks(lookups);
  }
}

function sectionsOf({ merged, analysis, cast, known, said }: ChronologyReport): readonly WrittenSection[] {
  const sections: readonly (WrittenSection | false)[] = [
    { bookmark: 'key', heading: 'How to read this', blocks: keyBlocks, newPage: true },
    { bookmark: 'stands_out', heading: 'What stands out', blocks: standsOutBlocks },
    { bookmark: 'same_events', heading: 'Several accounts of one event', blocks: sameEventsBlocks },
    { bookmark: 'counts', heading: 'Entries by year, agency and theme', blocks: countsBlocks },
    known !== undefined && {
      bookmark: 'known',
      heading: `As known to ${known.agency} on ${sayDay(known.on)}`,
      blocks: knownBlocks,
      newPage: true,
    },
    said !== undefined &&
      said.plan.length > 0 && { bookmark: 'plan', heading: planHeading, blocks: planBlocks, newPage: true },
    { bookmark: 'chronology', heading: 'Chronology', blocks: chronologyTables, newPage: true },
    { bookmark: 'set_aside', heading: 'Rows set aside', blocks: setAsideBlocks, newPage: true },
    merged.files.some(({ issues }) => issues.length > 0) && {
      bookmark: 'about_files',
      heading: 'About the files',
      blocks: aboutFilesBlocks,
    },
    { bookmark: 'no_records', heading: 'Rows that are no records', blocks: noRecordsBlocks },
    cast !== null && cast.length > 0 && { bookmark: 'people', heading: 'People', blocks: peopleBlocks },
    analysis.abbreviations.length > 0 && {
      bookmark: 'abbreviations',
      heading: 'Abbreviations',
      blocks: abbreviationBlocks,
    },
  ];
  return sections.filter((section) => section !== false);
}
