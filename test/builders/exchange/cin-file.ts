import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWhole, type WholeExtract } from './read-whole.ts';

/** Elements by name; a list stands for several of one name, in that order. */
export type CinParts = { readonly [name: string]: string | CinParts | readonly (string | CinParts)[] };

/** The elements as XML, one to a line, so that tests can tell lines. */
export function cinXml(parts: CinParts): string {
  return Object.entries(parts)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => element(name, one)))
    .join('\n');
}

function element(name: string, value: string | CinParts): string {
  return typeof value === 'string'
    ? `<${name}>${value}</${name}>`
    : `<${name}>\n${cinXml(value)}\n</${name}>`;
}

/** A child of the census, invented, to which a test adds what it is about. */
export function cinChild(episode: CinParts = {}, identifiers: CinParts = {}): CinParts {
  // The schema has these behind whether there was no further action.
  const last = ['ChildProtectionPlans', 'PreProceedingsandFGDM'];
  const after = Object.entries(episode).filter(([name]) => last.includes(name));
  const before = Object.entries(episode).filter(([name]) => !last.includes(name));
  return {
    ChildIdentifiers: {
      LAchildID: 'INVENTED01',
      UPNunknown: 'UN3',
      PersonBirthDate: '2018-05-05',
      Sex: 'F',
      ...identifiers,
    },
    ChildCharacteristics: { Ethnicity: 'WBRI' },
    CINdetails: {
      CINreferralDate: '2024-05-07',
      ReferralSource: '1A',
      PrimaryNeedCode: 'N1',
      ...Object.fromEntries(before),
      ReferralNFA: '0',
      ...Object.fromEntries(after),
    },
  };
}

/** A census file of 2024 to 2025. Its children begin on line 12. */
export function cinFile(...children: readonly CinParts[]): string {
  const header = cinXml({
    Header: {
      CollectionDetails: { Collection: 'CIN', Year: '2025', ReferenceDate: '2025-03-31' },
      Source: { LEA: '201' },
    },
  });
  return `<Message>\n${header}\n<Children>\n${children.map((child) => cinXml({ Child: child })).join('\n')}\n</Children>\n</Message>\n`;
}

/** Writes a file for a test, and gives its path. */
export function tempFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sightline-extract-')), name);
  writeFileSync(path, content);
  return path;
}

/** Reads a census; it is held against its schema only where a test is about that. */
export function readCinText(content: string | Uint8Array, schema = false): Promise<WholeExtract> {
  return readWhole(tempFile('census.xml', content), 'cin', schema);
}
