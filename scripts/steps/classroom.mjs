import { networkInterfaces } from "node:os";

// Bridges of containers and virtual machines: addresses no phone can reach.
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vEthernet|tun|tap)/;

/** The addresses other devices in the room can reach this machine under, likeliest first. */
export function lanAddresses(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, virtual: VIRTUAL.test(name) })),
  );
  return found.sort((a, b) => Number(a.virtual) - Number(b.virtual)).map(({ address }) => address);
}

/** What a teacher reads aloud or projects: each address, a code to scan, and what plain http means. */
export async function classroomNotice(port, addresses = lanAddresses()) {
  const [first, ...others] = addresses.map((address) => `http://${address}:${port}`);
  if (!first) return "This machine is on no network, so other devices cannot reach it.";
  // Not on top: the package may have been installed a moment ago.
  const { default: qrcode } = await import("qrcode");
  return [
    `In the classroom: ${first}`,
    ...others.map((url) => `or, on another network: ${url}`),
    "",
    await qrcode.toString(first, { type: "terminal", small: true }),
    "Phones see plain http: anyone on this network could read along. Use it in a room you trust, for a lesson.",
  ].join("\n");
}
