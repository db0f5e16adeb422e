import { AppError } from '../../../shared/app-error.ts';

/** How much may be asked of a thread that does one thing at a time. */
export interface QueueLimits {
  /** Waiting behind what is being done, of everybody together. */
  readonly waiting: number;
  /** Being done and waiting, of one account. */
  readonly ofAccount: number;
}

export interface AnalystQueue {
  /**
   * Before something is read for the work, so that nobody is turned away after it.
   *
   * @throws AppError `too-many-requests`, where one more may not wait now.
   */
  requireRoom(account: string): void;
  /**
   * Does the work when its turn has come: one at a time, and after one account's work that of another where any waits.
   *
   * @throws AppError `too-many-requests`, for one more than may wait.
   */
  run<T>(account: string, work: () => Promise<T>): Promise<T>;
}

interface Turn {
  readonly account: string;
  readonly begin: () => void;
}

export function makeAnalystQueue({ waiting: most, ofAccount }: QueueLimits): AnalystQueue {
  const waiting: Turn[] = [];
  let current: string | null = null;

  /** The thread has become free: whoever waits longest, but nobody twice in a row while another waits. */
  const handOn = (last: string) => {
    const fair = waiting.findIndex(({ account }) => account !== last);
    const [next] = waiting.splice(Math.max(0, fair), 1);
    current = next?.account ?? null;
    next?.begin();
  };

  const requireRoom = (account: string) => {
    if (current === null) return;
    const own = waiting.filter((turn) => turn.account === account).length + (current === account ? 1 : 0);
    if (own >= ofAccount || waiting.length >= most) throw tooMany();
  };

  return {
    requireRoom,
    async run(account, work) {
      requireRoom(account);
      if (current === null) current = account;
      else {
        await new Promise<void>((begin) => waiting.push({ account, begin }));
      }
      try {
        return await work();
      } finally {
        handOn(account);
      }
    },
  };
}

function tooMany(): AppError {
  return new AppError('too-many-requests', {
    what: 'Other long work is still being done.',
    todo: 'Wait a minute, then open the page again.',
  });
}
