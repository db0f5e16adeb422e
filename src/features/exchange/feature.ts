import type { Command } from 'commander';
import type { RunCommand } from '../../platform/terminal/run-command.ts';
import { addExchangeCommand } from './commands/exchange.ts';

/** The feature's commands, with their options and help. What they do is loaded when they run. */
export function registerCommands(program: Command, run: RunCommand): void {
  addExchangeCommand(program, run);
}
