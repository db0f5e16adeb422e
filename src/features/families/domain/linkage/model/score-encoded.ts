import type { EncodedPairs } from './encode-pairs.ts';
import type { LevelTable } from './level-tables.ts';
import { type Kind, kinds, namesTell, type OfKinds, sharesOfLogs } from './linkage-model.ts';

export interface Scoring {
  readonly tables: readonly LevelTable[];
  /** By the place of a field: the chance of each value, by its number. */
  readonly shares: readonly Float64Array[];
  readonly priors: OfKinds<number>;
}

/** The chances of each pair, in order, to be of each kind. */
export type Chances = OfKinds<Float64Array>;

export function scoreEncoded(pairs: EncodedPairs, scoring: Scoring): Chances {
  const priors = kinds.map((kind) => Math.log(scoring.priors[kind]));
  const add = makeAdding(pairs, scoring);
  const made = kinds.map(() => new Float64Array(pairs.count));
  for (let row = 0; row < pairs.count; row += 1) {
    const sums = [...priors];
    for (let place = 0; place < pairs.fields.length; place += 1) add(sums, row, place);
    for (const [kind, share] of sharesOfLogs(sums).entries()) made[kind]?.fill(share, row, row + 1);
  }
  const ofKind = (kind: Kind) => made[kinds.indexOf(kind)] ?? new Float64Array(pairs.count);
  return {
    same: ofKind('same'),
    relative: ofKind('relative'),
    namesake: ofKind('namesake'),
    other: ofKind('other'),
  };
}

/** Adds to the sums of the kinds what was found of one field in one pair. */
function makeAdding({ fields, levels, values }: EncodedPairs, scoring: Scoring) {
  const tables = scoring.tables.map((table) => kinds.map((kind) => table[kind].map(Math.log)));
  const shares = scoring.shares.map((ofField) => ofField.map(Math.log));
  // Where both have one value, others share it as often as it is common; so do namesakes, but for their names.
  const byValue = fields.map((field) =>
    kinds.map((kind) => kind === 'other' || (kind === 'namesake' && !namesTell.has(field))),
  );
  return (sums: number[], row: number, place: number) => {
    const at = row * fields.length + place;
    const level = levels[at] ?? -1;
    if (level < 0) return;
    const common = shares[place]?.[values[at] ?? -1];
    for (let kind = 0; kind < sums.length; kind += 1) {
      const log = common !== undefined && byValue[place]?.[kind] ? common : tables[place]?.[kind]?.[level];
      sums[kind] = (sums[kind] ?? 0) + (log ?? 0);
    }
  };
}
