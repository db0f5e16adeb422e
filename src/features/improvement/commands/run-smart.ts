import { answerLines } from '../../../platform/terminal/answer-lines.ts';
import type { ExitStatus } from '../../../platform/terminal/exit-status.ts';
import { plainText } from '../../../platform/terminal/plain-text.ts';
import { findSmartProblems } from '../../../shared/smart/find-smart-problems.ts';
import { readActionLine } from '../operations/read-action-line.ts';
import { smartLineJson, smartLineText, smartSummary, unreadLineJson } from '../outputs/smart-line.ts';

export interface SmartOptions {
  readonly json?: boolean;
}

export async function runSmart(options: SmartOptions): Promise<ExitStatus> {
  const count = { actions: 0, sound: 0, unread: 0 };
  const isJson = options.json === true;
  await answerLines('Type one action a line, and end with Ctrl+D.', (text, line) =>
    text.trim() === '' && !isJson ? '' : answer(text, line, isJson, count),
  );
  if (!options.json) process.stderr.write(smartSummary(count));
  return count.unread > 0 ? 1 : 0;
}

interface Count {
  actions: number;
  sound: number;
  unread: number;
}

function answer(text: string, line: number, isJson: boolean, count: Count): string {
  const read = readActionLine(text);
  if (!read.ok) {
    count.unread += 1;
    process.stderr.write(plainText(`Line ${line}: ${read.reason}\n`));
    return isJson ? unreadLineJson(text, read.reason) : '';
  }
  if (read.unknown.length > 0) {
    process.stderr.write(
      plainText(
        `Line ${line}: not used: ${read.unknown.join(', ')}. The fields are text, owner, due and measure.\n`,
      ),
    );
  }
  const { problems } = findSmartProblems(read.action);
  count.actions += 1;
  if (problems.length === 0) count.sound += 1;
  return isJson ? smartLineJson(read.action.text, problems) : smartLineText(read.action.text, problems);
}
