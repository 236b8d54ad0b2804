import "server-only";
import { isIPv6 } from "node:net";
import { config } from "./config";

/** The network a sender is counted under: an IPv4 address, or the first 64 bits of an IPv6 one, which is what one household has. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const gap = plain.includes("::") ? Array(8 - left.length - right.length).fill("0") : [];
  return `${[...left, ...gap, ...right].slice(0, 4).join(":")}::`;
}

/** Who sent a request, as the line or a trusted proxy says. start-up.ts overwrites what the sender says of himself. */
export function senderOf(request: Request): string {
  const header = config().proxies === "platform" ? "x-real-ip" : "x-forwarded-for";
  return networkOf(request.headers.get(header)?.trim() ?? "");
}
