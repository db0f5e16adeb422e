import type { Command } from 'commander';
import { registerCommands as registerAuditLogCommands } from '../audit-log/commands.ts';
import type { RunCommand } from '../terminal/run-command.ts';
import { addBackupCommands } from './backup.ts';
import { addDistributionScriptCommand } from './distribution-script.ts';
import { addDoctorCommand } from './doctor.ts';
import { addMigrateCommand } from './migrate.ts';

/** The commands of whoever keeps an installation running. What they do is loaded when they run. */
export function registerCommands(program: Command, run: RunCommand): void {
  addMigrateCommand(program, run);
  addDoctorCommand(program, run);
  addBackupCommands(program, run);
  addDistributionScriptCommand(program, run);
  registerAuditLogCommands(program, run);
}
