import { assets } from './list-assets.ts';

/** The address of a file that the browser fetches; it changes whenever any of them does. Throws where there is none of this name. */
export function assetUrl(name: string): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`no asset is called “${name}”`);
  return asset.url;
}
