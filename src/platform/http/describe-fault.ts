/** What a log may hold of an error: what kind it is and where it arose, and nothing that it was about. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly routine?: string;
  readonly at: readonly string[];
  readonly cause?: Fault;
}

/** PostgreSQL puts values into `message`, `detail` and `where`, JSON and zod what was sent into `message`: none of it stays. */
export function describeFault(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined;
  };
  const parts = {
    code: text('code'),
    constraint: text('constraint'),
    table: text('table'),
    routine: text('routine'),
    cause: error.cause === undefined || depth >= 3 ? undefined : describeFault(error.cause, depth + 1),
  };
  return { name: text('name') ?? 'Error', ...withoutUndefined(parts), at: framesOf(error) };
}

/** A message may look like a frame of the stack; so it is cut off first. */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const end = stack.indexOf(error.message);
  const rest = error.message !== '' && end >= 0 ? stack.slice(end + error.message.length) : stack;
  return rest
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .map((line) => line.trim());
}

function withoutUndefined<T extends object>(parts: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
