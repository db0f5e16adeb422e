/**
 * `npm run bench`: every benchmark; a table on the screen and `bench/results.json`. `npm run bench -- pages`: those of the web
 * application alone, and `npm run bench -- database` what is done over the database, into the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { cinFigures, measureCin } from '../../bench/cin.ts';
import { databaseFigures, measureDatabase } from '../../bench/database.ts';
import { datesFigures, measureDates } from '../../bench/dates.ts';
import { driftFigures, measureDrift } from '../../bench/drift.ts';
import { measureMerging, mergingFigures } from '../../bench/merging.ts';
import { measureNames, namesFigures } from '../../bench/names.ts';
import { measurePages, pagesFigures } from '../../bench/pages.ts';
import { measurePatterns, patternsFigures } from '../../bench/patterns.ts';
import { measurePeople, peopleFigures } from '../../bench/people.ts';
import { measureReading, readingFigures } from '../../bench/reading.ts';
import { measureSameEvents, sameEventsFigures } from '../../bench/same-events.ts';
import { type Figure, figureTable } from '../../bench/table.ts';
import { measureThemes, themesFigures } from '../../bench/themes.ts';
import { measureWorkingDays, workingDaysFigures } from '../../bench/working-days.ts';
import { measureWriting, writingFigures } from '../../bench/writing.ts';

const say = (text: string) => process.stderr.write(`  ${text} ...\n`);
const path = 'bench/results.json';
const only = process.argv[2];
const before = only === undefined ? null : readKept();
const others = before ?? (await measureOthers());
const database = only === 'pages' && before !== null ? before.ofDatabase : ofDatabaseNow();
const pages = only === 'database' && before !== null ? before.ofPages : ofPagesNow();
const shown = only === 'pages' ? pages.figures : only === 'database' ? database.figures : allFigures();
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };

console.log(`\n${figureTable(shown)}\n`);
console.log(
  `On ${machine.cores} cores of ${machine.processor}, Node ${machine.node}. Ratios travel between machines; seconds do not.`,
);
const kept = {
  machine,
  figures: others.figures,
  figuresOfDatabase: database.figures,
  figuresOfPages: pages.figures,
  ...others.measured,
  database: database.measured,
  pages: pages.measured,
};
writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
console.log(`Written to ${path}.`);
process.exit(shown.some((figure) => figure.holds === false) ? 1 : 0);

interface Measured {
  readonly figures: readonly Figure[];
  readonly measured: object;
}

interface Kept extends Measured {
  readonly ofDatabase: Measured;
  readonly ofPages: Measured;
}

/** As they were measured last, whatever shape they were kept in then. */
function readKept(): Kept {
  const {
    machine: _,
    figures,
    figuresOfDatabase = [],
    figuresOfPages,
    database: ofDatabase = {},
    pages: ofPages,
    ...measured
  } = JSON.parse(readFileSync(path, 'utf8'));
  return {
    figures,
    measured,
    ofDatabase: { figures: figuresOfDatabase, measured: ofDatabase },
    ofPages: { figures: figuresOfPages, measured: ofPages },
  };
}

function ofDatabaseNow(): Measured {
  const measured = measureDatabase(say);
  return { figures: databaseFigures(measured), measured };
}

function ofPagesNow(): Measured {
  const measured = measurePages(say);
  return { figures: pagesFigures(measured), measured };
}

function allFigures(): readonly Figure[] {
  return [...others.figures, ...database.figures, ...pages.figures];
}

async function measureOthers(): Promise<Measured> {
  const dates = measureDates(say);
  const reading = measureReading(say);
  const themes = measureThemes(say);
  const merging = measureMerging(say);
  const sameEvents = await measureSameEvents(say);
  const patterns = measurePatterns(say);
  const names = measureNames(say);
  const people = measurePeople(say);
  const writing = measureWriting(say);
  const workingDays = measureWorkingDays(say);
  const cin = measureCin(say);
  const drift = await measureDrift(say);
  const figures = [
    ...readingFigures(reading),
    ...datesFigures(dates),
    ...themesFigures(themes),
    ...mergingFigures(merging),
    ...sameEventsFigures(sameEvents),
    ...patternsFigures(patterns),
    ...namesFigures(names),
    ...peopleFigures(people),
    ...writingFigures(writing),
    ...workingDaysFigures(workingDays),
    ...cinFigures(cin),
    ...driftFigures(drift),
  ];
  const measured = {
    reading,
    dates,
    themes,
    merging,
    sameEvents,
    patterns,
    names,
    people,
    writing,
    workingDays,
    cin,
    drift,
  };
  return { figures, measured };
}
