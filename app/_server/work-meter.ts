import "server-only";

/** Milliseconds of work that are paid with the text itself: some for every text, and some for each of its characters. */
const FREE_MS = 500;
const FREE_MS_OF_CHARACTER = 0.04;

/** Milliseconds of work beyond that for one point. */
const POINT_MS = 100;
/** Points that come together before they are taken: not a query for each. */
const SEVERAL = 10;

/** Measures work that goes on in steps, and has it counted. */
export type Meter = {
  /** Does a step. */
  measured<T>(step: () => T): T;
  /** Takes the points that are due (`atEnd`: down to the last). Seconds to wait when there are none left, else 0. */
  settle(atEnd: boolean): Promise<number>;
};

/**
 * Counts work on a text of so many characters by the processor time it takes: a text as people write it costs nothing
 * besides its length, one that is made to be hard does. `take` takes points from whoever sent it.
 */
export function meterFor(characters: number, take: (points: number) => Promise<number>): Meter {
  let unpaid = -(FREE_MS + characters * FREE_MS_OF_CHARACTER);
  return {
    measured(step) {
      const [begun, before] = [performance.now(), process.cpuUsage()];
      try {
        return step();
      } finally {
        const { user, system } = process.cpuUsage(before);
        // Other threads count too, and other processes make it long: it took neither more than the one nor the other.
        unpaid += Math.min(performance.now() - begun, (user + system) / 1000);
      }
    },
    async settle(atEnd) {
      const points = Math.floor(unpaid / POINT_MS);
      if (points < (atEnd ? 1 : SEVERAL)) return 0;
      unpaid -= points * POINT_MS;
      return take(points);
    },
  };
}
