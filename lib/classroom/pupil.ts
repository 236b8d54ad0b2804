/** As many pupils may be in a class before its code admits nobody new: whoever knows a code can't fill a database. */
export const MOST_PUPILS = 400;

/** A pupil's place in a class as its teachers see it. `hasPin` is false before the first visit and after a reset. */
export type Pupil = {
  id: string;
  nickname: string;
  joined: boolean;
  hasPin: boolean;
  extraTimePercent: number;
  removed: boolean;
};

/** The most extra time a pupil can be given, in percent of the time between opening and due date. */
export const MOST_EXTRA_TIME = 300;
