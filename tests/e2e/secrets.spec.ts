import { readFileSync } from "node:fs";
import { STAND_IN } from "../../scripts/steps/build.mjs";
import { filesIn, filesWithSecrets } from "../security/static/secrets";
import { expect, test } from "./support/test";

test("what browsers get holds no setting the build could have read, no secret and no source map", () => {
  const sent = [...filesIn(".next/static"), ...filesIn("public")];
  const made = filesIn(".next/server").filter((file) => /\.(html|rsc|body|meta)$/.test(file));
  expect(sent.length).toBeGreaterThan(20);
  const leaking = [...sent, ...made].filter((file) =>
    readFileSync(file, "utf8").includes(STAND_IN),
  );
  expect(leaking).toEqual([]);
  expect(filesWithSecrets(sent)).toEqual([]);
  expect(sent.filter((file) => file.endsWith(".map"))).toEqual([]);
});
