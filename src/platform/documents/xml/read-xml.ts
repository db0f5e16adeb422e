import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/app-error.ts';
import { encodingOf } from './encoding.ts';
import { startNames } from './names.ts';

/** The value of the open element's attribute of that name; only until the handler's `open` returns. */
export type Attribute = (name: string) => string | undefined;

/** Hears an XML part as it is read. Names have the usual prefix of their namespace, whatever the part calls it. */
export interface XmlHandler {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlReading {
  write(chunk: Uint8Array): void;
  /** Checks that the part came to its end. */
  end(): void;
}

/** Deeper than any document is written, and shallow enough to be harmless. */
const deepest = 500;

/**
 * Reads XML that comes in chunks of bytes. Nothing outside the part is ever looked up, and a document type
 * declaration, which is where entities and outside files are named, is refused.
 *
 * @throws AppError `xml-unsafe`, `file-damaged`; `where` is the part's name.
 */
export function readXml(part: string, handler: XmlHandler): XmlReading {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names = startNames();
  let attributes: Readonly<Record<string, string>> = {};
  let depth = 0;
  let decoder: TextDecoder | undefined;
  const attribute: Attribute = (name) => {
    for (const key in attributes) {
      if (names.ofAttribute(key) === name) return attributes[key];
    }
    return undefined;
  };

  parser.on('doctype', () => {
    throw unsafeXml(part);
  });
  parser.on('error', (error) => {
    throw /entity/i.test(error.message) ? unsafeXml(part) : damagedXml(part, error);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw unsafeXml(part);
    attributes = tag.attributes;
    names.enter(attributes);
    handler.open(names.ofElement(tag.name), attribute);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(names.ofElement(tag.name));
    names.leave();
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));

  return { write: (chunk) => parser.write(decode(chunk)), end };

  function end(): void {
    parser.write(decode(undefined));
    parser.close();
  }

  function decode(chunk: Uint8Array | undefined): string {
    decoder ??= new TextDecoder(encodingOf(chunk ?? new Uint8Array()), { fatal: true });
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw damagedXml(part, error);
    }
  }
}

function unsafeXml(part: string): AppError {
  return new AppError('xml-unsafe', {
    what: 'The file contains instructions to build or fetch further text, which no chronology needs.',
    where: part,
    todo: 'Do not open it unless you trust who sent it. If you do: open it in Word or Excel, save it under a new name, and give the new file.',
  });
}

function damagedXml(part: string, cause: unknown): AppError {
  const words = {
    what: 'The file is damaged: a part of it is not well formed.',
    where: part,
    todo: 'Open it in Word or Excel, let it repair the file, save it under a new name, and give the new file.',
  };
  return new AppError('file-damaged', words, { cause });
}
