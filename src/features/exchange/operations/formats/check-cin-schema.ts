import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSchema, type SchemaAnswer } from '../../../../platform/documents/xml/check-schema.ts';
import type { CinHeader } from '../../domain/cin/cin-record.ts';
import { chooseSchema, schemaReport } from '../../domain/cin/schema-report.ts';
import type { ExtractSink } from '../../domain/extract.ts';

const mebibyte = 1024 * 1024;
/** libxml2 holds the whole file in memory, at several times its size. */
const mostMebibytes = 20;

/** The check of a file against its schema, which goes on beside the reading. */
export interface SchemaCheck {
  /** Starts the check, once the year is known. */
  start(header: CinHeader | null): void;
  child(name: string): void;
  /** Reports what was found; the sentences are for the notes of the extract. */
  finish(sink: ExtractSink, wasWhole: boolean): Promise<readonly string[]>;
}

const noCheck: SchemaCheck = { start: () => undefined, child: () => undefined, finish: async () => [] };

export function startSchemaCheck(path: string, wanted: boolean): SchemaCheck {
  if (!wanted) return noCheck;
  const isSmall = statSync(path).size <= mostMebibytes * mebibyte;
  const names: string[] = [];
  let chosen: ReturnType<typeof chooseSchema> | null = null;
  let answer: Promise<SchemaAnswer> | null = null;
  const start = (header: CinHeader | null): void => {
    if (!isSmall || answer !== null) return;
    chosen = chooseSchema(header);
    answer = checkSchema(path, schemaFile(chosen.year));
  };
  return {
    start,
    child(name) {
      if (isSmall) names.push(name);
    },
    async finish(sink, wasWhole) {
      if (!isSmall) {
        return [
          `The file is larger than ${mostMebibytes} MB, so it was not held against the census’s schema.`,
        ];
      }
      start(null);
      const found = await answer;
      if (found === null || chosen === null) return [];
      if (!wasWhole) return ['The file does not come to its end, so the schema was not asked.'];
      if (!found.checked) {
        return [`The file could not be held against the census’s schema (${found.because}).`];
      }
      for (const fault of found.faults) sink.report(schemaReport(fault, chosen.year, names));
      return [chosen.note ?? `The file was held against the schema of the ${chosen.year} census.`];
    },
  };
}

function schemaFile(year: number): string {
  return fileURLToPath(new URL(`../../../../../data/cin/CIN_schema_${year}.xsd`, import.meta.url));
}
