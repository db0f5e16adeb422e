import type { RuleReport } from '../../extract.ts';
import type { CinChild, CinEpisode } from '../cin-record.ts';
import { nameOfChild } from '../entries-of-child.ts';
import { dayOf } from '../read-value.ts';
import { assessmentRules } from './assessments.ts';
import { fillWords, type RuleEntry, rulesOfEdition, severityOf } from './catalogue.ts';
import { characteristicRules } from './characteristics.ts';
import type { CinContext } from './context.ts';
import { episodeCodeRules } from './episode-codes.ts';
import { episodeDayRules } from './episode-days.ts';
import { episodePartRules } from './episode-parts.ts';
import { identifierRules } from './identifiers.ts';
import { planOfNeedRules } from './plans-of-need.ts';
import { preProceedingsRules } from './pre-proceedings.ts';
import { protectionPlanRules } from './protection-plans.ts';
import type { Around, PartRule, Tell } from './rule.ts';
import { enquiryRules } from './section47.ts';
import { upnRules } from './upn.ts';
import { upnReasonRules } from './upn-reasons.ts';

/** Every rule that looks at one child alone, by what it looks at. */
export const childRules = {
  child: [...upnRules, ...upnReasonRules, ...identifierRules, ...characteristicRules],
  episode: [...episodeDayRules, ...episodeCodeRules, ...episodePartRules],
  assessment: assessmentRules,
  planOfNeed: planOfNeedRules,
  enquiry: enquiryRules,
  protectionPlan: protectionPlanRules,
  preProceedings: preProceedingsRules,
} as const;

interface EditionRules {
  readonly entries: ReadonlyMap<string, RuleEntry>;
  readonly rules: typeof childRules;
}

const editions = new Map<number, EditionRules>();

/** The rules that an edition asks, sorted out once. */
function rulesAskedIn(edition: number): EditionRules {
  const known = editions.get(edition);
  if (known !== undefined) return known;
  const entries = rulesOfEdition(edition);
  const asked = <Rule extends { readonly number: string }>(rules: readonly Rule[]): Rule[] =>
    rules.filter(({ number }) => entries.has(number));
  const made = {
    entries,
    rules: {
      child: asked(childRules.child),
      episode: asked(childRules.episode),
      assessment: asked(childRules.assessment),
      planOfNeed: asked(childRules.planOfNeed),
      enquiry: asked(childRules.enquiry),
      protectionPlan: asked(childRules.protectionPlan),
      preProceedings: asked(childRules.preProceedings),
    },
  };
  editions.set(edition, made);
  return made;
}

/**
 * Checks one child by every official rule that looks at one child alone, as its edition asks them. Reports come in
 * the order of the rules within each part of the child; none where all is well.
 */
export function checkCinChild(child: CinChild, context: CinContext): readonly RuleReport[] {
  const { entries, rules } = rulesAskedIn(context.edition);
  const found: RuleReport[] = [];
  let rule = '';
  let plan: string | null = null;
  const tell: Tell = (at, words = {}) => {
    const entry = entries.get(rule);
    if (entry === undefined) return;
    found.push({
      rule,
      severity: severityOf(rule),
      child: nameOfChild(child),
      plan,
      part: entry.part,
      line: at.line,
      message: fillWords(entry.says, words),
    });
  };
  const checkPart = <Part>(asked: readonly PartRule<Part>[], part: Part, around: Around): void => {
    for (const one of asked) {
      rule = one.number;
      one.check(part, around, tell);
    }
  };
  const checkEpisode = (episode: CinEpisode): void => {
    const around: Around = { child, episode, context };
    checkPart(rules.episode, episode, around);
    for (const part of episode.assessments) checkPart(rules.assessment, part, around);
    for (const part of episode.plansOfNeed) {
      plan = dayOf(part.start);
      checkPart(rules.planOfNeed, part, around);
    }
    plan = null;
    for (const part of episode.section47) checkPart(rules.enquiry, part, around);
    for (const part of episode.protectionPlans) {
      plan = dayOf(part.start);
      checkPart(rules.protectionPlan, part, around);
    }
    plan = null;
    for (const part of episode.preProceedings) checkPart(rules.preProceedings, part, around);
  };
  for (const one of rules.child) {
    rule = one.number;
    one.check(child, context, tell);
  }
  for (const episode of child.episodes) checkEpisode(episode);
  return found;
}
