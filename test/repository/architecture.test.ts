import { expect, test } from 'vitest';
import { brokenRule } from './directions.ts';
import { findCycle, importsOf } from './imports.ts';
import { filesBelow } from './source-files.ts';

const sources = filesBelow('src', ['.ts', '.tsx']);
const program = sources.filter((file) => !/\.test\.tsx?$/.test(file.path));
const everything = [
  ...sources,
  ...['test', 'demo', 'bench', 'bin'].flatMap((folder) => filesBelow(folder, ['.ts', '.tsx'])),
];
const longest = 300;
const usual = 200;

/** Comments hold words; the types stand in the code. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/(?!\s*(?:@ts-|biome-)).*$/gm, '$1');
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}

test('imports go only in the directions that the architecture draws', () => {
  const broken = program
    .flatMap(importsOf)
    .map((found) => ({ ...found, rule: brokenRule(found.from, found.to, found.typeOnly) }))
    .filter((found) => found.rule !== null)
    .map((found) => `${found.from} -> ${found.to}: ${found.rule}`);
  expect(broken).toEqual([]);
});

test('the rules about directions can be broken', () => {
  const at = 'src/features/chronology/domain/entry.ts';
  expect(brokenRule('src/shared/day.ts', 'src/platform/documents/limits.ts', false)).not.toBeNull();
  expect(brokenRule('src/platform/documents/limits.ts', at, true)).not.toBeNull();
  expect(brokenRule(at, 'node:fs', false)).not.toBeNull();
  expect(brokenRule(at, 'src/platform/documents/read-document.ts', false)).not.toBeNull();
  expect(brokenRule(at, 'src/features/drift/domain/rule.ts', false)).not.toBeNull();
  expect(brokenRule('src/features/drift/domain/rule.ts', at, false)).toBeNull();
  expect(brokenRule('src/cli.ts', at, false)).not.toBeNull();
  expect(brokenRule('src/features/chronology/commands/check.ts', at, false)).not.toBeNull();
  expect(brokenRule('src/features/chronology/commands/check.ts', at, true)).toBeNull();
  expect(brokenRule('src/shared/day.ts', 'test/builders/docx.ts', false)).not.toBeNull();
});

test('rooms of names use those before them', () => {
  const names = 'src/features/chronology/domain/names';
  expect(brokenRule(`${names}/words/jobs.ts`, `${names}/terms/cast.ts`, false)).toBeNull();
  expect(brokenRule(`${names}/hide-names.ts`, `${names}/lists/known-family.ts`, false)).toBeNull();
  expect(brokenRule(`${names}/terms/cast.ts`, `${names}/words/jobs.ts`, true)).not.toBeNull();
  expect(brokenRule(`${names}/meant/find-names.ts`, `${names}/hide-names.ts`, false)).not.toBeNull();
  const rooms = new Set(
    program
      .flatMap(({ path }) => new RegExp(`^${names}/(.+)/`).exec(path)?.[1] ?? [])
      .filter((room) => brokenRule(`${names}/${room}/a.ts`, `${names}/hide-names.ts`, false) === null),
  );
  // Each has its place in the order.
  expect([...rooms]).toEqual([]);
});

test('no file of the program imports itself round a circle', () => {
  expect(findCycle(program)).toBeNull();
  const circle = [
    { path: 'src/a.ts', text: "import { b } from './b.ts';" },
    { path: 'src/b.ts', text: "import { a } from './a.ts';" },
  ];
  expect(findCycle(circle)).toEqual(['src/a.ts', 'src/b.ts', 'src/a.ts']);
});

test(`no file is longer than ${longest} lines`, () => {
  const tooLong = everything
    .filter((file) => !file.path.includes('.generated.'))
    .filter((file) => lines(file.text) > longest)
    .map((file) => `${file.path} ${lines(file.text)}`);
  expect(tooLong).toEqual([]);
});

test(`nine files in ten of the program have at most ${usual} lines`, () => {
  const lengths = program.map((file) => lines(file.text)).sort((first, second) => first - second);
  const ninetieth = lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0;
  expect(ninetieth).toBeLessThanOrEqual(usual);
});

test('classes extend Error or nothing', () => {
  const inheriting = program.flatMap((file) =>
    [...file.text.matchAll(/\bclass\s+\w+(?:<[^>]*>)?\s+extends\s+(\w+)/g)]
      .filter((match) => match[1] !== 'Error')
      .map((match) => `${file.path}: ${match[0]}`),
  );
  expect(inheriting).toEqual([]);
});

test('no file only passes on what others export, but for a feature’s own entrance', () => {
  const barrels = program
    .filter((file) => !file.path.endsWith('/feature.ts'))
    .filter((file) => /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\b/m.test(file.text))
    .map((file) => file.path);
  expect(barrels).toEqual([]);
});

test('no folder is a drawer for what has no name', () => {
  const drawers = /\/(utils?|helpers?|common|misc|lib|managers?|services?)(\/|\.ts$)/;
  expect(everything.map((file) => file.path).filter((path) => drawers.test(path))).toEqual([]);
});

test('a domain knows no clock and no chance', () => {
  const impure = program
    .filter((file) => file.path.includes('/domain/') || file.path.startsWith('src/shared/'))
    .filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\brandomUUID\(/.test(file.text),
    )
    .map((file) => file.path);
  expect(impure).toEqual([]);
});

test('no types are switched off', () => {
  const holes = everything
    .filter((file) => !file.path.startsWith('test/repository/'))
    .filter((file) =>
      /:\s*any\b|\bas any\b|@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore/.test(
        withoutComments(file.text),
      ),
    )
    .map((file) => file.path);
  expect(holes).toEqual([]);
});

test('no row-level security policy is restrictive', () => {
  const restrictive = [...filesBelow('migrations', ['.sql']), ...program]
    .filter((file) => /as\s+restrictive/i.test(file.text))
    .map((file) => file.path);
  expect(restrictive).toEqual([]);
});
