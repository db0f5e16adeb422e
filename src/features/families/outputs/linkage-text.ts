import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import { pairsAbove, type ScoredPair, tellPair } from '../domain/linkage/find-pairs.ts';
import type { PersonRecord } from '../domain/linkage/person-record.ts';
import type { ToldLinkage } from './linkage-json.ts';

/** Of the pairs, on the screen. */
const shown = 10;

/** What `sightline linkage` found, for a person at a terminal. Ends with a new line. */
export function linkageText(told: ToldLinkage, style: TextStyle): string {
  return writeSections(
    [
      readSection(told, style),
      thresholdSection(told, style),
      qualitySection(told, style),
      pairsSection(told, style),
    ],
    style,
  );
}

function readSection({ files }: ToldLinkage, style: TextStyle): Section {
  const rows = files.flatMap(({ name, people, read }) => {
    const uses = read.columns.filter(({ use }) => use !== 'none');
    const leftOut = read.columns.filter(({ use }) => use === 'none').map(({ heading }) => heading);
    return [
      [name, counted(people, 'record')],
      [
        '  Columns',
        uses.map(({ heading, use }) => (use === heading ? heading : `${heading}: ${use}`)).join(', '),
      ],
      ...(leftOut.length === 0 ? [] : [['  Left out', leftOut.join(', ')]]),
      ...(read.unreadDates === 0 ? [] : [['  Dates not read', counted(read.unreadDates, 'record')]]),
    ];
  });
  return { title: 'Read', lines: layOutTable(rows, style.width) };
}

function thresholdSection({ found }: ToldLinkage, style: TextStyle): Section {
  const { threshold, rounds, pairs, commonKeys } = found;
  const sentences = [
    `${counted(pairs.length, 'pair')} of records sharing a key ${pairs.length === 1 ? 'was' : 'were'} compared.`,
    ...(commonKeys === 0
      ? []
      : [`${counted(commonKeys, 'key')} shared by more than 400 records tell too little and were left out.`]),
    rounds === null
      ? 'There are too few records to learn from: how often names, dates and the rest agree is taken from made-up families, and further columns are not weighed.'
      : `How often names, dates and the rest agree was learned from the records themselves in ${counted(rounds, 'round')}, without a truth.`,
    `Pairs from a chance of ${threshold.from.toFixed(3)} on are taken: ${rounds === null ? 'the usual threshold. To be expected' : 'there the best F1 is expected'}, by the chances alone (precision ${share(threshold.expectedPrecision)}, recall ${share(threshold.expectedRecall)} of what was compared).`,
  ];
  return {
    title: 'How the threshold was set',
    lines: sentences.map((text) => hangText('  - ', text, style.width)),
  };
}

function qualitySection({ quality, peers }: ToldLinkage, style: TextStyle): Section | null {
  if (quality === null) return null;
  const head = ['', 'Precision', 'Recall', 'F1'];
  const own = [
    'Sightline, threshold set without the truth',
    share(quality.precision),
    share(quality.recall),
    share(quality.f1),
  ];
  const others = (peers?.peers ?? []).map(({ tool, setting, precision, recall, f1 }) => [
    `${tool}, ${setting}`,
    share(precision),
    share(recall),
    share(f1),
  ]);
  const counts = `${say(quality.right)} of ${say(quality.truePairs)} true pairs found, ${say(quality.wrong)} wrong; ${share(quality.reached)} of the true pairs shared a key.`;
  return {
    title:
      peers === null
        ? 'Against the truth in the files'
        : `Against the truth, and beside others: ${peers.name}`,
    lines: [...layOutTable([head, own, ...others], style.width), '', hangText('  ', counts, style.width)],
  };
}

function pairsSection(told: ToldLinkage, style: TextStyle): Section {
  const above = pairsAbove(told.found);
  const more = above.length - shown;
  return {
    title: `${counted(above.length, 'pair')} that may be of one person`,
    lines: [
      ...above.slice(0, shown).flatMap((pair) => pairLines(told, pair, style)),
      ...(more > 0 ? [`  … and ${say(more)} more: --json prints all of them.`] : []),
    ],
  };
}

function pairLines({ people, found }: ToldLinkage, pair: ScoredPair, style: TextStyle): readonly string[] {
  const { reasons, doubts } = tellPair(found, pair);
  const but = doubts.length === 0 ? '' : `; but ${doubts.join(', ')}`;
  return [
    `  ${sayRecord(people[pair.one])}  |  ${sayRecord(people[pair.other])}  (${pair.chance.toFixed(3)})`,
    hangText('      ', `${reasons.join(', ')}${but}`, style.width),
  ];
}

function sayRecord(record: PersonRecord | undefined): string {
  const [name] = record?.names ?? [];
  const words = [name?.given, name?.surname].filter((part) => part !== undefined && part !== '').join(' ');
  return `${record?.id}: ${words}${record?.born == null ? '' : `, ${record.born}`}`;
}

function share(number: number): string {
  return number.toFixed(4);
}

function say(number: number): string {
  return number.toLocaleString('en-GB');
}
