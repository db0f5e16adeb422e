import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { plotFamily, type WorldEvent } from '../test/builders/world/plot.ts';
import { makeRandom } from '../test/builders/world/random.ts';
import {
  type Family,
  type Partnership,
  readEventKinds,
  readFamilies,
  readPartnership,
} from '../test/builders/world/story.ts';
import { type Account, tellEvents } from '../test/builders/world/tell.ts';
import { type AgencyFile, type FileOrder, fileOrderSchema, type WrittenFile } from './agency-file.ts';
import { writeHealthWord } from './layouts/health-word.ts';
import { writePlainExcel } from './layouts/plain-excel.ts';
import { writePoliceExcel } from './layouts/police-excel.ts';
import { writeSocialCareWord } from './layouts/social-care-word.ts';
import { writeText } from './layouts/text.ts';
import { planRows } from './plan-rows.ts';
import type { FileTruth, Truth } from './truth.ts';

/** The seed of the demonstration that is committed. */
export const committedSeed = 'wexmoor-1';

export interface Demonstration {
  /** The bytes of each file, by its path from the folder `demo/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly truth: Truth;
}

const layouts: Readonly<Record<FileOrder['layout'], (file: AgencyFile) => WrittenFile>> = {
  'health-word': writeHealthWord,
  'social-care-word': writeSocialCareWord,
  'police-excel': writePoliceExcel,
  'plain-excel': writePlainExcel,
  text: writeText,
};

/** A family's story as it happened, as it was told, and as each of its files sets it down. */
interface FamilyTold {
  readonly family: Family;
  readonly events: readonly WorldEvent[];
  readonly accounts: readonly Account[];
  readonly files: readonly PlannedFile[];
  /** Rows that have their text from another row, under another child's name. */
  readonly pastedRows: number;
}

interface PlannedFile {
  readonly path: string;
  readonly file: AgencyFile;
}

/** Every family's events, their accounts, and the rows of its files before they are laid out. */
export function tellOfFamilies(seed: string): FamilyTold[] {
  const partnership = readPartnership();
  const kinds = readEventKinds();
  const orders = readOrders();
  return readFamilies().map((family) => {
    const random = makeRandom(`${seed}/${family.id}`);
    const events = plotFamily(family, kinds, random.fork('plot'));
    const accounts = tellEvents(family, events, partnership, random.fork('telling'));
    const files = orders
      .filter((order) => order.family === family.id)
      .map((order) => planFile(order, family, partnership, accounts, seed));
    return { family, events, accounts, files, pastedRows: countPasted(files) };
  });
}

/** The partnership's files and the truth about them; the same seed gives the same bytes. */
export function makeDemonstration(seed: string): Demonstration {
  const told = tellOfFamilies(seed);
  const files = new Map<string, Uint8Array>();
  const fileTruths = told.flatMap((family) =>
    family.files.map(({ path, file }): FileTruth => {
      const written = layouts[file.order.layout](file);
      files.set(path, written.bytes);
      return { path, family: file.family.id, agency: file.agencyName, parts: [...written.parts] };
    }),
  );
  const families = told.map(({ family: { id, title, children } }) => ({
    id,
    title,
    children: children.map(({ first }) => first),
  }));
  const events = told.flatMap(({ family, events: happened }) => [
    ...happened.map((event) => eventTruth(family, event)),
    ...backgroundEvents(family),
  ]);
  return { files, truth: { seed, partnership: readPartnership().name, families, files: fileTruths, events } };
}

function readOrders(): FileOrder[] {
  const text = readFileSync(new URL('./files.json', import.meta.url), 'utf8');
  return z.array(fileOrderSchema).parse(JSON.parse(text));
}

function planFile(
  order: FileOrder,
  family: Family,
  partnership: Partnership,
  accounts: readonly Account[],
  seed: string,
): PlannedFile {
  const random = makeRandom(`${seed}/${family.id}/${order.agency}`);
  const own = accounts.filter(({ agency }) => agency === order.agency);
  const timeStyle = partnership.agencies[order.agency]?.time ?? 'colon';
  const rows = planRows(order, family, own, timeStyle, random);
  const agencyName = nameOfAgency(order.agency, family, partnership);
  return {
    path: `files/${family.id}/${order.file}`,
    file: { order, family, agencyName, rows, random: random.fork('layout') },
  };
}

function countPasted(files: readonly PlannedFile[]): number {
  const counts = files.map(({ file: { rows } }) => {
    const children = new Map<string, Set<string>>();
    for (const { account } of rows) {
      if (account.children.length !== 1) continue;
      const key = `${account.eventId}/${account.event}`;
      children.set(key, (children.get(key) ?? new Set()).add(account.children.join()));
    }
    return [...children.values()].reduce((sum, { size }) => sum + size - 1, 0);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Each family's children go to a school of their own; the other agencies serve all of Wexmoor. */
function nameOfAgency(key: string, family: Family, partnership: Partnership): string {
  return key === 'school' ? family.school : (partnership.agencies[key]?.name ?? key);
}

function eventTruth(family: Family, event: WorldEvent): Truth['events'][number] {
  const children = event.children.map(({ first }) => first);
  const adults = event.kind.about === 'one' ? [] : [family.carer.first];
  const { partner } = family;
  const isPartnerThere =
    partner !== null && (event.kind.needs === 'partner' || event.kind.about === 'partner');
  return {
    id: event.id,
    kind: event.kind.kind,
    day: event.day,
    time: event.time,
    children,
    present: [...adults, ...(isPartnerThere ? [partner.first] : [])],
  };
}

function backgroundEvents(family: Family): Truth['events'][number][] {
  return family.agencies.flatMap((agency) =>
    family.background
      .filter((item) => item.agency === agency)
      .map((_, place) => ({
        id: `${family.id}-${agency}-background-${place + 1}`,
        kind: 'background',
        day: null,
        time: null,
        children: [],
        present: [],
      })),
  );
}
