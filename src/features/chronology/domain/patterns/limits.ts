import data from '../../../../../data/patterns.json' with { type: 'json' };
import type { Theme } from '../themes/theme.ts';
import type { Signal } from './read-signals.ts';

type StatedLimits = typeof data.limits;

/** The limits of every pattern and of gaps: plain numbers, named as in `data/patterns.json`, which gives the reason of each. */
export type PatternLimits = {
  readonly [Name in keyof StatedLimits]: { readonly [Limit in keyof StatedLimits[Name]]: number };
};

/** The limits of `data/patterns.json`. Copy and change them to look with others. */
export const defaultLimits: PatternLimits = valuesOf(data.limits);

function valuesOf(stated: StatedLimits): PatternLimits {
  const groups = Object.entries(stated).map(([name, limits]) => [
    name,
    Object.fromEntries(Object.entries(limits).map(([limit, { value }]) => [limit, value])),
  ]);
  return Object.fromEntries(groups) as PatternLimits;
}

/** Themes whose name in the data is no theme are found by the test of the data. */
const themesOf = (names: readonly string[]): readonly Theme[] => names as readonly Theme[];

/** Incidents after which a record of what was done is looked for. */
export const incidentsNeedingResponse = themesOf(data.incidents.noRecordedResponse);

/** Incidents after which a strategy discussion is looked for while a child protection plan is open. */
export const incidentsNeedingStrategy = themesOf(data.incidents.noStrategyDiscussion);

/** What counts as a concern when things get worse again. */
export const concernThemes = themesOf(data.concerns);

/** What nobody could have recorded without the child before them. */
export const childWasThereThemes = themesOf(data.childMustHaveBeenThere);

/** Themes of meetings: what is told at one happened before it. */
export const meetingThemes = themesOf(data.meetings);

/** Themes of neglect, for the advice on a multi-agency chronology. */
export const neglectThemes = themesOf(data.neglect);

const words = new Map<string, readonly string[]>(Object.entries(data.themeWords));

/** "injury" or "injuries": a theme as a sentence names it, for one or for several. */
export function sayTheme(theme: Theme, count: number): string {
  const [one = theme, several = one] = words.get(theme) ?? [];
  return count === 1 ? one : several;
}

/** Something that may be recorded as better, then as poor again. */
export interface Swing {
  readonly theme: Theme;
  /** The words that say that it is better. */
  readonly better: Signal;
  /** What it is, as a sentence begins. */
  readonly words: string;
}

export const swings = data.swings as readonly Swing[];
