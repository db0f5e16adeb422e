import type { FindWork, WorkPart } from '../../../../platform/work-item.ts';
import { listWork } from '../../operations/list-work.ts';
import { MyWork } from './view.tsx';

/** The list of somebody’s work on their first page, from what all features know. */
export function makeWork(sources: readonly FindWork[]): WorkPart {
  return {
    read: (platform, actor, asked) => listWork(platform, actor, { sources, asked }),
    draw: (answer, { role }) => MyWork({ answer, role }),
  };
}
