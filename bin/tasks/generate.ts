/**
 * `npm run generate -- authority|nation|demonstration --seed 1 --out FOLDER [--form cin|annex-a|ssd|entries]
 * [--plans N]`: writes made-up extracts on England’s published distributions, so that the program can be tried on
 * as much data as anybody has, and prints what is published beside what was made. Nobody in them exists.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProtection, protectionDay } from '../../demo/protection-demonstration.ts';
import {
  type GeneratedForm,
  generate,
  generatedForms,
} from '../../test/builders/protection/nation/generate.ts';
import type { Compared } from '../../test/builders/protection/nation/measure.ts';
import { diskSink } from '../../test/builders/protection/write/sink.ts';

/** Open child protection plans: of an authority of middling size, and of England, both rounded. */
const sizes: Readonly<Record<string, number>> = { authority: 275, nation: 50_000 };
const usage =
  'npm run generate -- authority|nation|demonstration --seed 1 --out FOLDER [--form cin|annex-a|ssd|entries] [--plans N]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    form: { type: 'string', default: 'cin' },
    plans: { type: 'string' },
  },
});

const what = positionals[0] ?? '';
const form = generatedForms.find((known) => known === values.form);
const openPlans = values.plans === undefined ? sizes[what] : Number(values.plans);
if (values.out !== undefined && what === 'demonstration') {
  writeDemonstration(values.out);
} else if (
  values.out !== undefined &&
  form !== undefined &&
  isWhole(openPlans) &&
  sizes[what] !== undefined
) {
  writeMadeUp(values.out, form, openPlans);
} else {
  console.error(`Usage: ${usage}`);
  process.exitCode = 2;
}

function isWhole(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number > 0;
}

function writeDemonstration(folder: string): void {
  const files = makeProtection();
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  console.log(`The demonstration: ${files.size} files in ${folder}`);
}

function writeMadeUp(folder: string, chosen: GeneratedForm, plans: number): void {
  const {
    children,
    openPlans: open,
    compared,
  } = generate({
    seed: values.seed,
    openPlans: plans,
    form: chosen,
    until: protectionDay,
    sink: diskSink(folder),
    progress: (written) => console.error(`${written} children written ...`),
  });
  console.log(
    `Made up with seed ${values.seed}: ${children} children, ${open} open plans, as ${chosen} in ${folder}\n`,
  );
  console.log(tableOf(compared));
}

function tableOf(compared: readonly Compared[]): string {
  const width = Math.max(...compared.map(({ figure }) => figure.length));
  const number = (value: number | null, unit: Compared['unit']) =>
    (value === null ? '-' : value.toFixed(unit === 'per open plan' ? 2 : 1)).padStart(10);
  const head = `${'Figure'.padEnd(width)} ${'published'.padStart(10)} ${'made'.padStart(10)} ${'difference'.padStart(10)}`;
  const rows = compared.map(
    ({ figure, unit, published, made }) =>
      `${figure.padEnd(width)} ${number(published, unit)} ${number(made, unit)} ${number(published === null ? null : made - published, unit)}  ${unit}`,
  );
  return [head, ...rows].join('\n');
}
