import type { SignalState } from '../domain/rule.ts';
import { figureJson, statesInOrder } from './drift-words.ts';
import type { DriftView, RuleView, SignalView } from './views/drift-view.ts';

/** The JSON document of `sightline drift`: the shape that scripts rely on. Ends with a new line. */
export function driftJson(view: DriftView): string {
  const { source } = view;
  const document = {
    asOf: view.asOf,
    profile: view.profile.id,
    profileMade: view.profile.made,
    source: {
      format: source.format,
      title: source.title,
      file: source.name,
      referenceDay: source.referenceDay,
      knowledge: source.knowledge,
      accounts: {
        records: figureJson(source.records),
        entries: figureJson(source.entries),
        setAside: figureJson(source.setAside),
      },
      notes: source.notes,
    },
    shared: view.shared,
    headline: view.headline,
    childrenRead: figureJson(view.childrenRead),
    openPlans: figureJson(view.openPlans),
    rules: view.rules.map(ruleJson),
    notAsked: view.notAsked,
    children: childrenOf(view),
    entries: view.entries,
    problems: view.problems.map(({ reports, children, ...problem }) => ({
      ...problem,
      reports: figureJson(reports),
      children: figureJson(children),
    })),
    reports: view.reports,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function ruleJson({ states, lateChildren, lateFamilies, ...rule }: RuleView) {
  const shown = statesInOrder.map((state): [SignalState, ReturnType<typeof figureJson>] => [
    state,
    figureJson(states[state]),
  ]);
  return {
    ...rule,
    states: Object.fromEntries(shown),
    lateChildren: figureJson(lateChildren),
    lateFamilies: figureJson(lateFamilies),
  };
}

/** By child, sorted by the child’s name and not by how much there is of each. */
function childrenOf({ signals }: DriftView) {
  const byChild = Map.groupBy(signals, ({ child }) => child);
  return [...byChild]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([child, own]) => ({
      child,
      family: own[0]?.family ?? null,
      people: own[0]?.people ?? null,
      signals: own.map(signalJson),
    }));
}

/** `days` are calendar days past the due day, whatever the unit of the limit; `over` is in that `unit`. */
function signalJson({ child, family, title, people, ...signal }: SignalView) {
  return signal;
}
