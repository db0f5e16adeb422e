/** Holds one XML file against a schema, in a thread of its own: libxml2 builds the whole document in memory. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import type { SchemaAnswer, SchemaRequest } from './check-schema.ts';

/** Nothing is fetched, and lines beyond 65,535 are counted. */
const safely = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES;

parentPort?.postMessage(answer(workerData as SchemaRequest));

function answer({ path, schema }: SchemaRequest): SchemaAnswer {
  using xsd = XmlDocument.fromBuffer(readFileSync(schema), { option: safely });
  using validator = XsdValidator.fromDoc(xsd);
  try {
    using document = XmlDocument.fromBuffer(readFileSync(path), { option: safely });
    validator.validate(document);
    return { checked: true, faults: [] };
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return {
      checked: true,
      faults: error.details.map(({ line, message, xpath }) => ({
        line,
        message: message.trim(),
        path: xpath ?? '',
      })),
    };
  }
}
