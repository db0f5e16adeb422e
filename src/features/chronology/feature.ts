import type { Command } from 'commander';
import type { JobHandler } from '../../platform/jobs/job-handler.ts';
import type { RunCommand } from '../../platform/terminal/run-command.ts';
import type { WebFeature } from '../../platform/web-feature.ts';
import type { FindWork } from '../../platform/work-item.ts';
import { addAnalyseCommand } from './commands/analyse.ts';
import { addCastCommand } from './commands/cast.ts';
import { addCheckCommand } from './commands/check.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addMergeCommand } from './commands/merge.ts';
import { addThemesCommand } from './commands/themes.ts';
import { addWhenCommand } from './commands/when.ts';

/** The feature's commands, with their options and help. What they do is loaded when they run. */
export function registerCommands(program: Command, run: RunCommand): void {
  addWhenCommand(program, run);
  addThemesCommand(program, run);
  addCheckCommand(program, run);
  addMergeCommand(program, run);
  addAnalyseCommand(program, run);
  addCastCommand(program, run);
  addDiffCommand(program, run);
}

/** The feature's pages, loaded only by the server. */
export async function loadWeb(): Promise<WebFeature> {
  const [web, { closeAnalysts }, { findTypingWork }, { findDecisionsWork }, { tellingTask }, words] =
    await Promise.all([
      import('./web/routes.ts'),
      import('./operations/ask-analyst.ts'),
      import('./operations/find-typing-work.ts'),
      import('./operations/find-decisions-work.ts'),
      import('./operations/look-for-tellings.ts'),
      import('./operations/ask-of-words.ts'),
    ]);
  const findWork: FindWork = async (tx, actor, now) => [
    ...(await findTypingWork(tx, actor, now)),
    ...(await findDecisionsWork(tx, actor, now)),
  ];
  const { findNamingSealedOf: findNamingSealed } = words;
  return { routes: web.routes, close: closeAnalysts, findWork, tasks: [tellingTask], findNamingSealed };
}

/** What the feature does in the background, loaded only by the thread that does it. */
export async function loadJobs(): Promise<readonly JobHandler[]> {
  const [{ readSentFile }, { putIn }, { writeExport }] = await Promise.all([
    import('./operations/read-sent-file.ts'),
    import('./operations/submit-chronology.ts'),
    import('./operations/write-export.ts'),
  ]);
  return [readSentFile, putIn, writeExport];
}
