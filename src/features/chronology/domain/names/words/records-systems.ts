import type { WordPlace } from '../terms/name-tokens.ts';

/** Programs in which records are kept, that people are called like. */
const systems = new Set(['rio', 'athena']);
/** As the program alone is written. */
const asWritten = new Set(['RiO']);
const reach = 40;
const others =
  'EMIS|SystmOne|System ?One|ICS|LCS|Liquidlogic|Mosaic|Carefirst|Niche|PNC|PND|CPOMS|STORM|Spine';
/** “Recorded on Rio”, “checked Athena”; not “an attack on Rio”. */
const before = new RegExp(
  String.raw`(?:(?<!(?:assault|attack|crush|eye|hit|impact|influence|picking|pressure|punch|ganged up|walked out) )(?<!\p{L})on|(?<!\p{L})(?:accessed|and on|checked|from the|into|my|onto|or on|our|per|searched|the|their|to the|trust|uploaded(?: it)? to|via|within|your)|(?<!\p{L})(?:${others})(?: and| or|,)) $|(?<!\p{L})(?:${others}) ?[/&+] ?$`,
  'iu',
);
const things =
  'access|alerts?|caseload|checks|check (?:completed|done|made|nil|neg(?:ative)?|requested|run|shows|showed)|database|documents?|documentation|entr(?:y|ies)|flags?|forms?|id|log(?:in)?|markers?|no|notes?|numbers?|records?|ref(?:erence)?|reports?|screens?|searches|system|uploads?';
const deeds = 'accessed|check(?:ed)?|populated|reviewed|search(?:ed)?|update[ds]?';
/** “RIO no. 12345”, “Rio notes”, “Athena checked.”; not “Rio checked his phone”. */
const behind = new RegExp(
  String.raw`^(?: (?:${things})(?!\p{L})| (?:${deeds})(?=$|[.,;:)\r\n]| (?:and|by|for|on|re)(?!\p{L}))| ?[:#]? ?\d{4,}| ?[/&+] ?(?:${others})(?!\p{L})| (?:and|or) (?:${others})(?!\p{L}))`,
  'iu',
);

/**
 * Whether a forename is the program here in which records are kept: “RiO”, “recorded on RIO”, “Athena check completed”. Everywhere else it is
 * somebody’s name: “Rio said”, “Rio Bennett”, “names given: RIO, ABDI”.
 */
export function isRecordsSystem({ text, key, start, end }: WordPlace): boolean {
  if (!systems.has(key)) return false;
  const written = text.slice(start, end);
  // The whole of a cell: who wrote it.
  if (asWritten.has(written) || text.trim() === written.toUpperCase()) return true;
  const rest = text.slice(end, end + reach);
  // “On Rio Bennett”.
  const isWhole = /^[ \u00a0]\p{Lu}\p{Ll}/u.test(rest) || /^ \p{Lu}{4,} (?!AND|NO)/u.test(rest);
  if (behind.test(rest)) return true;
  return !isWhole && before.test(text.slice(Math.max(0, start - reach), start));
}

const surelyBefore =
  /(?<!\p{L})(?:documented|entered|inputted|logged|noted|recorded|saved|scanned|typed|uploaded|written)(?: it| this| up)? (?:in|into|on|onto|to)(?: the)? $/iu;
const surelyBehind =
  /^ (?:database|entry|entries|number|progress notes|records?|system|(?:id|no|ref)[.: ]+\d)(?!\p{L})/iu;

/**
 * The same of a word that is somebody’s of the list: “Staff checked Rio”, “update on Rio” are told of a child Rio; the program is only what is written
 * “RiO”, “recorded on Rio” or “Rio system”.
 */
export function isSurelyRecordsSystem({ text, key, start, end }: WordPlace): boolean {
  if (!systems.has(key)) return false;
  if (asWritten.has(text.slice(start, end))) return true;
  const rest = text.slice(end, end + reach);
  return surelyBehind.test(rest) || surelyBefore.test(text.slice(Math.max(0, start - reach), start));
}
