import { makeRandom } from '../../builders/world/random.ts';

const beginnings = [
  'Bel',
  'Cor',
  'Dra',
  'Fen',
  'Gol',
  'Hep',
  'Jas',
  'Kel',
  'Lun',
  'Mor',
  'Nev',
  'Ost',
  'Pel',
  'Quo',
  'Rus',
];
const middles = ['ab', 'eck', 'idd', 'omm', 'urr', 'anth', 'isk', 'olv'];
const endings = ['wyn', 'ora', 'ick', 'een', 'ulf', 'essa', 'and', 'ith', 'ovar', 'ume'];

/** Invented words that stand in no vocabulary of the program and in no page of it: where one appears, it came from a record. */
export function makeCanaryNames(seed: string, count: number): readonly string[] {
  const random = makeRandom(seed);
  const names = new Set<string>();
  while (names.size < count) {
    names.add(`${random.pick(beginnings)}${random.pick(middles)}${random.pick(endings)}`);
  }
  return [...names];
}
