import type { JobProgress } from './job-row.ts';

export interface ProgressWriter {
  tell(progress: JobProgress): void;
  /** Waits for what is being written; whatever is told later counts for nothing. */
  close(): Promise<void>;
}

/**
 * Writes progress at most once in so many milliseconds, always the newest. What could not be written is dropped: the next
 * one tells more, and a job does not fail of it.
 */
export function makeProgressWriter(
  write: (progress: JobProgress) => Promise<void>,
  everyMs: number,
): ProgressWriter {
  let newest: JobProgress | null = null;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isOpen = true;

  function next(): void {
    timer = null;
    if (newest === null || !isOpen) return;
    const progress = newest;
    newest = null;
    writing = write(progress)
      .catch(() => undefined)
      .then(() => {
        writing = null;
        if (isOpen) timer = setTimeout(next, everyMs);
      });
  }

  return {
    tell(progress) {
      if (!isOpen) return;
      newest = progress;
      if (writing === null && timer === null) next();
    },
    async close() {
      isOpen = false;
      if (timer !== null) clearTimeout(timer);
      await writing;
    },
  };
}
