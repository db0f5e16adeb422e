import { concatBytes } from './zip.ts';

const sectorLength = 512;
const noSector = 0xffffffff;
const endOfChain = 0xfffffffe;
const tableSectorMark = 0xfffffffd;

interface Storage {
  readonly name: string;
  /** Names of the streams inside; without them it is a stream itself. */
  readonly streams?: readonly string[];
}

/**
 * An OLE2 compound file with empty streams of these names: what old Word and Excel files, and encrypted new ones, are
 * from outside. At most three names, as one sector of directory holds four.
 */
export function buildCompoundFile(top: readonly Storage[]): Uint8Array {
  const directory = [directoryEntry('Root Entry', 5, { child: 1 })];
  const inner = top.flatMap(({ streams = [] }) => streams);
  top.forEach(({ name, streams }, place) => {
    const isLast = place === top.length - 1;
    const child = streams === undefined ? noSector : top.length + 1;
    directory.push(
      directoryEntry(name, streams === undefined ? 2 : 1, { right: isLast ? noSector : place + 2, child }),
    );
  });
  inner.forEach((name) => {
    directory.push(directoryEntry(name, 2, {}));
  });
  if (directory.length > 4) throw new RangeError('one sector of directory holds four entries');
  return concatBytes([header(), sector(allocationTable()), sector(concatBytes(directory))]);
}

function header(): Uint8Array {
  const bytes = new Uint8Array(sectorLength).fill(0xff);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, 76);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  view.setUint32(76, 0, true);
  return bytes;
}

/** Sector 0 is this table itself, sector 1 the directory. */
function allocationTable(): Uint8Array {
  return new Uint8Array(new Uint32Array([tableSectorMark, endOfChain]).buffer);
}

function directoryEntry(name: string, type: number, links: { right?: number; child?: number }): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(name, 'utf16le'));
  view.setUint16(64, (name.length + 1) * 2, true);
  view.setUint8(66, type);
  view.setUint8(67, 1);
  view.setUint32(68, noSector, true);
  view.setUint32(72, links.right ?? noSector, true);
  view.setUint32(76, links.child ?? noSector, true);
  view.setUint32(116, endOfChain, true);
  return bytes;
}

function sector(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(sectorLength).fill(content.length % 128 === 0 ? 0 : 0xff);
  bytes.set(content);
  return bytes;
}
