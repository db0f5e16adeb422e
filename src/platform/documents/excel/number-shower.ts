/** A number format's section taken apart: where digits go, and what stands between them. */
type Token =
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'point' }
  | { readonly kind: 'group' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'literal'; readonly text: string };

/** Shows a number; null where the number itself says more than its format does. */
export type ShowNumber = (number: number) => string | null;

/**
 * How a format code shows numbers: leading zeros, decimals, thousands, percentages, currency signs, and the
 * characters between groups of digits. Null for a number whose section of the code asks for more (powers of ten,
 * fractions, scaling, conditions) or shows no digit at all.
 */
export function numberShower(code: string): ShowNumber {
  const [positive, negative, zero] = splitSections(code).map((section) => tokenise(section));
  return (number) => {
    // The second section has its own way to show that a number is negative; the third is for zero.
    const own = number < 0 ? negative : number === 0 ? zero : undefined;
    const tokens = own === undefined ? positive : own;
    if (!tokens) return null;
    const percents = tokens.filter(({ kind }) => kind === 'percent').length;
    const shown = layOut(Math.abs(number) * 100 ** percents, tokens);
    return number < 0 && own === undefined && /[1-9]/.test(shown) ? `-${shown}` : shown;
  };
}

/** At the semicolons that are not inside quotation marks. */
function splitSections(code: string): string[] {
  return code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

const pieces =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|[\s\S]/giu;

/** Undefined for a section that is empty; null when it shows no digit or holds a sign that is not understood. */
function tokenise(section: string): Token[] | null | undefined {
  if (section === '') return undefined;
  const tokens: Token[] = [];
  for (const [piece, quoted, escaped, currency] of section.matchAll(pieces)) {
    const token = tokenOf(piece, quoted ?? escaped ?? currency);
    if (token === null) return null;
    tokens.push(token);
  }
  return tokens.some(({ kind }) => kind === 'digit') && !scales(tokens) ? tokens : null;
}

/** A comma behind the last digit of the whole number shows thousands or millions. */
function scales(tokens: readonly Token[]): boolean {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = tokens.slice(0, point < 0 ? tokens.length : point).map(({ kind }) => kind);
  return whole.lastIndexOf('group') > whole.lastIndexOf('digit');
}

const signs: Readonly<Record<string, Token>> = {
  '0': { kind: 'digit', sign: '0' },
  '#': { kind: 'digit', sign: '#' },
  '?': { kind: 'digit', sign: '?' },
  '.': { kind: 'point' },
  ',': { kind: 'group' },
  '%': { kind: 'percent' },
};

function tokenOf(piece: string, literal: string | undefined): Token | null {
  if (literal !== undefined) return { kind: 'literal', text: literal };
  // Room as wide as a character, and a character that fills the cell.
  if (piece.length === 2) return { kind: 'literal', text: piece.startsWith('_') ? ' ' : '' };
  if (piece.length > 2) return { kind: 'literal', text: '' };
  const sign = signs[piece];
  if (sign !== undefined) return sign;
  return /^[-+ ()£€$:!^&'~{}<>=]$/.test(piece) ? { kind: 'literal', text: piece } : null;
}

function layOut(value: number, tokens: readonly Token[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const [before, after] = point < 0 ? [tokens, []] : [tokens.slice(0, point), tokens.slice(point + 1)];
  const decimals = after.filter(({ kind }) => kind === 'digit').length;
  const [whole = '', fraction = ''] = roundHalfUp(value, decimals).split('.');
  const decimalText = layOutDecimals(fraction, after);
  return (layOutWhole(whole === '0' ? '' : whole, before) + (point < 0 ? '' : `.${decimalText}`)).trim();
}

/** As Excel rounds the decimal digits that it shows: 0.25 to 0.3, whatever its binary fraction is. */
function roundHalfUp(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const rounded = Number(`${Math.round(Number(`${exact}e${decimals}`))}e-${decimals}`);
  return (Number.isFinite(rounded) ? rounded : exact).toFixed(decimals);
}

/** From the last digit to the first, which takes all that are left. */
function layOutWhole(digits: string, tokens: readonly Token[]): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const grouped = tokens.some(({ kind }) => kind === 'group');
  let rest = digits;
  let laid = 0;
  let text = '';
  const lay = (digit: string): void => {
    text = (grouped && laid > 0 && laid % 3 === 0 && digit.trim() !== '' ? `${digit},` : digit) + text;
    laid += 1;
  };
  for (let place = tokens.length - 1; place >= 0; place -= 1) {
    const token = tokens[place];
    if (token?.kind === 'literal') text = token.text + text;
    else if (token?.kind === 'percent') text = `%${text}`;
    if (token?.kind !== 'digit') continue;
    lay(rest.slice(-1) || { '0': '0', '#': '', '?': ' ' }[token.sign]);
    rest = rest.slice(0, -1);
    while (place === first && rest !== '') {
      lay(rest.slice(-1));
      rest = rest.slice(0, -1);
    }
  }
  return text;
}

function layOutDecimals(fraction: string, tokens: readonly Token[]): string {
  const needed = fraction.replace(/0+$/, '').length;
  let laid = 0;
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'digit') {
      text += token.sign === '0' || laid < needed ? fraction.charAt(laid) : '';
      laid += 1;
    }
  }
  return text;
}
