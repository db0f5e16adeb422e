import { Worker } from 'node:worker_threads';

export interface SchemaRequest {
  readonly path: string;
  readonly schema: string;
}

/** One thing in which a file is not as its schema asks. */
export interface SchemaFault {
  readonly line: number;
  /** In the words of libxml2. */
  readonly message: string;
  /** Where it is: `/Message/Children/Child[2]/CINdetails`. */
  readonly path: string;
}

export type SchemaAnswer =
  | { readonly checked: true; readonly faults: readonly SchemaFault[] }
  | { readonly checked: false; readonly because: string };

/** Longer than any file within the limit takes, and short enough to wait for. */
const longestSeconds = 120;

/**
 * Holds an XML file against an XSD, in a thread of its own, so that the caller goes on. A check that cannot be
 * brought to its end is told as one that was not made, and stops nothing.
 */
export function checkSchema(path: string, schema: string): Promise<SchemaAnswer> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./schema-worker.ts', import.meta.url), {
      workerData: { path, schema } satisfies SchemaRequest,
    });
    const timer = setTimeout(
      () => finish({ checked: false, because: 'it took too long' }),
      longestSeconds * 1000,
    );
    const finish = (answer: SchemaAnswer): void => {
      clearTimeout(timer);
      done(answer);
      void worker.terminate();
    };
    worker.once('message', (answer: SchemaAnswer) => finish(answer));
    worker.once('error', (error) => finish({ checked: false, because: reasonOf(error) }));
    worker.once('exit', () => finish({ checked: false, because: 'it ended early' }));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
