// Do links from chats lead readers anywhere? Judged by the settings alone: nobody's page is asked for.
import type { Config } from "../../src/config.ts";

type Asked = Pick<Config, "WEB_URL" | "WEB_PORT" | "WEB_HOST">;

/** Undefined where there are no pages: nobody has to have them. */
export function checkPages({ WEB_URL: address, WEB_PORT: port, WEB_HOST: host }: Asked) {
  if (address === undefined) return undefined;
  const what = "Readers' pages";
  if (port === undefined) {
    const words = `no WEB_PORT is set: links to ${address} open nothing, unless another process serves it.`;
    return { what, ok: false, words };
  }
  const { protocol, hostname } = new URL(address);
  const isHere = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  const plain = protocol === "http:" && !isHere ? " Over http whoever is on the way reads along: use https." : "";
  const near = isHere ? " Only this machine reaches that address." : "";
  return { what, ok: true, words: `links lead to ${address}, served on ${host}:${port}.${plain}${near}` };
}
