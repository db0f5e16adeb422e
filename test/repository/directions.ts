/**
 * Who may import whom, as `docs/architecture.md` draws it. A room is named by its path; the features
 * stand in their order, and each may use those above it.
 */

const featuresInOrder = [
  'people',
  'families',
  'chronology',
  'reviews',
  'protection',
  'exchange',
  'drift',
  'audit',
  'improvement',
  'assurance',
  'desk',
];

const namesFolder = 'src/features/chronology/domain/names/';

/** How names are hidden is in rooms, each of which may use those before it; what stands in none uses them all. */
const roomsOfNames = ['terms', 'words', 'numbers', 'unlisted', 'forms', 'meant', 'last-look', 'lists'];

/** Packages that a domain may use: they neither read nor write, and know no clock. */
const purePackages = [
  'node:crypto',
  'zod',
  'fastest-levenshtein',
  'otpauth',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-en',
];

interface Room {
  readonly part: 'shared' | 'platform' | 'feature' | 'root' | 'package' | 'data' | 'outside';
  readonly feature: string;
  /** domain, store, outputs, operations, commands, web, view, feature: the last for `feature.ts`. */
  readonly layer: string;
}

function roomOf(path: string): Room {
  const [top = '', second = '', third = '', fourth = ''] = path.split('/');
  if (top === 'data') return { part: 'data', feature: '', layer: '' };
  if (top !== 'src') {
    const isPackage = /^(@[\w-]+\/)?[\w:.-]+(\/[\w./-]+)?$/.test(path) && !path.startsWith('.');
    const ofProject = ['test', 'demo', 'bench', 'bin', 'docs'].includes(top);
    return { part: isPackage && !ofProject ? 'package' : 'outside', feature: '', layer: '' };
  }
  if (second === 'shared') return { part: 'shared', feature: '', layer: '' };
  if (second === 'platform') return { part: 'platform', feature: '', layer: third };
  if (second === 'features') return { part: 'feature', feature: third, layer: fourth.replace(/\.ts$/, '') };
  return { part: 'root', feature: '', layer: '' };
}

function standsAbove(upper: string, lower: string): boolean {
  const upperAt = featuresInOrder.indexOf(upper);
  return upperAt >= 0 && upperAt < featuresInOrder.indexOf(lower);
}

function layersOf(room: Room): { own: readonly string[]; above: readonly string[] } {
  const table: Record<string, { own: readonly string[]; above: readonly string[] }> = {
    domain: { own: ['domain'], above: ['domain'] },
    store: { own: ['domain', 'store'], above: ['domain'] },
    outputs: { own: ['domain', 'outputs'], above: ['domain', 'outputs'] },
    operations: {
      own: ['domain', 'store', 'outputs', 'operations'],
      above: ['domain', 'store', 'operations'],
    },
    commands: { own: ['outputs', 'operations', 'commands'], above: ['operations'] },
    web: { own: ['operations', 'web', 'view'], above: ['operations', 'view'] },
    view: { own: ['view'], above: ['view'] },
    feature: { own: ['operations', 'commands', 'web', 'view'], above: [] },
  };
  return table[room.layer] ?? { own: [], above: [] };
}

function featureMayImport(from: Room, to: Room, typeOnly: boolean): boolean {
  if (to.part === 'shared') return true;
  if (to.part === 'data') return true;
  if (to.part === 'platform') return !['domain'].includes(from.layer);
  if (to.part !== 'feature') return false;
  const layers = layersOf(from);
  // A command or a page may name the types of its domain, never call it.
  const typesOfOwnDomain =
    typeOnly && to.layer === 'domain' && ['commands', 'web', 'view'].includes(from.layer);
  if (to.feature === from.feature) return typesOfOwnDomain || layers.own.includes(to.layer);
  return standsAbove(to.feature, from.feature) && layers.above.includes(to.layer);
}

/** Null when the import is allowed, or else the rule that it breaks, in words. */
export function brokenRule(fromPath: string, toPath: string, typeOnly: boolean): string | null {
  if (usesLaterRoom(fromPath, toPath)) return 'a room of names uses those before it only';
  const from = roomOf(fromPath);
  const to = roomOf(toPath);
  if (to.part === 'package') return brokenPackageRule(from, toPath);
  // Only a root may set the demonstration up, for `sightline demo`.
  if (from.part === 'root' && toPath.startsWith('demo/')) return null;
  if (to.part === 'outside') return 'the program imports nothing from tests, demonstration or benchmarks';
  switch (from.part) {
    case 'shared':
      return to.part === 'shared' || to.part === 'data' ? null : 'shared imports nothing of ours';
    case 'platform':
      return ['shared', 'platform', 'data'].includes(to.part) ? null : 'platform knows no feature';
    case 'root':
      return mayEnterFromRoot(to) ? null : 'a root sees other roots and feature.ts files only';
    default:
      return featureMayImport(from, to, typeOnly) ? null : `${nameOf(from)} may not import ${nameOf(to)}`;
  }
}

function brokenPackageRule(from: Room, name: string): string | null {
  const pure = from.part === 'feature' && from.layer === 'domain';
  return pure && !purePackages.includes(name) ? 'a domain uses pure packages of the list only' : null;
}

/** Whether one room of names uses a later one, or what stands in none. */
function usesLaterRoom(fromPath: string, toPath: string): boolean {
  if (!fromPath.startsWith(namesFolder) || !toPath.startsWith(namesFolder)) return false;
  const [from, to] = [fromPath, toPath].map((path) => roomsOfNames.indexOf(folderOf(path)));
  return from !== undefined && from >= 0 && (to === undefined || to < 0 || to > from);
}

function folderOf(path: string): string {
  return path.slice(namesFolder.length).split('/').slice(0, -1).join('/');
}

function mayEnterFromRoot(to: Room): boolean {
  if (to.part === 'root') return true;
  return to.part === 'shared' || to.part === 'platform' || (to.part === 'feature' && to.layer === 'feature');
}

function nameOf(room: Room): string {
  return room.part === 'feature' ? `${room.feature}/${room.layer}` : room.part;
}
