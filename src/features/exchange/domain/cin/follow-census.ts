import { shorten } from '../shorten.ts';
import type { CinChild, CinHeader } from './cin-record.ts';
import { type CinElement, isGroup, type Remark, repeatedElement, unknownElement } from './element.ts';
import { readChild } from './read-child.ts';
import { readHeader } from './read-header.ts';

/** A child as it was read, with what was found on the way. */
export interface ReadCinChild {
  readonly child: CinChild;
  readonly remarks: readonly Remark[];
  /** Elements in the child that no record was made of: unknown ones and repetitions. */
  readonly lost: readonly CinElement[];
}

export interface CensusListener {
  readonly header: (header: CinHeader) => void;
  readonly child: (read: ReadCinChild) => void;
  /** What is told of the file outside any child. */
  readonly remark: (remark: Remark) => void;
  readonly outside: (element: string) => void;
}

/** The elements of a census as they come; it holds the child that is being read, and no other. */
export interface FollowedCensus {
  open(name: string, line: number): void;
  close(): void;
  text(text: string, line: number): void;
  /** Bytes that are no letters stand on this line. */
  unreadable(line: number): void;
  /** Whether the root was a census’s; asked at every element. */
  isCensus(): boolean;
  /** How many children came whole, and the child that did not. */
  state(): { readonly children: number; readonly partial: PartialChild | null };
}

export interface PartialChild {
  readonly line: number;
  readonly id: string | null;
}

/** A child with more than this is none: it must not fill the memory. */
const mostElements = 200_000;

/** Thrown when a single child has more elements than any can. */
export const tooManyElements = 'too many elements in one child';

export function followCensus(listener: CensusListener): FollowedCensus {
  const above: string[] = [];
  let building: CinElement[] = [];
  let remarks: Remark[] = [];
  let size = 0;
  let children = 0;
  let isCensus = false;
  let hasHeader = false;

  const tell = (remark: Remark): void => {
    if (building.length > 0) remarks.push(remark);
    else listener.remark(remark);
  };

  const finish = (element: CinElement): void => {
    const told = remarks;
    remarks = [];
    size = 0;
    if (element.name === 'Child') {
      const lost: CinElement[] = [];
      children += 1;
      const child = readChild(element, children, {
        tell: (remark) => told.push(remark),
        lost: (unknown) => lost.push(unknown),
      });
      listener.child({ child, remarks: told, lost });
      return;
    }
    for (const remark of told) listener.remark(remark);
    const group = above.at(-1) ?? '';
    const isHeader = element.name === 'Header' && group === 'Message';
    if (isHeader && !hasHeader) {
      hasHeader = true;
      listener.header(readHeader(element, listener.remark));
      return;
    }
    listener.outside(element.name);
    listener.remark(isHeader ? repeatedElement(element, group) : unknownElement(element, group));
  };

  return {
    open(name, line) {
      const parent = building.at(-1);
      if (parent !== undefined) {
        const element: CinElement = { name, line, text: '', inside: [] };
        size += 1;
        if (size > mostElements) throw new RangeError(tooManyElements);
        parent.inside.push(element);
        building.push(element);
        return;
      }
      if (above.length === 0) isCensus = name === 'Message';
      const isFrame = (above.length === 0 && isCensus) || (name === 'Children' && above.length === 1);
      if (isFrame) above.push(name);
      else building = [{ name, line, text: '', inside: [] }];
    },
    close() {
      const element = building.pop();
      if (element === undefined) above.pop();
      else if (building.length === 0) finish(element);
    },
    text(text, line) {
      if (isSpace(text)) return;
      const trimmed = ownText(text.trim());
      const element = building.at(-1);
      if (element !== undefined && element.inside.length === 0 && !isGroup(element.name)) {
        element.text = element.text === '' ? trimmed : `${element.text}${trimmed}`;
        return;
      }
      tell(strayText(trimmed, element?.name ?? above.at(-1) ?? '', line + linesBefore(text)));
    },
    unreadable: (line) => listener.remark(unreadableLetter(line)),
    isCensus: () => isCensus,
    state: () => ({ children, partial: findPartial(building[0]) }),
  };
}

function findPartial(element: CinElement | undefined): PartialChild | null {
  if (element === undefined || element.name !== 'Child') return null;
  const identifiers = element.inside.find(({ name }) => name === 'ChildIdentifiers');
  const id = identifiers?.inside.find(({ name }) => name === 'LAchildID')?.text ?? '';
  return { line: element.line, id: id === '' ? null : id };
}

/** From this length on the engine keeps a part of a text as a window on the whole. */
const shortestWindow = 13;

/** The text in a place of its own: an identifier that is kept must not keep the chunk it was read from. */
function ownText(text: string): string {
  return text.length < shortestWindow ? text : Buffer.from(text).toString();
}

/** Most texts of a file are the space between its elements. */
function isSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function linesBefore(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;
}

function strayText(text: string, group: string, line: number): Remark {
  return {
    rule: 'stray-text',
    severity: 'warning',
    part: group,
    line,
    message: `The text “${shorten(text)}” stands in <${group}> between elements, where the census has none. It was not read: put it into its element, or take it out.`,
  };
}

function unreadableLetter(line: number): Remark {
  return {
    rule: 'letter-unreadable',
    severity: 'error',
    part: 'Message',
    line,
    message:
      'A letter on this line is not written in the encoding that the file says it has. “\uFFFD” was read in its place: export the file again as UTF-8.',
  };
}
