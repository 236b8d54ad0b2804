import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { newJoinCode } from "@/app/_server/join-code";
import { changeJoinCode } from "@/db/queries/classes";

/** Gives the class a new code. The old one is dead at once; whoever is signed in stays so. */
export const POST = classHandler({ params: classParams }, async ({ db, taught }) => {
  let code = newJoinCode();
  while (!(await changeJoinCode(db, taught, code))) code = newJoinCode();
  return personal({ code });
});
