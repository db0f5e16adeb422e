import type { FindingTimes } from './measure-finding.ts';
import type { SendingTimes } from './measure-sending.ts';

/** Everything that is measured of work over the database. */
export interface DatabaseMeasured {
  readonly finding: readonly FindingTimes[];
  readonly sending: SendingTimes;
}
