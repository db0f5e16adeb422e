/** `npm run bench`: every benchmark; a table on the screen and `bench/results.json`. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { cinFigures, measureCin } from '../../bench/cin.ts';
import { datesFigures, measureDates } from '../../bench/dates.ts';
import { driftFigures, measureDrift } from '../../bench/drift.ts';
import { measureMerging, mergingFigures } from '../../bench/merging.ts';
import { measureNames, namesFigures } from '../../bench/names.ts';
import { measurePages, pagesFigures } from '../../bench/pages.ts';
import { measurePatterns, patternsFigures } from '../../bench/patterns.ts';
import { measureReading, readingFigures } from '../../bench/reading.ts';
import { measureSameEvents, sameEventsFigures } from '../../bench/same-events.ts';
import { figureTable } from '../../bench/table.ts';
import { measureThemes, themesFigures } from '../../bench/themes.ts';
import { measureWorkingDays, workingDaysFigures } from '../../bench/working-days.ts';
import { measureWriting, writingFigures } from '../../bench/writing.ts';

const say = (text: string) => process.stderr.write(`  ${text} ...\n`);
const dates = measureDates(say);
const reading = measureReading(say);
const themes = measureThemes(say);
const merging = measureMerging(say);
const sameEvents = await measureSameEvents(say);
const patterns = measurePatterns(say);
const names = measureNames(say);
const writing = measureWriting(say);
const workingDays = measureWorkingDays(say);
const cin = measureCin(say);
const drift = await measureDrift(say);
const pages = measurePages(say);
const figures = [
  ...readingFigures(reading),
  ...datesFigures(dates),
  ...themesFigures(themes),
  ...mergingFigures(merging),
  ...sameEventsFigures(sameEvents),
  ...patternsFigures(patterns),
  ...namesFigures(names),
  ...writingFigures(writing),
  ...workingDaysFigures(workingDays),
  ...cinFigures(cin),
  ...driftFigures(drift),
  ...pagesFigures(pages),
];
const measured = {
  reading,
  dates,
  themes,
  merging,
  sameEvents,
  patterns,
  names,
  writing,
  workingDays,
  cin,
  drift,
  pages,
};
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };

console.log(`\n${figureTable(figures)}\n`);
console.log(
  `On ${machine.cores} cores of ${machine.processor}, Node ${machine.node}. Ratios travel between machines; seconds do not.`,
);
writeFileSync('bench/results.json', `${JSON.stringify({ machine, figures, ...measured }, null, 2)}\n`);
console.log('Written to bench/results.json.');
process.exit(figures.some((figure) => figure.holds === false) ? 1 : 0);
