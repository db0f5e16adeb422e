import { expect, test } from 'vitest';
import { assets, findAsset } from './list-assets.ts';

const texts = [...assets.values()].map(({ name, body }) => ({ name, text: body.toString('utf8') }));
const styles = texts.filter(({ name }) => name.endsWith('.css'));
const scripts = texts.filter(({ name }) => name.endsWith('.js'));

test('nothing of the GOV.UK identity is served: no typeface, no crest, no crown', () => {
  const identity = /GDS Transport|@font-face|url\([^)]*(?:crest|crown|govuk)/;
  expect(texts.filter(({ text }) => identity.test(text)).map(({ name }) => name)).toEqual([]);
  expect([...assets.keys()].filter((name) => /woff|crown|crest|opengraph|govuk-icon/.test(name))).toEqual([]);
});

test('every style says Arial where the design systems said their own typeface', () => {
  expect(styles.filter(({ name }) => /frontend/.test(name))).toHaveLength(2);
  for (const { text } of styles.filter(({ name }) => /frontend/.test(name))) {
    expect(text).toContain('font-family:Arial,Helvetica,sans-serif');
  }
});

test('whatever a style or a script asks for is served beside it, and nothing elsewhere', () => {
  const asked = [
    ...styles.flatMap(({ text }) => [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url)),
    ...scripts.flatMap(({ text }) =>
      [...text.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, url = '']) => url),
    ),
  ].filter((url) => !url.startsWith('data:'));
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => !assets.has(url.replace('./', '')))).toEqual([]);
});

test('no file points to a source map that is not served', () => {
  expect(texts.filter(({ text }) => text.includes('sourceMappingURL')).map(({ name }) => name)).toEqual([]);
});

test('what others wrote carries its licence', () => {
  for (const { name, text } of texts.filter((one) => /-frontend\./.test(one.name))) {
    expect(`${name} ${text.slice(0, 200)}`).toContain('MIT licence');
  }
});

test('a file is found by its address, and by no other', () => {
  const asset = assets.get('sightline.css');
  expect(asset?.url).toMatch(/^\/assets\/[\da-f]{16}\/sightline\.css$/);
  expect(findAsset(asset?.url ?? '')).toBe(asset);
  for (const path of [
    '/assets/0000000000000000/sightline.css',
    '/assets/../package.json',
    '/sightline.css',
    '',
  ]) {
    expect(findAsset(path)).toBeNull();
  }
});

test('every file has its type', () => {
  expect([...new Set([...assets.values()].map(({ type }) => type))].sort()).toEqual([
    'image/svg+xml; charset=utf-8',
    'text/css; charset=utf-8',
    'text/javascript; charset=utf-8',
  ]);
});
