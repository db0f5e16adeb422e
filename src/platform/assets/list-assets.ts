import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { govukFolder, mojFolder } from '../view/render-component.ts';
import { prepareGovukStyle, prepareMojStyle, prepareScript } from './prepare-shipped.ts';

/** A file that the browser fetches. */
export interface Asset {
  readonly name: string;
  /** `/assets/HASH/NAME`: what stands there never changes, so that it can be kept for ever. */
  readonly url: string;
  /** The media type, with its character set. */
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Line ends as they are on every machine, so that hashes are too. */
function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}

function readAll(): ReadonlyMap<string, string> {
  const own = join(import.meta.dirname, 'browser');
  const icons = join(mojFolder, 'assets', 'images');
  const texts = new Map([
    ['govuk-frontend.css', prepareGovukStyle(read(govukFolder, 'govuk-frontend.min.css'))],
    ['moj-frontend.css', prepareMojStyle(read(mojFolder, 'moj-frontend.min.css'))],
    ['govuk-frontend.js', prepareScript('govuk-frontend 6.6.0', read(govukFolder, 'govuk-frontend.min.js'))],
  ]);
  for (const name of readdirSync(own)) {
    if (types[endingOf(name)] !== undefined) texts.set(name, read(own, name));
  }
  const style = texts.get('moj-frontend.css') ?? '';
  for (const [, icon = ''] of style.matchAll(/url\((icon-[\w-]+\.svg)\)/g)) {
    texts.set(icon, read(icons, icon));
  }
  return new Map([...texts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * All files share one hash: scripts import each other, and styles name pictures, by addresses beside
 * their own.
 */
function listAssets(): ReadonlyMap<string, Asset> {
  const texts = readAll();
  const shared = hash('sha256', JSON.stringify([...texts]), 'hex').slice(0, 16);
  return new Map(
    [...texts].map(([name, text]) => [
      name,
      {
        name,
        url: `/assets/${shared}/${name}`,
        type: types[endingOf(name)] ?? 'application/octet-stream',
        body: Buffer.from(text),
      },
    ]),
  );
}

/** Every file that the browser fetches, by its name; read once. Nobody need be signed in to fetch them. */
export const assets: ReadonlyMap<string, Asset> = listAssets();

const byUrl = new Map([...assets.values()].map((asset) => [asset.url, asset]));

/** The file at the path of an address, without its query; null where there is none, as for a hash of another version. */
export function findAsset(urlPath: string): Asset | null {
  return byUrl.get(urlPath) ?? null;
}
