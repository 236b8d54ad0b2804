import about from "../../content/lang/es/about.json";
import account from "../../content/lang/es/account.json";
import admin from "../../content/lang/es/admin.json";
import analysis from "../../content/lang/es/analysis.json";
import assign from "../../content/lang/es/assign.json";
import classes from "../../content/lang/es/classes.json";
import common from "../../content/lang/es/common.json";
import data from "../../content/lang/es/data.json";
import discover from "../../content/lang/es/discover.json";
import home from "../../content/lang/es/home.json";
import keys from "../../content/lang/es/keys.json";
import labels from "../../content/lang/es/labels.json";
import live from "../../content/lang/es/live.json";
import offline from "../../content/lang/es/offline.json";
import player from "../../content/lang/es/player.json";
import problem from "../../content/lang/es/problem.json";
import progress from "../../content/lang/es/progress.json";
import reading from "../../content/lang/es/reading.json";
import report from "../../content/lang/es/report.json";
import result from "../../content/lang/es/result.json";
import review from "../../content/lang/es/review.json";
import share from "../../content/lang/es/share.json";
import studio from "../../content/lang/es/studio.json";
import studioLesson from "../../content/lang/es/studio-lesson.json";
import transfer from "../../content/lang/es/transfer.json";
import worksheet from "../../content/lang/es/worksheet.json";

/** What of the messages is translated into Spanish. */
export const spanish = {
  about,
  account,
  admin,
  analysis,
  assign,
  classes,
  common,
  data,
  discover,
  home,
  keys,
  labels,
  live,
  offline,
  player,
  problem,
  progress,
  reading,
  report,
  result,
  review,
  share,
  studio,
  "studio-lesson": studioLesson,
  transfer,
  worksheet,
};
