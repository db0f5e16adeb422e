/** The text of a string that may be made of runs; the reading aid above East Asian characters is passed over. */
export interface RichText {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  /** The text so far; starts anew. */
  take(): string;
}

export function startRichText(): RichText {
  let content = '';
  let inText = false;
  let inReadingAid = false;
  return {
    open(name) {
      if (name === 'x:t') inText = true;
      else if (name === 'x:rPh') inReadingAid = true;
    },
    close(name) {
      if (name === 'x:t') inText = false;
      else if (name === 'x:rPh') inReadingAid = false;
    },
    text(text) {
      if (inText && !inReadingAid) content += text;
    },
    take() {
      const taken = content.includes('_x') || content.includes('\r') ? unescaped(content) : content;
      content = '';
      return taken;
    },
  };
}

/** Excel writes characters that XML cannot hold as `_x000D_`; its line breaks inside cells become plain ones. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
