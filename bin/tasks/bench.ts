/** `npm run bench`: every benchmark; a table on the screen and `bench/results.json`. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { datesFigures, measureDates } from '../../bench/dates.ts';
import { measureReading, readingFigures } from '../../bench/reading.ts';
import { figureTable } from '../../bench/table.ts';

const say = (text: string) => process.stderr.write(`  ${text} ...\n`);
const dates = measureDates(say);
const reading = measureReading(say);
const figures = [...readingFigures(reading), ...datesFigures(dates)];
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };

console.log(`\n${figureTable(figures)}\n`);
console.log(
  `On ${machine.cores} cores of ${machine.processor}, Node ${machine.node}. Ratios travel between machines; seconds do not.`,
);
writeFileSync('bench/results.json', `${JSON.stringify({ machine, figures, reading, dates }, null, 2)}\n`);
console.log('Written to bench/results.json.');
process.exit(figures.some((figure) => figure.holds === false) ? 1 : 0);
