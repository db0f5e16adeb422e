import { type Claim, keyOfClaim } from './claim.ts';

/** Sees that no job of a thread takes too long. Counted by timers, which no clock that is set right moves. */
export interface TimeLimit {
  begin(claim: Claim): void;
  end(claim: Claim): void;
  /** Whether a job is not done and its time has passed. */
  isLate(claim: Claim): boolean;
  stop(): void;
}

/** @param onLate told of each job whose time has passed. */
export function makeTimeLimit(longestMs: number, onLate: (claim: Claim) => void): TimeLimit {
  const timers = new Map<string, NodeJS.Timeout>();
  const late = new Set<string>();

  function end(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
    late.delete(key);
  }

  return {
    begin(claim) {
      const key = keyOfClaim(claim);
      end(key);
      const passed = () => {
        late.add(key);
        onLate(claim);
      };
      timers.set(key, setTimeout(passed, longestMs).unref());
    },
    end: (claim) => end(keyOfClaim(claim)),
    isLate: (claim) => late.has(keyOfClaim(claim)),
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
