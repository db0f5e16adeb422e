/** Who is at the other end, before they are known: for sessions, lock-out and the log. */
export interface Caller {
  readonly address: string;
  readonly browser: string;
  readonly requestId: string;
}
