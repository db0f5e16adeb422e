import towns from '../../../../../../data/town-names.json' with { type: 'json' };
import { foldName } from '../terms/name-tokens.ts';

const known: ReadonlySet<string> = new Set(
  towns.names.flatMap((line) => line.split(';')).map((name) => foldName(name.trim())),
);

/** Whether a name is that of a larger town, a district or a county, as far as nothing beside it tells that somebody is called so. */
export function isTownName(text: string): boolean {
  return known.has(foldName(text));
}
