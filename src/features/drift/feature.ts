import type { Command } from 'commander';
import type { RunCommand } from '../../platform/terminal/run-command.ts';
import { addDriftCommand } from './commands/drift.ts';
import { addReplayCommand } from './commands/replay.ts';

/** The feature's commands, with their options and help. What they do is loaded when they run. */
export function registerCommands(program: Command, run: RunCommand): void {
  addDriftCommand(program, run);
  addReplayCommand(program, run);
}
