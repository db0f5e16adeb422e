import { readFileSync } from 'node:fs';

/**
 * Preloaded by an application of the test of clocks: its clock is the machine’s, moved by as many milliseconds as the file
 * says that `SHIFTED_CLOCK` names. The file is looked at again and again, as somebody sets the clock meanwhile.
 */
const file = process.env['SHIFTED_CLOCK'] ?? '';
let shift = 0;
const look = () => {
  const told = Number(readFileSync(file, 'utf8'));
  if (Number.isSafeInteger(told)) shift = told;
};
look();
setInterval(look, 20).unref();

globalThis.Date = new Proxy(Date, {
  construct: (target, args, asked) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + shift] : args, asked),
  apply: (target) => new target(target.now() + shift).toString(),
  get: (target, name) => (name === 'now' ? () => target.now() + shift : Reflect.get(target, name)),
});
