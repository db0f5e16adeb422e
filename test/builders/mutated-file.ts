import type { Random } from './world/random.ts';
import { concatBytes } from './zip.ts';

const acts = ['overwrite', 'remove', 'insert', 'repeat', 'cut off'] as const;

/** A file with one to four places changed: bytes overwritten, lost, added or told twice, or its end cut off. */
export function mutateFile(file: Uint8Array, random: Random): Uint8Array {
  let bytes = file;
  for (let left = random.whole(1, 4); left > 0; left -= 1) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const place = random.whole(0, bytes.length);
  const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
  const more = Uint8Array.from({ length: random.whole(1, 12) }, () => random.whole(0, 255));
  switch (random.pick(acts)) {
    case 'cut off':
      return before;
    case 'insert':
      return concatBytes([before, more, after]);
    case 'remove':
      return concatBytes([before, after.slice(more.length)]);
    case 'repeat':
      return concatBytes([before, after.slice(0, 40), after]);
    case 'overwrite':
      return concatBytes([before, more, after.slice(more.length)]);
  }
}
