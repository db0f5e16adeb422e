import { parentPort } from 'node:worker_threads';
import { type AnalystTask, doTask } from './analyst-tasks.ts';

parentPort?.on('message', ({ number, task }: { readonly number: number; readonly task: AnalystTask }) => {
  doTask(task).then(
    (answer) => parentPort?.postMessage({ number, answer }),
    (error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ number, message });
    },
  );
});
