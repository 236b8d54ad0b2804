// Plain old syntax and no imports: this file must load on the Node versions it refuses.

const NEEDED = [20, 9];

/** The one line that refuses a Node too old for the app, or null when it is new enough. */
export function oldNodeLine(version) {
  const parts = version.split(".").map(Number);
  const newEnough = parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1]);
  if (newEnough) return null;
  return (
    "Who Says? needs Node " +
    NEEDED.join(".") +
    " or newer; this is Node " +
    version +
    ". " +
    "Get a current one from https://nodejs.org and try again."
  );
}

/** Loads a command on a Node that can run it, else says so in one line. */
export function onModernNode(load) {
  const refusal = oldNodeLine(process.versions.node);
  if (refusal === null) return load();
  console.error(refusal);
  process.exitCode = 1;
}
