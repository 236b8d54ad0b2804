import { v7 } from "uuid";
import { z } from "zod";
import { emailField, nameField, passwordField } from "@/app/_server/account-fields";
import { handler, personal } from "@/app/_server/handler";
import { limited } from "@/app/_server/limited";
import { signUpAllowed } from "@/app/_server/limits";
import { clientId, noParams } from "@/app/_server/params";
import { hashSecret } from "@/app/_server/password";
import { passwordProblem } from "@/app/_server/password-problem";
import { addTeacher } from "@/db/queries/accounts";
import { setSecret } from "@/db/queries/credentials";

const body = z.strictObject({
  id: clientId,
  email: emailField,
  name: nameField,
  password: passwordField,
});

/** Makes a teacher's account. A taken address gets the same reply after the same work: nobody learns here who has one. */
export const POST = handler(
  { params: noParams, unknown: "auth/unknown", body },
  async ({ db, request, body: { id, email, name, password } }) => {
    const fault = passwordProblem(password, email);
    if (fault) return fault;
    const wait = await signUpAllowed(db, request, new Date());
    if (wait > 0) return limited(wait);
    const hash = await hashSecret(password);
    await db.transaction(async (tx) => {
      const account = { accountId: id, learnerId: v7(), email, name };
      if (await addTeacher(tx, account))
        await setSecret(tx, { id: v7(), accountId: id, kind: "password", hash });
    });
    return personal({}, { status: 201 });
  },
);
