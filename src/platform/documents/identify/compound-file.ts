/** The start of every OLE2 compound file: old Word and Excel files, and new ones that are encrypted. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entryLength = 128;
/** Sector numbers from here on are marks, such as the end of a chain. */
const firstMark = 0xfffffffa;
const noEntry = 0xffffffff;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

/** Names of the streams and storages at the top of a compound file; empty when its directory cannot be read. */
export function findTopNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return namesBelowRoot(readDirectory(view));
  } catch (error) {
    if (error instanceof RangeError) return new Set();
    throw error;
  }
}

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function readDirectory(view: DataView): DirectoryEntry[] {
  const sectorLength = 2 ** Math.min(view.getUint16(30, true), 16);
  const entries: DirectoryEntry[] = [];
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < firstMark && !seen.has(sector)) {
    seen.add(sector);
    const start = (sector + 1) * sectorLength;
    for (let at = start; at < start + sectorLength; at += entryLength) entries.push(readEntry(view, at));
    sector = nextSector(view, sector, sectorLength);
  }
  return entries;
}

/** The sector after this one in its chain, as the allocation table has it. */
function nextSector(view: DataView, sector: number, sectorLength: number): number {
  const perSector = sectorLength / 4;
  const table = tableSector(view, Math.floor(sector / perSector), sectorLength);
  return view.getUint32((table + 1) * sectorLength + (sector % perSector) * 4, true);
}

/** Where a sector of the allocation table lies: the header tells of the first 109, further lists of the rest. */
function tableSector(view: DataView, place: number, sectorLength: number): number {
  const inHeader = 109;
  if (place < inHeader) return view.getUint32(76 + place * 4, true);
  const perList = sectorLength / 4 - 1;
  let list = view.getUint32(68, true);
  let rest = place - inHeader;
  for (; rest >= perList; rest -= perList) {
    list = view.getUint32((list + 1) * sectorLength + perList * 4, true);
  }
  return view.getUint32((list + 1) * sectorLength + rest * 4, true);
}

function readEntry(view: DataView, at: number): DirectoryEntry {
  const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
  const name = new TextDecoder('utf-16le').decode(
    new Uint8Array(view.buffer, view.byteOffset + at, nameLength),
  );
  const link = (offset: number): number => view.getUint32(at + offset, true);
  return { name, left: link(68), right: link(72), child: link(76) };
}

function namesBelowRoot(entries: readonly DirectoryEntry[]): Set<string> {
  const names = new Set<string>();
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? noEntry];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next];
    if (entry === undefined || seen.has(next)) continue;
    seen.add(next);
    names.add(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
