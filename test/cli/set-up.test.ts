import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFolder } from '../repository/source-files.ts';
import { makeFolder } from './sightline.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

/** A clone that is not set up, with an npm that only tells where it would keep what it fetches. */
const clone = join(folder.path, 'clone');
const programs = join(folder.path, 'programs');
const home = join(folder.path, 'home');
for (const path of [clone, programs, home]) mkdirSync(path);
cpSync(join(projectFolder, 'bin'), join(clone, 'bin'), { recursive: true });
writeFileSync(join(clone, 'package-lock.json'), '{}');
writeFileSync(join(programs, 'npm'), '#!/bin/sh\necho "cache: <$npm_config_cache>" >&2\nexit 1\n');
chmodSync(join(programs, 'npm'), 0o755);

function setUp(environment: Readonly<Record<string, string>>): string {
  const PATH = `${programs}:/usr/bin:/bin`;
  try {
    execFileSync('sh', [join(clone, 'bin/run'), 'start'], { env: { PATH, ...environment }, stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'stderr' in error) return String(error.stderr);
  }
  return '';
}

test('set-up keeps what npm fetches in the clone where the home folder cannot be written', () => {
  const own = `cache: <${join(clone, '.cache/npm')}>`;
  expect(setUp({ HOME: join(folder.path, 'nowhere') })).toContain(own);
  expect(setUp({})).toContain(own);
});

test('set-up leaves npm its own place where the home folder can be written, or another was chosen', () => {
  expect(setUp({ HOME: home })).toContain('cache: <>');
  expect(setUp({ npm_config_cache: '/elsewhere' })).toContain('cache: </elsewhere>');
});
