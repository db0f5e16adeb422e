import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../test/repository/source-files.ts';

const hook = pathToFileURL(join(import.meta.dirname, 'load-tsx.ts')).href;

/** Runs a page and what imports it in a Node of their own, as the server does; what it prints. */
function runPage(page: string, main: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-tsx-'));
  try {
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'page.tsx'), page);
    writeFileSync(join(folder, 'main.ts'), `import '${hook}';\n${main}`);
    return execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(folder, 'main.ts')],
      { encoding: 'utf8' },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const page = `
interface Props { readonly name: string }
export function Page({ name }: Props) {
  if (name === '') throw new Error('nobody');
  return <p class="who">{name}</p>;
}
`;

test('a page runs in a plain Node, and escapes what it is given', () => {
  const main = `const { Page } = await import('./page.tsx');\nconsole.log(String(Page({ name: '<b>Osgarth' })));`;
  expect(runPage(page, main)).toBe('<p class="who">&lt;b&gt;Osgarth</p>\n');
});

test('an error of a page names the line that it was written on', () => {
  const main = `const { Page } = await import('./page.tsx');
try { Page({ name: '' }); } catch (error) { console.log(String(error instanceof Error ? error.stack : '')); }`;
  expect(runPage(page, main)).toMatch(/page\.tsx:4:/);
});
