// Which IP addresses are the public internet: everything else is refused, however it is spelled or wrapped.
import ipaddr from "ipaddr.js";

/** Ranges ipaddr.js calls unicast that no stranger's feed may reach. */
const alsoPrivate: readonly [ipaddr.IPv4, number][] = [
  // Azure's platform address, on every virtual machine there:
  // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
  [ipaddr.IPv4.parse("168.63.129.16"), 32],
  // Alibaba Cloud's metadata service stands in carrier-grade space, Oracle's in 192.0.0.0/24: both in ipaddr.js's own
  // ranges.
];
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** True for an address on the public internet. `address` is an IP literal, with or without brackets and zone. */
export function isPublicAddress(address: string): boolean {
  const bare = plainSpelling(address.replace(/^\[|\]$/g, ""));
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  return parsed instanceof ipaddr.IPv4 ? isPublic4(parsed) : isPublic6(parsed as ipaddr.IPv6);
}

/** ipaddr.js reads ::8.8.8.8 as ::ffff:8.8.8.8; WHATWG writes both in hex, as what they are. */
function plainSpelling(address: string): string {
  if (!address.includes(":") || !address.includes(".")) return address;
  return URL.canParse(`http://[${address}]/`) ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : "";
}

export const isAddress = (host: string): boolean => ipaddr.isValid(host.replace(/^\[|\]$/g, ""));

const isPublic4 = (address: ipaddr.IPv4): boolean =>
  address.range() === "unicast" && !alsoPrivate.some((range) => address.match(range));

function isPublic6(address: ipaddr.IPv6): boolean {
  if (address.zoneId !== undefined) return false;
  const bytes = address.toByteArray();
  const inner = (from: number) => isPublic4(new ipaddr.IPv4(bytes.slice(from, from + 4)));
  // ::ffff:a.b.c.d is the IPv4 address itself; ipaddr.js says the same of ::a.b.c.d, which is nobody's.
  if (address.isIPv4MappedAddress()) return bytes[10] === 0xff && bytes[11] === 0xff && inner(12);
  // Where a network has only IPv6, its resolver gives every IPv4 site as 64:ff9b::a.b.c.d (RFC 6052).
  if (address.range() === "rfc6052")
    return bytes[2] === 0xff && bytes[3] === 0x9b && bytes.slice(4, 12).every((byte) => byte === 0) && inner(12);
  // 6to4, Teredo, ISATAP and the rest carry IPv4 addresses past a check of the outer one; no site lives there.
  const isatap = (bytes[8] === 0 || bytes[8] === 2) && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
  return address.range() === "unicast" && address.match(globalUnicast) && !isatap;
}
