/** Loaded before a server's own code: to everything in its process it is SHIFT_MS later than it is. */
const shift = Number(process.env.SHIFT_MS);
const { now } = Date;

globalThis.Date = new Proxy(Date, {
  construct: (date, args, target) =>
    Reflect.construct(date, args.length === 0 ? [now() + shift] : args, target),
  apply: (date) => new date(now() + shift).toString(),
  get: (date, name) => (name === "now" ? () => now() + shift : Reflect.get(date, name)),
});
