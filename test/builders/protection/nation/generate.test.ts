import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import type { RuleReport } from '../../../../src/features/exchange/domain/extract.ts';
import { readExtract } from '../../../../src/features/exchange/operations/read-extract.ts';
import { entrySchema } from '../../../../src/features/protection/domain/entries/entry.ts';
import type { Day } from '../../../../src/shared/day.ts';
import { day } from '../../../chronologies/checking.ts';
import { knownFacts, planFacts } from '../write/known-facts.ts';
import { memorySink } from '../write/sink.ts';
import { deriveLasting } from './draw-length.ts';
import { type GeneratedForm, generate, generatedForms } from './generate.ts';
import { makeChildren, yearsOfPlans } from './make-children.ts';
import { startMeasure } from './measure.ts';
import { readPublished } from './published.ts';

const until = day('2026-03-31');

function make(form: GeneratedForm, openPlans: number, seed: string) {
  const sink = memorySink();
  const made = generate({ seed, openPlans, form, until, sink });
  const hash = createHash('sha256');
  for (const [name, bytes] of [...sink.files].toSorted()) hash.update(name).update(bytes);
  return { ...made, files: sink.files, hash: hash.digest('hex') };
}

/** By its unit: percentage points, days, or so many for each open plan. Families share a plan’s dates, so that few hundred plans scatter. */
const tolerances = { '%': 4, 'working days': 1, 'per open plan': 0.12 };

test('an authority of 2,000 open plans is near what is published, in each of its years', () => {
  const measure = startMeasure(readPublished(), { until, years: yearsOfPlans, countsHeldOnly: false });
  for (const child of makeChildren({ seed: 'near', openPlans: 2000, until, routines: false }))
    measure.add(child);
  expect(measure.openPlans()).toBe(2000);
  const far = measure
    .compare()
    .filter(
      ({ unit, published, made }) => published !== null && Math.abs(made - published) > tolerances[unit],
    );
  expect(far).toEqual([]);
});

test('the dataset holds the earlier plan of most repeat plans, and the return of some', () => {
  const { compared } = make('ssd', 150, 'again');
  const made = (figure: string) => compared.find((row) => row.figure.startsWith(figure))?.made ?? 0;
  expect(made('second or subsequent, of plans started to March 2026')).toBeGreaterThan(14);
  expect(made('another plan within a year')).toBeGreaterThan(2);
  expect(made('ended in care')).toBeGreaterThan(5);
});

test('as many plans are said to have gone before as are told, or more where they lie beyond six years', () => {
  let again = 0;
  for (const child of makeChildren({ seed: 'before', openPlans: 150, until, routines: false })) {
    const plans = planFacts(knownFacts(child, until));
    const [first] = plans;
    const unheld = first?.start.previousPlans ?? 0;
    expect(plans.map(({ start }) => start.previousPlans)).toEqual(plans.map((_, at) => unheld + at));
    for (const [at, { start }] of plans.entries()) {
      const before = plans[at - 1];
      if (before === undefined) continue;
      again += 1;
      expect(before.ended !== null && before.ended < start.on).toBe(true);
      expect(before.ended !== null && before.ended >= '2020-03-31').toBe(true);
    }
  }
  expect(again).toBeGreaterThan(50);
});

test.each(generatedForms)('the same seed makes the same %s, and another one another', (form) => {
  const once = make(form, 12, 'same');
  expect(make(form, 12, 'same').hash).toBe(once.hash);
  expect(make(form, 12, 'another').hash).not.toBe(once.hash);
});

test('every entry of a made-up child is one, and nobody has a name', () => {
  let entries = 0;
  for (const child of makeChildren({ seed: 'valid', openPlans: 15, until, routines: true })) {
    expect(child.name).toBeNull();
    for (const entry of child.entries) {
      entrySchema.parse(entry);
      entries += 1;
    }
    expect(new Set(child.entries.map(({ id }) => id)).size).toBe(child.entries.length);
  }
  expect(entries).toBeGreaterThan(1000);
});

test('a made-up census is valid against the schema of its year', () => {
  const { files } = make('cin', 60, 'valid');
  const schema = readFileSync(new URL('../../../../data/cin/CIN_schema_2026.xsd', import.meta.url));
  using grammar = XmlDocument.fromBuffer(schema);
  using validator = XsdValidator.fromDoc(grammar);
  using census = XmlDocument.fromBuffer(files.get('cin.xml') ?? new Uint8Array());
  expect(() => validator.validate(census)).not.toThrow();
});

/** Queries ask for a second look, and some made-up reviews are late on purpose; errors would be ours. */
test('a made-up census has no official error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-made-up-'));
  try {
    const { files } = make('cin', 120, 'errors');
    writeFileSync(join(folder, 'cin.xml'), files.get('cin.xml') ?? '');
    const errors: string[] = [];
    const report = ({ severity, rule, message }: RuleReport) => {
      if (severity === 'error') errors.push(`${rule} ${message}`);
    };
    const sink = { child: () => undefined, report };
    await readExtract(join(folder, 'cin.xml'), { drawnOn: '2026-03-31' as Day, sink });
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('how long plans last is worked out of the published counts alone', () => {
  const points = deriveLasting(readPublished());
  expect(points.map(({ months }) => Math.round(months))).toEqual([0, 3, 6, 12, 24, 45]);
  expect(points.map(({ share }) => Number(share.toFixed(2)))).toEqual([1, 1, 0.63, 0.21, 0.02, 0]);
});
