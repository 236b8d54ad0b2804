import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { classroomNotice, lanAddresses } from "../../scripts/steps/classroom.mjs";
import { failureLine, installStamp, sameTree } from "../../scripts/steps/install.mjs";
import { oldNodeLine } from "../../scripts/steps/node-version.mjs";
import { parseFlags } from "../../scripts/steps/options.mjs";
import { claimPort, freePort, portFrom, portLine } from "../../scripts/steps/port.mjs";

describe("Node", () => {
  it.each(["18.20.4", "20.8.1", "14.0.0"])("%s is refused in one line that names it", (version) => {
    const line = oldNodeLine(version);
    expect(line).toContain(`this is Node ${version}`);
    expect(line).not.toContain("\n");
  });

  it.each(["20.9.0", "20.20.2", "22.0.0", "24.1.0"])("%s is accepted", (version) => {
    expect(oldNodeLine(version)).toBeNull();
  });
});

describe("the port", () => {
  it("is 3000 unless PORT says otherwise", () => {
    expect(portFrom(undefined)).toBe(3000);
    expect(portFrom("8080")).toBe(8080);
  });

  it.each(["abc", "0", "65536", "80.5", ""])("refuses PORT=%s", (value) => {
    expect(() => portFrom(value)).toThrow("PORT must be a number from 1 to 65535");
  });

  it("in use is refused with the command that uses another", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    await expect(claimPort(port, "127.0.0.1", "npm start")).rejects.toThrow(
      `Port ${port} is in use. Stop that program or choose another: PORT=${port + 1} npm start`,
    );
    taken.close();
  });

  it("that is free is left free", async () => {
    const port = await freePort();
    await claimPort(port, "127.0.0.1", "npm start");
    await claimPort(port, "127.0.0.1", "npm start");
  });

  it("of an administrator is answered with one that anybody may use", () => {
    expect(portLine(80, "EACCES")).toContain("PORT=3001 npm start");
  });
});

describe("packages", () => {
  const entry = (version: string, more = {}) => ({ version, ...more });
  const lock = {
    packages: {
      "": entry("0.1.0"),
      "node_modules/a": entry("1.0.0"),
      "node_modules/a-darwin": entry("1.0.0", { optional: true }),
    },
  };

  it("are there when every locked one is, binaries for other systems aside", () => {
    expect(sameTree(lock, { packages: { "node_modules/a": entry("1.0.0") } })).toBe(true);
  });

  it.each([
    ["one is missing", {}],
    ["one is another version", { "node_modules/a": entry("2.0.0") }],
    ["one is not locked", { "node_modules/a": entry("1.0.0"), "node_modules/b": entry("1.0.0") }],
  ])("are not there when %s", (_, packages) => {
    expect(sameTree(lock, { packages })).toBe(false);
  });

  it("are installed anew for another lock file or another machine", () => {
    const stamps = [
      installStamp("a", "linux-x64-node20"),
      installStamp("b", "linux-x64-node20"),
      installStamp("a", "linux-x64-node24"),
    ];
    expect(new Set(stamps).size).toBe(3);
  });

  it("that cannot be fetched are reported in one line, without npm's stack", () => {
    const line = failureLine("npm error code ENOTFOUND\nnpm error at Socket.emit (node:events)");
    expect(line).toContain("no connection to the npm registry");
    expect(line).not.toContain("\n");
  });
});

describe("options", () => {
  it("keep what they do not know from being ignored", () => {
    expect(() => parseFlags(["--clasroom"], ["classroom"])).toThrow("Unknown option --clasroom");
  });

  it("take their value from the next word or after an equals sign", () => {
    const one = parseFlags(["--only", "unit", "tests/lib"], ["help"], ["only"]);
    expect(one).toEqual({ only: "unit", rest: ["tests/lib"] });
    expect(parseFlags(["--only=unit"], [], ["only"])).toEqual({ only: "unit", rest: [] });
  });
});

describe("the classroom", () => {
  const address = (text: string, internal = false) => ({
    address: text,
    family: "IPv4" as const,
    internal,
    netmask: "",
    mac: "",
    cidr: null,
  });

  it("is told the address of the room's network before those of virtual machines", () => {
    const found = lanAddresses({
      lo: [address("127.0.0.1", true)],
      docker0: [address("172.17.0.1")],
      wlan0: [address("192.168.1.7")],
    });
    expect(found).toEqual(["192.168.1.7", "172.17.0.1"]);
  });

  it("gets an address, a code to scan, and the word about plain http", async () => {
    const notice = await classroomNotice(3000, ["192.168.1.7"]);
    expect(notice).toContain("http://192.168.1.7:3000");
    expect(notice).toContain("█");
    expect(notice).toContain("plain http");
  });

  it("is told when there is no network", async () => {
    expect(await classroomNotice(3000, [])).toContain("on no network");
  });
});
