import { plainText } from '../../../platform/terminal/plain-text.ts';
import type { Finding, SmartProblem } from '../../../shared/smart/smart-problem.ts';

const names: Readonly<Record<SmartProblem, string>> = {
  'no-owner': 'No owner',
  'no-date': 'No date',
  'not-measurable': 'Not measurable',
  vague: 'Vague',
  compound: 'More than one action',
};

/** One JSON object on a line: an action's text, and what it lacks. */
export function smartLineJson(text: string, findings: readonly Finding[]): string {
  const problems = findings.map(({ problem, words, why }) => ({ problem, words, why }));
  return `${JSON.stringify({ text, problems })}\n`;
}

/** In place of an answer, so that answers keep step with lines. */
export function unreadLineJson(text: string, error: string): string {
  return `${JSON.stringify({ text, problems: [], error })}\n`;
}

/** The action, and below it what it lacks and why it seems so; safe to print on a terminal. */
export function smartLineText(text: string, findings: readonly Finding[]): string {
  const shown = text.trim().length > 200 ? `${text.trim().slice(0, 200)}…` : text.trim();
  const lines =
    findings.length === 0 ? ['  Nothing is lacking, as far as words can tell.'] : findings.map(sayFinding);
  return plainText(`${shown.replace(/\s*\n\s*/g, ' ')}\n${lines.join('\n')}\n\n`);
}

function sayFinding({ problem, words, why }: Finding): string {
  const quoted = words.map((word) => `“${word.replace(/\s+/g, ' ')}”`).join(', ');
  return `  ${names[problem]}: ${why}${quoted === '' ? '' : ` Words: ${quoted}.`}`;
}

/** How many actions were read, and how many of them lack nothing. */
export function smartSummary(count: { actions: number; sound: number; unread: number }): string {
  const actions = count.actions === 1 ? '1 action' : `${count.actions} actions`;
  const unread = count.unread === 0 ? '' : ` ${count.unread} could not be read.`;
  return `${actions}: ${count.sound} with nothing lacking, ${count.actions - count.sound} with something to look at.${unread}\n`;
}
