import { hurting, isOrdinary, saidOfPeople } from './ordinary-words.ts';

const reach = 48;
const tells =
  /(?<!\p{L})(?:told|tell|tells|telling|informed|informs|informing|advised|advises|said to|says to|disclosed to|reported to) (?:(?:the|an?|her|his|their|our|my|\p{L}+['’]s) )?$/iu;
const nextWord = /^ (\p{L}+(?:n['’]t)?)/u;
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

function doesSomething(behind: string): boolean {
  const word = nextWord.exec(behind)?.[1] ?? '';
  if (noVerb.has(word) || notSaid.has(word)) return false;
  if (auxiliary.test(word) || saidOfPeople.has(word) || harms.test(word)) return true;
  return /(?:[^s]s|ed)$/.test(word) && isOrdinary(word);
}
