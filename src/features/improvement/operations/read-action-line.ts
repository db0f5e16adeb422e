import { z } from 'zod';
import type { Action } from '../../../shared/smart/smart-problem.ts';

export type ActionLine =
  | {
      readonly ok: true;
      readonly action: Action;
      /** Fields of the object that no action has. */
      readonly unknown: readonly string[];
    }
  | { readonly ok: false /** A plain sentence, with what to do. */; readonly reason: string };

const cell = z.string().nullish();
const action = z.object({ text: z.string(), owner: cell, due: cell, measure: cell });
const fields: ReadonlySet<string> = new Set(Object.keys(action.shape));

/** One line of a list of actions: the text alone, or a JSON object with its columns, which begins with a brace. */
export function readActionLine(line: string): ActionLine {
  if (!line.trimStart().startsWith('{')) return { ok: true, action: { text: line }, unknown: [] };
  const parsed = parse(line);
  if (parsed === undefined) {
    return {
      ok: false,
      reason: 'begins as a JSON object and is none. Mend it, or give the action’s text without the brace.',
    };
  }
  const read = action.safeParse(parsed);
  if (read.success) return { ok: true, action: read.data, unknown: unknownFields(parsed) };
  const wrong = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].join(', ');
  return {
    ok: false,
    reason: `“${wrong}” is no text. Give "text" as text, and "owner", "due" and "measure" as text, null or not at all.`,
  };
}

function parse(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function unknownFields(parsed: object): readonly string[] {
  return Object.keys(parsed).filter((key) => !fields.has(key));
}
