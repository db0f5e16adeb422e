/**
 * `npm run routes`: writes the table of `docs/routes.md` from the routes of all features. A test holds the page to be
 * what this makes.
 */
import '../../src/platform/view/load-tsx.ts';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { placeRoutes } from '../../src/platform/http/describe-routes.ts';
import { collectRoutes, type WebFeature } from '../../src/platform/web-feature.ts';

const features = new URL('../../src/features/', import.meta.url);
const loaded: WebFeature[] = [];
for (const name of readdirSync(features)) {
  const file = new URL(`${name}/feature.ts`, features);
  if (!existsSync(file)) continue;
  const feature: { readonly loadWeb?: () => Promise<WebFeature> } = await import(file.href);
  const web = await feature.loadWeb?.();
  if (web !== undefined) loaded.push(web);
}
const routes = collectRoutes(loaded);
const path = new URL('../../docs/routes.md', import.meta.url);
const placed = placeRoutes(readFileSync(path, 'utf8'), routes);
if (placed === null) throw new Error('docs/routes.md has no place for the table');
writeFileSync(path, placed);
console.log(`Written: docs/routes.md, ${routes.length} routes`);
