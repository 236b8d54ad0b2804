import about from "../../content/lang/en/about.json";
import account from "../../content/lang/en/account.json";
import admin from "../../content/lang/en/admin.json";
import analysis from "../../content/lang/en/analysis.json";
import assign from "../../content/lang/en/assign.json";
import classes from "../../content/lang/en/classes.json";
import common from "../../content/lang/en/common.json";
import data from "../../content/lang/en/data.json";
import discover from "../../content/lang/en/discover.json";
import home from "../../content/lang/en/home.json";
import keys from "../../content/lang/en/keys.json";
import labels from "../../content/lang/en/labels.json";
import live from "../../content/lang/en/live.json";
import offline from "../../content/lang/en/offline.json";
import player from "../../content/lang/en/player.json";
import problem from "../../content/lang/en/problem.json";
import progress from "../../content/lang/en/progress.json";
import reading from "../../content/lang/en/reading.json";
import report from "../../content/lang/en/report.json";
import result from "../../content/lang/en/result.json";
import review from "../../content/lang/en/review.json";
import share from "../../content/lang/en/share.json";
import studio from "../../content/lang/en/studio.json";
import studioLesson from "../../content/lang/en/studio-lesson.json";
import transfer from "../../content/lang/en/transfer.json";
import worksheet from "../../content/lang/en/worksheet.json";

/** Every message in English: it decides which messages there are. */
export const english = {
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
