// How a connection is made to an address that was checked, and to no other: the lookup and the connect are one step.
import { lookup } from "node:dns/promises";
import type { buildConnector } from "undici";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { isAddress, isPublicAddress } from "./address.ts";
import { type AllowList, hostOf, isAllowed } from "./target.ts";

/** All addresses of a name. Rejects with an Error whose `code` is Node's DNS code. */
export type Resolve = (host: string) => Promise<readonly string[]>;
export type Connect = buildConnector.connector;

export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((found) => found.address);

/**
 * A connector for undici. A name with even one private address is refused whole: which of them the next lookup would
 * give is the attacker's choice. The connection goes to the address checked here, so a second answer of the resolver is
 * never asked for.
 */
export function checkedConnector(resolve: Resolve, connect: Connect, allow: AllowList): Connect {
  return (options, callback) => {
    const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    const host = hostOf(url);
    const open = isAllowed(url, allow);
    addressesOf(host, resolve)
      .then((addresses) => {
        if (!open && addresses.some((address) => !isPublicAddress(address)))
          throw new Trouble("refused", worded("site.private"));
        const order = [...addresses].sort((one, other) => Number(one.includes(":")) - Number(other.includes(":")));
        tryEach(
          order.slice(0, 3),
          { ...options, servername: options.servername || (isAddress(host) ? "" : host) },
          connect,
          callback,
        );
      })
      .catch((cause: unknown) =>
        callback(cause instanceof Error ? cause : new Error("lookup failed", { cause }), null),
      );
  };
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = isAddress(host) ? [host] : await resolve(host);
  if (addresses.length === 0) throw new Trouble("not-found", worded("site.not-called", { host }));
  return addresses;
}

function tryEach(
  addresses: readonly string[],
  options: buildConnector.Options,
  connect: Connect,
  callback: buildConnector.Callback,
): void {
  const [address, ...rest] = addresses;
  if (address === undefined) return;
  const { servername, ...plain } = options;
  const named = options.protocol === "https:" && servername ? { ...plain, servername } : plain;
  connect({ ...named, hostname: address }, (...answer) => {
    if (answer[0] !== null && rest.length > 0) tryEach(rest, options, connect, callback);
    else callback(...answer);
  });
}
