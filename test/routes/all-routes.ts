import { existsSync, readdirSync } from 'node:fs';
import { demonstrationRoutes } from '../../src/features/people/web/demonstration/route.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { collectRoutes, type WebFeature } from '../../src/platform/web-feature.ts';

const features = new URL('../../src/features/', import.meta.url);

/** Every route that the program has, from the features themselves: none can be left out by not being listed. */
export async function loadRoutes(): Promise<readonly Route[]> {
  const loaded: WebFeature[] = [];
  for (const name of readdirSync(features)) {
    if (!existsSync(new URL(`${name}/feature.ts`, features))) continue;
    const feature: { readonly loadWeb?: () => Promise<WebFeature> } = await import(
      `../../src/features/${name}/feature.ts`
    );
    const web = await feature.loadWeb?.();
    if (web !== undefined) loaded.push(web);
  }
  return collectRoutes(loaded);
}

/** The same, with those that a demonstration has beside them. */
export async function loadAllRoutes(): Promise<readonly Route[]> {
  return [...(await loadRoutes()), ...demonstrationRoutes];
}

/** How tests and the table of permissions name a route. */
export function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}
