import type { When } from '../../../../shared/when/when.ts';
import type { Issue, Origin } from '../entry.ts';
import { errorIssue, quote, warningIssue } from '../issues.ts';
import { plain } from './find-plan-form.ts';
import { type FormPoint, formHeadings, type PlanForm } from './plan-form.ts';
import {
  labelOf,
  type Movement,
  movements,
  type PlanPoint,
  type PlanPointId,
  sayMovement,
} from './plan-point.ts';

/** That a row of a form tells of progress, of none, or that it got worse, on a point of the plan. */
export interface StatedBearing {
  readonly pointId: PlanPointId;
  readonly movement: Movement;
}

type Cells = Origin['cells'];

function cell(cells: Cells, heading: keyof typeof formHeadings): string {
  return (cells[formHeadings[heading]] ?? '').trim();
}

/** Whether anything was written in a row of the form, beside what stood in it. */
export function isWritten(cells: Cells): boolean {
  const { label: _label, words: _words, ...written } = formHeadings;
  const known = new Set<string>([formHeadings.label, formHeadings.words]);
  const others = Object.entries(cells).some(([heading, text]) => !known.has(heading) && text.trim() !== '');
  return others || Object.values(written).some((heading) => (cells[heading] ?? '').trim() !== '');
}

/** What a row of a form says of the plan; nothing where it is not clear, which `findBearingIssues` says. */
export function readBearings(cells: Cells, { points }: Pick<PlanForm, 'points'>): readonly StatedBearing[] {
  const movement = readMovementWords(cell(cells, 'movement'));
  if (movement === null) return [];
  const found = findPoints(cells, points);
  return found === null ? [] : found.map(({ id }) => ({ pointId: id, movement }));
}

function readMovementWords(text: string): Movement | null {
  const said = plain(text)
    .replaceAll('-', ' ')
    .replace(/[.!]+$/, '');
  return movements.find((movement) => plain(sayMovement(movement)) === said) ?? null;
}

/** Null where a number is none of the form’s. */
function findPoints(cells: Cells, points: readonly FormPoint[]): readonly FormPoint[] | null {
  const labels = labelsIn(cells);
  const found = labels.map((label) => points.find((point) => point.label === label));
  const known = found.filter((point) => point !== undefined);
  return known.length === found.length && known.length > 0 ? [...new Set(known)] : null;
}

/** “A1”, “a 1”, “A1, R2”, “A1 and R2”. */
function labelsIn(cells: Cells): readonly string[] {
  const parts = cell(cells, 'label')
    .toUpperCase()
    .split(/[,;&/\s]+|\bAND\b/)
    .filter((part) => part !== '');
  return parts.map((part) => part.replace(/\.$/, ''));
}

/**
 * What of a row cannot be taken for what the form asked: a number that is not in it, or beside other words; a point that says otherwise
 * since the form was made, or had ended before; no word of progress, or another.
 *
 * @param now what the plan says now; null for a file that was in the chronology before, and is read again.
 */
export function findBearingIssues(
  cells: Cells,
  form: Pick<PlanForm, 'points'>,
  now: readonly PlanPoint[] | null,
  when: When | null,
): readonly Issue[] {
  return [...issuesOfPoints(cells, form.points, now, when), ...issuesOfMovement(cells)];
}

function issuesOfPoints(
  cells: Cells,
  points: readonly FormPoint[],
  now: readonly PlanPoint[] | null,
  when: When | null,
): readonly Issue[] {
  const wrong = (message: string) => [errorIssue('plan-point-not-clear', message, formHeadings.label)];
  const labels = labelsIn(cells);
  if (labels.length === 0) {
    return wrong(
      'It does not say which risk or action it is about. Write its number, such as A1, in the first column.',
    );
  }
  const unknown = labels.find((label) => points.every((point) => point.label !== label));
  if (unknown !== undefined) {
    const known = points.map(({ label }) => label).join(', ');
    return wrong(`${quote(unknown)} is no number of this form, whose numbers are ${known}.`);
  }
  const found = findPoints(cells, points) ?? [];
  const words = cell(cells, 'words');
  if (words !== '' && !found.some((point) => plain(point.words) === plain(words))) {
    return wrong(
      `${quote(labels.join(', '))} stands beside other words than the form had there: ${quote(words)}. Put the number and the words back as they were, or write in an empty row.`,
    );
  }
  return found.flatMap((point) => {
    const said = sayOutdated(point, now, when);
    return said === null ? [] : wrong(said);
  });
}

function sayOutdated(point: FormPoint, now: readonly PlanPoint[] | null, when: When | null): string | null {
  if (now === null) return null;
  const current = now.find(({ id }) => id === point.id);
  const again = 'Make the form again on the plan’s page, and write it there.';
  if (current === undefined) return `${point.label} is not in the plan. ${again}`;
  if (plain(current.words) !== plain(point.words)) {
    return `${labelOf(current)} was worded otherwise since this form was made: now it says ${quote(current.words)}. ${again}`;
  }
  const { ended } = current;
  const earliest = when?.earliest ?? null;
  if (ended === null || earliest === null || earliest <= ended.on) return null;
  return `${labelOf(current)} had ended before this day. Check the day, or write it in the agency’s own chronology.`;
}

function issuesOfMovement(cells: Cells): readonly Issue[] {
  const text = cell(cells, 'movement');
  if (readMovementWords(text) !== null) return [];
  const choose = movements.map((movement) => `“${sayMovement(movement)}”`).join(', ');
  if (text === '') {
    const message = `It does not say what it tells of the plan: ${choose}. Left so, it counts nowhere in the plan.`;
    return [warningIssue('movement-not-stated', message, formHeadings.movement)];
  }
  const message = `${quote(text)} is none of ${choose}. Write one of them, or leave the cell empty.`;
  return [errorIssue('movement-not-clear', message, formHeadings.movement)];
}
