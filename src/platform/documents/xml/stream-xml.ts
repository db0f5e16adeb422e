import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/app-error.ts';
import { encodingOf } from './encoding.ts';

/** Hears the elements of a file as they are read. Names come without their prefix; lines are counted from 1. */
export interface XmlListener {
  open(name: string, line: number): void;
  close(line: number): void;
  /** A whole stretch of text between two tags; `line` is the one on which it begins. */
  text(text: string, line: number): void;
  /** Bytes on this line are no letters in the encoding of the file: U+FFFD stands for them in what is told. */
  unreadable(line: number): void;
}

/** How far a file could be read: to its end, or to the line where it breaks off or is no longer XML. */
export type XmlOutcome =
  | { readonly ended: 'whole' }
  | { readonly ended: 'cut-off' | 'broken'; readonly line: number; readonly because: string };

export interface StreamXmlOptions {
  /** Told how many bytes of how many have been read. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const chunkBytes = 256 * 1024;
/** Deeper than any return is written, and shallow enough to be harmless. */
const deepest = 100;
/** More than any return has; a file that makes up names must not fill the memory with them. */
const mostNames = 1000;
const unreadable = '\uFFFD';

/**
 * Reads an XML file of any size chunk by chunk. What stands before a fault has been told by then; nothing after it
 * is. Nothing outside the file is ever looked up, and a document type declaration is refused.
 *
 * @throws AppError `xml-unsafe`; the errors of reading a file are thrown as they come.
 */
export async function streamXml(
  path: string,
  listener: XmlListener,
  options: StreamXmlOptions = {},
): Promise<XmlOutcome> {
  const total = statSync(path).size;
  const reading = startReading(basename(path), listener);
  let done = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    reading.write(chunk as Uint8Array);
    if (reading.fault() !== null) break;
    done += (chunk as Uint8Array).length;
    options.onProgress?.(done, total);
  }
  if (reading.fault() === null) reading.end();
  return reading.fault() ?? { ended: 'whole' };
}

/** The reading of a file, chunk by chunk; where there is a fault, nothing is told any more. */
export interface XmlReading {
  write(chunk: Uint8Array): void;
  end(): void;
  fault(): XmlOutcome | null;
}

/** @throws AppError `xml-unsafe`, at a document type declaration. */
export function startReading(where: string, listener: XmlListener): XmlReading {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  let decoder: TextDecoder | undefined;
  let fault: XmlOutcome | null = null;
  let depth = 0;
  let sawRoot = false;
  let afterTag = 1;
  let ending = false;
  const localName = nameLocally();

  parser.on('doctype', () => {
    throw unsafeXml(where);
  });
  parser.on('error', (error) => {
    if (fault !== null) return;
    const because = reasonOf(error.message);
    // What is open at the end of the file, and whole until there, was cut off.
    const cutOff = ending && sawRoot && depth > 0;
    fault = { ended: cutOff ? 'cut-off' : 'broken', line: parser.line, because };
  });
  parser.on('opentag', (tag) => {
    if (fault !== null) return;
    depth += 1;
    sawRoot = true;
    if (depth > deepest) {
      fault = { ended: 'broken', line: parser.line, because: `more than ${deepest} elements in each other` };
      return;
    }
    listener.open(localName(tag.name), parser.line);
    if (!tag.isSelfClosing) afterTag = parser.line;
  });
  parser.on('closetag', () => {
    if (fault !== null) return;
    depth -= 1;
    listener.close(parser.line);
    afterTag = parser.line;
  });
  const hear = (text: string): void => {
    if (fault === null && depth > 0) listener.text(text, afterTag);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);

  const decode = (chunk: Uint8Array | undefined): string => {
    decoder ??= new TextDecoder(encodingOf(chunk ?? new Uint8Array()));
    const text = decoder.decode(chunk, { stream: chunk !== undefined });
    let line = parser.line;
    let from = 0;
    for (let at = text.indexOf(unreadable); at >= 0; at = text.indexOf(unreadable, at + 1)) {
      line += countLines(text, from, at);
      from = at;
      listener.unreadable(line);
    }
    return text;
  };
  return {
    write: (chunk) => void parser.write(decode(chunk)),
    end() {
      const rest = decode(undefined);
      ending = true;
      parser.write(rest);
      parser.close();
    },
    fault: () => fault,
  };
}

/** What the parser says, without the place; names of letters, as web pages have, are the commonest fault. */
function reasonOf(message: string): string {
  if (/undefined entity/i.test(message))
    return 'it has a letter by a name that XML does not know, such as &nbsp;';
  return message.replace(/^[^a-z]*\d+:\d+:\s*/i, '').replace(/\.$/, '');
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) lines += 1;
  return lines;
}

interface KnownName {
  readonly written: string;
  readonly local: string;
  /** The name that came after it the last time: in a return the same one nearly always comes again. */
  follower: KnownName | null;
}

/** Names without their prefix. Each is kept once, so that comparing two is comparing two references. */
function nameLocally(): (name: string) => string {
  const known = new Map<string, KnownName>();
  let last: KnownName | null = null;
  const find = (name: string): KnownName => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = { written: name, local: name.slice(name.indexOf(':') + 1), follower: null };
    if (known.size < mostNames) known.set(name, made);
    return made;
  };
  return (name) => {
    const expected = last?.follower ?? null;
    const found = expected !== null && expected.written === name ? expected : find(name);
    if (last !== null && known.size < mostNames) last.follower = found;
    last = found;
    return found.local;
  };
}

function unsafeXml(where: string): AppError {
  return new AppError('xml-unsafe', {
    what: 'The file contains instructions to build or fetch further text, which no return of data needs.',
    where,
    todo: 'Export the file again from the case management system. If it still has a DOCTYPE line, ask the supplier to leave it out.',
  });
}
