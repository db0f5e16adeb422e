import type { Figure } from '../domain/sharing/figure.ts';
import { figureJson } from './drift-words.ts';
import { sayReach } from './say-reach.ts';
import { untoldOf } from './say-sight.ts';
import { sayThreshold } from './say-threshold.ts';
import type { ReplayView } from './views/replay-view.ts';

/** The JSON document of `sightline replay`. Ends with a new line. */
export function replayJson(view: ReplayView): string {
  const { profile, source, thresholds, ...rest } = view;
  const document = {
    from: rest.from,
    to: rest.to,
    profile: profile.id,
    profileMade: profile.made,
    source,
    shared: rest.shared,
    usualTrigger: rest.usualTrigger,
    watchMonths: rest.watchMonths,
    reach: { ...rest.reach, sentences: sayReach(view) },
    sight: rest.sight,
    notTold: untoldOf(rest.sight),
    plans: rest.plans,
    children: rest.children,
    families: rest.families,
    plansElsewhere: rest.plansElsewhere,
    thresholds: thresholds.map((threshold) => ({
      ...threshold,
      sentences: sayThreshold(threshold, view),
    })),
    rules: rest.rules,
    replays: rest.replays,
    notAsked: rest.notAsked,
  };
  return `${JSON.stringify(document, untold, 2)}\n`;
}

/** Counts that are not told, in words that no program takes for a number. */
function untold(_: string, value: unknown): unknown {
  return value === 'fewer' || value === 'withheld' ? figureJson(value satisfies Figure) : value;
}
