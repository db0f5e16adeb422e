/** A run of digits, a run of letters, or one mark. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** Whether a space, or the beginning, stands before it. */
  readonly spaced: boolean;
}

const letter = /\p{L}/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return letter.test(text.charAt(at));
}

function isInnerApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === "'" && isLetter(text, at - 1) && isLetter(text, at + 1);
}

function endOfRun(text: string, start: number, belongs: (at: number) => boolean): number {
  let end = start + 1;
  while (end < text.length && belongs(end)) end += 1;
  return end;
}

/** Splits a normalised text; spaces are told by the token that follows them. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    if (text.charAt(at) === ' ') {
      spaced = true;
      at += 1;
      continue;
    }
    let kind: Token['kind'] = 'mark';
    let end = at + 1;
    if (isDigit(text.charCodeAt(at))) {
      kind = 'number';
      end = endOfRun(text, at, (index) => isDigit(text.charCodeAt(index)));
    } else if (isLetter(text, at)) {
      kind = 'word';
      end = endOfRun(text, at, (index) => isLetter(text, index) || isInnerApostrophe(text, index));
    }
    tokens.push({ kind, text: text.slice(at, end), spaced });
    spaced = false;
    at = end;
  }
  return tokens;
}
