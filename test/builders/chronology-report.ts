/**
 * A full report of a family of the demonstration, for tests of what is written from one. Its analysis does not come
 * from the program but from the truth and from a few made-up sentences, so that every section of a document has
 * something to hold, whatever the rules find today.
 */
import { fileURLToPath } from 'node:url';
import { readTruth } from '../../demo/truth.ts';
import type { Analysis, ChronologyReport } from '../../src/features/chronology/domain/analysis.ts';
import type { Entry } from '../../src/features/chronology/domain/entry.ts';
import type { EntryReading } from '../../src/features/chronology/domain/entry-reading.ts';
import type { MergedChronology } from '../../src/features/chronology/domain/merge-chronologies.ts';
import type { Counts } from '../../src/features/chronology/domain/patterns/counts.ts';
import type { SameEvent } from '../../src/features/chronology/domain/same-events/same-event.ts';
import { type Theme, themes } from '../../src/features/chronology/domain/themes/theme.ts';
import { mergeFiles } from '../../src/features/chronology/operations/merge-files.ts';
import { type Day, parseDay } from '../../src/shared/day.ts';

const demo = new URL('../../demo/', import.meta.url);

interface TrueRow {
  readonly event: string;
  readonly themes: readonly string[];
  readonly standing: 'current' | 'historical';
}

/** The report of one family (`brathe`, `marrick`, `okonjay`, `osgarth`, `quillane` or `venmoor`). Close the readers afterwards. */
export async function buildFamilyReport(family: string): Promise<ChronologyReport> {
  const files = readTruth().files.filter((file) => file.family === family);
  const merged = await mergeFiles({
    files: files.map(({ path, agency }) => ({ path: fileURLToPath(new URL(path, demo)), agency })),
    today: day('2024-12-31'),
    from: null,
    to: null,
  });
  if (!merged.ok) throw new Error(merged.error.map((error) => error.message).join('\n'));
  return buildReport(merged.value, trueRows(files));
}

/** The report of any merged chronology, with nothing read out of it but counts: for documents about unusual input. */
export function buildPlainReport(merged: MergedChronology): ChronologyReport {
  return buildReport(merged, new Map());
}

function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is not a day`);
  return found;
}

function keyOf(file: string, part: string, row: number): string {
  return JSON.stringify([file, part, row]);
}

function trueRows(files: ReturnType<typeof readTruth>['files']): ReadonlyMap<string, TrueRow> {
  const rows = new Map<string, TrueRow>();
  for (const { path, parts } of files) {
    for (const { part, rows: partRows } of parts) {
      for (const row of partRows) {
        if (row.is === 'entry') rows.set(keyOf(path.split('/').at(-1) ?? '', part, row.row), row);
      }
    }
  }
  return rows;
}

function buildReport(merged: MergedChronology, truth: ReadonlyMap<string, TrueRow>): ChronologyReport {
  const { entries } = merged;
  const rowOf = ({ origin: { file, part, row } }: Entry) => truth.get(keyOf(file, part, row));
  const readings = new Map(entries.map((entry) => [entry.id, readingOf(entry, rowOf(entry))]));
  const analysis: Analysis = {
    readings,
    counts: countEntries(entries, readings),
    ...findings(entries, rowOf),
  };
  return {
    title: null,
    merged,
    analysis,
    window: { from: null, to: null },
    cast: null,
    names: { anonymised: false, replaced: [], findings: [] },
  };
}

function readingOf(entry: Entry, row: TrueRow | undefined): EntryReading {
  const words = [entry.event.split(/\s+/).slice(0, 2).join(' ')];
  const told = themes.filter((theme) => row?.themes.includes(theme));
  const standing = row?.standing ?? 'current';
  return {
    themes: told.map((theme) => ({ theme, words })),
    standing: { standing, words: standing === 'historical' ? words : [] },
  };
}

type Findings = Omit<Analysis, 'readings' | 'counts'>;

function findings(entries: readonly Entry[], rowOf: (entry: Entry) => TrueRow | undefined): Findings {
  const plain = entries.filter((entry) => !entry.note);
  const told = plain.slice(0, 3).map(({ id }) => id);
  const first = plain.find(({ when }) => when.earliest !== null);
  if (first === undefined || rowOf(first) === undefined) return nothing;
  const span = { from: first.when.earliest, to: plain.at(-1)?.when.latest ?? first.when.earliest };
  return {
    sameEvents: sameEventsOf(plain, rowOf),
    pastedTexts: [
      { entries: told, children: first.children, sentence: 'The same words stand under three entries.' },
    ],
    patterns: [
      {
        pattern: 'missed-appointments-run',
        sentence:
          'Three appointments were not kept, across two agencies; the family were not told why they mattered.',
        entries: told,
        ...span,
      },
      {
        pattern: 'no-recorded-response',
        sentence: 'An incident has no recorded response.',
        entries: told.slice(0, 1),
        ...span,
      },
    ],
    gaps: [
      {
        agency: first.agency,
        from: day('2023-03-01'),
        to: day('2023-05-31'),
        days: 92,
        sentence: `${first.agency} recorded nothing for 92 days, from 1 March to 31 May 2023; others recorded 14 entries meanwhile.`,
        entries: told.slice(0, 2),
      },
    ],
    advice: [
      {
        circumstance: 'second-plan',
        sentence: 'This is a second child protection plan: a multi-agency chronology is advised.',
        entries: told.slice(0, 1),
      },
    ],
    sharing: [],
    abbreviations: [
      { abbreviation: 'SW', meaning: 'social worker', ambiguous: false, times: 12 },
      { abbreviation: 'HV', meaning: 'health visitor; also home visit', ambiguous: true, times: 7 },
    ],
    ages: new Map([[first.id, first.children.map((child) => `${child} is 3 years and 2 months`)]]),
  };
}

const nothing: Findings = {
  sameEvents: [],
  pastedTexts: [],
  patterns: [],
  gaps: [],
  advice: [],
  sharing: [],
  abbreviations: [],
  ages: new Map(),
};

function sameEventsOf(
  entries: readonly Entry[],
  rowOf: (entry: Entry) => TrueRow | undefined,
): readonly SameEvent[] {
  const groups = Map.groupBy(entries, (entry) => rowOf(entry)?.event ?? entry.id);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      entries: group.map(({ id }) => id),
      score: 0.87,
      why: ['Both are dated the same day.', 'Both tell of the same people: “mum”, “Gran”.'],
      differences: [
        {
          kind: 'date',
          sentence: group.map(({ agency, when }) => `${agency} says ${when.text}`).join('; '),
          entries: group.map(({ id }) => id),
        },
      ],
    }));
}

function countEntries(entries: readonly Entry[], readings: ReadonlyMap<string, EntryReading>): Counts {
  const monthOf = ({ when: { earliest, latest } }: Entry) =>
    earliest !== null && earliest.slice(0, 7) === latest?.slice(0, 7) ? earliest.slice(0, 7) : null;
  const plain = entries.filter((entry) => !entry.note);
  const months = [...new Set(plain.flatMap((entry) => monthOf(entry) ?? []))].toSorted();
  const agencies = [...new Set(plain.map(({ agency }) => agency))];
  const isAbout = (entry: Entry, theme: Theme) =>
    readings.get(entry.id)?.themes.some((suggested) => suggested.theme === theme) === true;
  return {
    months,
    byAgency: agencies.map((agency) => {
      const own = plain.filter((entry) => entry.agency === agency);
      return {
        agency,
        entries: own.length,
        perMonth: months.map((month) => own.filter((entry) => monthOf(entry) === month).length),
      };
    }),
    withoutMonth: plain.filter((entry) => monthOf(entry) === null).length,
    byTheme: themes
      .map((theme) => ({ theme, entries: plain.filter((entry) => isAbout(entry, theme)).length }))
      .filter((count) => count.entries > 0),
  };
}
