import { asSentence } from '../as-sentence.ts';
import { findSaid, type Option, type Topic, topics } from './difference-topics.ts';
import { areOfOneDay, idsOf, type Member, mayBeOfOneChild } from './event-member.ts';
import { isOccasion } from './event-vocabulary.ts';
import type { Difference } from './same-event.ts';
import { mayTellOfInjury, sentencesOfOtherOccasions, speaksOfDeath } from './spoken-words.ts';
import type { Token } from './text-tokens.ts';
import { findWhoIsHurt, type Hurt } from './who-is-hurt.ts';

/** What an account says of a topic: of injuries, of one person only. */
interface Said {
  readonly member: Member;
  readonly topic: Topic;
  readonly options: readonly Option[];
}

/** Injuries are compared child by child, or grown person by grown person: a mother's wrist is not her son's. */
const comparedWith: readonly Hurt[] = ['child', 'adult'];

/** In what the members differ on what the vocabulary of differences names: injuries, who was there, outcomes. */
export function tellTopics(members: readonly Member[]): readonly Difference[] {
  return topics.flatMap((topic) => {
    if (topic.kind !== 'injury') return tellTopic(members.map((member) => readTopic(member, topic)));
    return comparedWith.flatMap((hurt) => {
      const said = members.map((member) => readInjury(member, topic, hurt));
      return [...tellTopic(said), ...(hurt === 'child' ? tellSilence(topic, said) : [])];
    });
  });
}

function tellTopic(said: readonly Said[]): readonly Difference[] {
  const speaking = said.filter(({ options }) => options.length > 0);
  return speaking.flatMap((one, place) => {
    const other = speaking.slice(place + 1).find((later) => areApart(one, later));
    if (other === undefined) return [];
    const sentence = `${one.member.teller} recorded ${sayOptions(one.options)}; ${other.member.teller} recorded ${sayOptions(other.options)}.`;
    return [
      {
        kind: one.topic.kind,
        sentence: asSentence(sentence),
        entries: idsOf([one.member, other.member]),
      },
    ];
  });
}

function readTopic(member: Member, topic: Topic): Said {
  const { tokens } = member;
  const elsewhere = topic.isOfThisOccasion ? sentencesOfOtherOccasions(tokens) : new Set<number>();
  const options = findSaid(tokens, topic, (at) => !elsewhere.has(sentenceAt(tokens, at)));
  return { member, topic, options };
}

function readInjury(member: Member, topic: Topic, hurt: Hurt): Said {
  const { tokens } = member;
  const whoIsHurt = findWhoIsHurt(tokens);
  const injured = topic.needs === null ? null : sentencesOf(tokens, topic.needs);
  const options = findSaid(tokens, topic, (at) => {
    const sentence = sentenceAt(tokens, at);
    return whoIsHurt(sentence) === hurt && injured?.has(sentence) !== false;
  });
  return { member, topic, options };
}

function sentenceAt(tokens: readonly Token[], at: number): number {
  return tokens[at]?.sentence ?? -1;
}

/** The sentences, by number, that say something of a topic. */
function sentencesOf(tokens: readonly Token[], name: string): ReadonlySet<number> {
  const topic = topics.find((other) => other.topic === name);
  const found = new Set<number>();
  if (topic === undefined) return found;
  for (const [sentence, words] of Map.groupBy(tokens, (token) => token.sentence)) {
    if (findSaid(words, topic).some(({ isNothing }) => !isNothing)) found.add(sentence);
  }
  return found;
}

function areApart(one: Said, other: Said): boolean {
  if (one.topic.kind === 'injury' && !mayBeOfOneChild(one.member, other.member)) return false;
  const [here, there] = [one.options, other.options];
  if (here.some(({ says }) => there.some((option) => option.says === says))) return false;
  const something = (options: readonly Option[]) => options.some(({ isNothing }) => !isNothing);
  // What is said in general words goes along with whatever is said more closely, but for “nothing”.
  const isGeneral = (options: readonly Option[]) => options.every(({ isWeak }) => isWeak);
  return (!isGeneral(here) && !isGeneral(there)) || something(here) !== something(there);
}

/**
 * Silence is told only where the silent record surely is of the same moment: of the same day, the same child and the
 * same occasion, with no word that can mean an injury, and nobody's death beside it.
 */
function tellSilence(topic: Topic, said: readonly Said[]): readonly Difference[] {
  if (topic.silent === null || said.some(({ member }) => speaksOfDeath(member.tokens))) return [];
  const teller = said.find(({ options }) => options.some(({ isNothing, isWeak }) => !isNothing && !isWeak));
  if (teller === undefined) return [];
  const told = sayOptions(teller.options.filter(({ isNothing }) => !isNothing));
  return said
    .filter(({ member }) => member !== teller.member && isSilent(member, teller.member))
    .map(({ member }) => ({
      kind: topic.kind,
      sentence: asSentence(`${teller.member.teller} recorded ${told}; ${member.teller} ${topic.silent}.`),
      entries: idsOf([teller.member, member]),
    }));
}

function isSilent(member: Member, teller: Member): boolean {
  const sharesOccasion = [...member.account.kinds.keys()].some(
    (kind) => isOccasion(kind) && teller.account.kinds.has(kind),
  );
  return (
    sharesOccasion &&
    areOfOneDay(member, teller) &&
    mayBeOfOneChild(member, teller) &&
    !mayTellOfInjury(member.tokens)
  );
}

function sayOptions(options: readonly Option[]): string {
  return options.map(({ says }) => says).join(' and ');
}
