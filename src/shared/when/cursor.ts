import type { Day } from '../day.ts';
import type { Lexeme } from './lexemes.ts';
import type { Role } from './vocabulary.ts';
import type { WhenReading } from './when.ts';

/** Why a text is not read, in words, with an idea where there is one. */
export interface Problem {
  readonly reason: string;
  readonly suggestion: string | null;
  readonly lacks: Extract<WhenReading, { status: 'not-read' }>['lacks'];
}

export function problem(reason: string, suggestion: string | null = null): Problem {
  return { reason, suggestion, lacks: 'none' };
}

const end: Lexeme = {
  kind: 'mark',
  text: '',
  spaced: true,
  number: 0,
  role: null,
  value: '',
  repaired: false,
  bracketed: false,
};

/** A place in the lexemes of one text. The parsers move it forward, and put it back when they find nothing. */
export class Cursor {
  readonly lexemes: readonly Lexeme[];
  readonly today: Day;
  at = 0;
  /** The furthest that any parser came. */
  reached = 0;
  /** The first thing found to be wrong; told if the text as a whole cannot be read. */
  problem: Problem | null = null;

  constructor(lexemes: readonly Lexeme[], today: Day) {
    this.lexemes = lexemes;
    this.today = today;
  }

  peek(ahead = 0): Lexeme {
    return this.lexemes[this.at + ahead] ?? end;
  }

  get isAtEnd(): boolean {
    return this.at >= this.lexemes.length;
  }

  /** Steps over the next lexeme when it has this role, and returns it. */
  take(role: Role): Lexeme | null {
    const next = this.peek();
    if (next.role !== role) return null;
    this.at += 1;
    return next;
  }

  takeMark(marks: string): boolean {
    const next = this.peek();
    if (next.kind !== 'mark' || next.text === '' || !marks.includes(next.text)) return false;
    this.at += 1;
    return true;
  }

  skip(role: Role): void {
    while (this.take(role) !== null);
  }

  /** Runs a parser, and puts the cursor back when it finds nothing. */
  attempt<Found>(parse: (cursor: Cursor) => Found | null): Found | null {
    const start = this.at;
    const found = parse(this);
    if (found === null) {
      this.reached = Math.max(this.reached, this.at);
      this.at = start;
    }
    return found;
  }

  complain(found: Problem): null {
    this.problem ??= found;
    return null;
  }
}
