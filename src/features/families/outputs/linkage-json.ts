import { type FoundPairs, pairsAbove, tellPair } from '../domain/linkage/find-pairs.ts';
import type { PairQuality } from '../domain/linkage/measure-pairs.ts';
import type { PersonRecord } from '../domain/linkage/person-record.ts';
import type { ReadPeople } from '../domain/linkage/read-people.ts';

/** What the outputs of `sightline linkage` tell: its operation’s answer. */
export interface ToldLinkage {
  readonly files: readonly { readonly name: string; readonly people: number; readonly read: ReadPeople }[];
  readonly people: readonly PersonRecord[];
  readonly found: FoundPairs;
  readonly quality: PairQuality | null;
  readonly peers: {
    readonly name: string;
    readonly peers: readonly {
      readonly tool: string;
      readonly setting: string;
      readonly precision: number;
      readonly recall: number;
      readonly f1: number;
    }[];
  } | null;
}

/** One JSON document with every pair above the threshold. */
export function linkageJson({ files, people, found, quality, peers }: ToldLinkage): string {
  const document = {
    files: files.map(({ name, people: count, read }) => ({
      file: name,
      records: count,
      columns: read.columns,
      unreadDates: read.unreadDates,
    })),
    compared: found.pairs.length,
    keysLeftOut: found.commonKeys,
    threshold: found.threshold,
    quality,
    peers: peers?.peers ?? null,
    pairs: pairsAbove(found).map((pair) => ({
      one: people[pair.one]?.id,
      other: people[pair.other]?.id,
      chance: pair.chance,
      ...tellPair(found, pair),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
