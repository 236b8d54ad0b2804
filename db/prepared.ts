import type { Db } from "./types";

/** Databases whose connections keep a statement from one use to the next. */
const keeping = new WeakSet<Db>();

/** Whether a connection to this address stays ours: behind a pooler the next statement may go to another one. */
export function keepsStatements(url: string): boolean {
  const { hostname, port, searchParams } = new URL(url);
  const isPooled = /(^|[.-])pooler\./.test(hostname) || ["6432", "6543"].includes(port);
  return !isPooled && searchParams.get("pgbouncer") !== "true";
}

/** From now on the statements of this database are prepared under their names, and planned once for each connection. */
export const keepStatements = (db: Db): void => {
  keeping.add(db);
};

/**
 * A statement that is put together once for each database, not for each use. `build` ends in `.prepare(name)`; the name
 * is empty where connections keep nothing. Inside a transaction it is put together anew.
 */
export function prepared<Q>(name: string, build: (db: Db, name: string) => Q): (db: Db) => Q {
  const built = new WeakMap<Db, Q>();
  return (db) => {
    const known = built.get(db) ?? build(db, keeping.has(db) ? name : "");
    built.set(db, known);
    return known;
  };
}
