import type { Command } from 'commander';
import type { RunCommand } from '../../platform/terminal/run-command.ts';
import type { WebFeature } from '../../platform/web-feature.ts';
import { addLinkageCommand } from './commands/linkage.ts';

/** The feature's commands, with their options and help. What they do is loaded when they run. */
export function registerCommands(program: Command, run: RunCommand): void {
  addLinkageCommand(program, run);
}

/** The feature's pages, loaded only by the server. */
export async function loadWeb(): Promise<WebFeature> {
  const [{ routes }, { familyHomeLinks }, { findFamilyWork }] = await Promise.all([
    import('./web/routes.ts'),
    import('./web/home-links.ts'),
    import('./operations/find-work.ts'),
  ]);
  return { routes, homeLinks: familyHomeLinks, findWork: findFamilyWork };
}
