/** Told how much of a file has been read, in units of the reader's own. */
export type OnProgress = (done: number, total: number) => void;

export interface Progress {
  reach(done: number): void;
}

/** Passes on every hundredth part of the total that is reached. */
export function trackProgress(total: number, onProgress: OnProgress | undefined): Progress {
  let told = 0;
  return {
    reach(done) {
      if (onProgress === undefined || done - told < total / 100) return;
      told = done;
      onProgress(Math.min(done, total), total);
    },
  };
}
