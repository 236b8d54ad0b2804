import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { Kept } from "./kept";

/** Where attempts are kept. `change` is one step that nothing else comes between, in any tab; undefined deletes. */
export type Store = {
  all(): Promise<Kept[]>;
  change(key: string, edit: (now: Kept | undefined) => Kept | undefined): Promise<void>;
  /** False: what is kept is gone with the page. */
  lasts(): boolean;
};

interface Schema extends DBSchema {
  attempts: { key: string; value: Kept };
}

/** The name of the database; the worker opens it under this name too. */
const NAME = "who-says";

/** A store that is gone with the page. */
export function memoryStore(kept: readonly Kept[] = []): Store {
  const map = new Map(kept.map((each) => [each.key, each]));
  return {
    all: async () => [...map.values()],
    change: async (key, edit) => {
      const next = edit(map.get(key));
      if (next) map.set(key, next);
      else map.delete(key);
    },
    lasts: () => false,
  };
}

const open = (onClosed: () => void): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore("attempts", { keyPath: "key" });
    },
    // A newer page wants to change the database: make way, and open again when something is next kept.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });

async function changeIn(
  db: IDBPDatabase<Schema>,
  key: string,
  edit: (now: Kept | undefined) => Kept | undefined,
): Promise<void> {
  const step = db.transaction("attempts", "readwrite");
  const next = edit(await step.store.get(key));
  await (next ? step.store.put(next) : step.store.delete(key));
  await step.done;
}

/** The device's own store. Where the browser keeps nothing (private windows, a full disk) it goes on in memory. */
export function deviceStore(): Store {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  let memory: Store | undefined;
  let seen: Kept[] = [];
  const database = () => {
    opened ??= open(() => {
      opened = undefined;
    });
    return opened;
  };

  async function either<T>(
    work: (db: IDBPDatabase<Schema>) => Promise<T>,
    otherwise: (store: Store) => Promise<T>,
  ) {
    if (!memory) {
      try {
        return await work(await database());
      } catch {
        memory = memoryStore(seen);
      }
    }
    return otherwise(memory);
  }

  return {
    all: () =>
      either(
        async (db) => {
          seen = await db.getAll("attempts");
          return seen;
        },
        (store) => store.all(),
      ),
    change: (key, edit) =>
      either(
        (db) => changeIn(db, key, edit),
        (store) => store.change(key, edit),
      ),
    lasts: () => memory === undefined,
  };
}
