import { hurting, isOrdinary, saidOfPeople } from './ordinary-words.ts';

const reach = 48;
const telling = [
  'tell|tells|told|telling',
  'inform(?:s|ed|ing)?',
  'advis(?:e|es|ed)',
  '(?:said|says|disclosed|reported) to',
].join('|');
const meeting =
  'ask(?:s|ed)|(?:seen|visited|weighed) by|(?:seen|spoke) with|spoke to|saw|rang|called|phoned|texted|emailed|updated';
const tells = new RegExp(
  String.raw`(?<!\p{L})(?:${telling}) (?:(?:the|an?|her|his|their|our|my|\p{L}+['’]s) )?$`,
  'iu',
);
const tellsOrMeets = new RegExp(String.raw`(?<!\p{L})(?:${telling}|${meeting}) (?:\p{Ll}+ ){0,2}$`, 'iu');
const nextWord = /^ (\p{L}+(?:['’]t)?)/u;
const auxiliary =
  /^(?:is|was|were|has|had|does|did|will|would|can|could|may|might|must|should|\p{L}+n['’]t)$/u;
const notSaid = new Set('with also then who whose absent present late aged born'.split(' '));
/** Words in -s and -ed that say nothing of anybody. */
const noVerb = new Set(
  `always as details concerns this these his hers its indeed lies need news perhaps plans reasons regards regarding sometimes things times
  towards unless us yes`.split(/\s+/),
);
const harms = new RegExp(`^(?:${hurting.join('|')})`, 'u');

/**
 * “Kelly told SW James hit her”: whoever is told stands beside whom is told of, since the sentence goes on with what that one did.
 *
 * @param start where the words begin that say what somebody is: “SW”, “teacher Mr”.
 * @param end where the name behind them ends.
 */
export function isToldOf(text: string, start: number, end: number): boolean {
  return (
    tells.test(text.slice(Math.max(0, start - reach), start)) && doesSomething(text.slice(end, end + reach))
  );
}

/** “Seen by HV Ella well”, “told SW Ella was out”: whoever is met or told and another may stand side by side. */
export function isBehindTelling(before: string): boolean {
  return tellsOrMeets.test(before.slice(-reach));
}

const leads = /(?<!\p{L})(?:by|from|to|told|with) (?:[\p{L}’']+ ){0,4}$/iu;

/** “Call from class teacher ”: whoever called need not be named. */
export function isLed(before: string): boolean {
  return leads.test(before.slice(-reach));
}

const reporting = new Set(
  'said says saw reported reports rang told asked explained noted raised spotted'.split(' '),
);

/** A verb of those who tell what others did. */
export function isTelling(word: string): boolean {
  return reporting.has(word);
}

/**
 * “Told CAMHS worker Mia was hit”, “Social worker Rose Disclosed”: behind a worker whom nobody names, what is told of somebody else may begin; not “seen by youth
 * worker Mia.”
 */
export function mayBeginBehindWork(before: string, behind: string): boolean {
  const [, next = ''] = /^ (\p{L}+)/u.exec(behind) ?? [];
  if (/^\p{Lu}\p{Ll}/u.test(next)) return true;
  return next !== '' && isLed(before) && !isTelling(next);
}

function doesSomething(behind: string): boolean {
  const word = nextWord.exec(behind)?.[1] ?? '';
  if (noVerb.has(word) || notSaid.has(word)) return false;
  if (auxiliary.test(word) || saidOfPeople.has(word) || harms.test(word)) return true;
  return /(?:[^s]s|ed)$/.test(word) && isOrdinary(word);
}
