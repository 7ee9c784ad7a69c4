// The proxy of a company's network, as HTTPS_PROXY, HTTP_PROXY and NO_PROXY name it: a tunnel through it to one host.
import http from "node:http";
import https from "node:https";
import { isIPv6, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { buildConnector, EnvHttpProxyAgent, setGlobalDispatcher } from "undici";
import { Trouble } from "../../src/trouble.ts";

type Env = Readonly<Record<string, string | undefined>>;

const either = (env: Env, name: string): string => (env[name.toLowerCase()] || env[name] || "").trim();

/** Is a proxy set at all? */
export const hasProxy = (env: Env): boolean => either(env, "HTTPS_PROXY") !== "" || either(env, "HTTP_PROXY") !== "";

/**
 * The proxy for an address, or undefined where none stands between. As curl and Node read it: a host in NO_PROXY stands
 * for itself and what is beneath it, a port narrows it, and * is everything. Throws Trouble bad-input for what is none.
 */
export function proxyFor(target: URL, env: Env): URL | undefined {
  const secure = /^(?:https|wss):$/.test(target.protocol);
  const named = (secure && either(env, "HTTPS_PROXY")) || either(env, "HTTP_PROXY");
  if (named === "" || isExempt(target, either(env, "NO_PROXY"))) return undefined;
  const address = /^[a-z][a-z0-9]*:\/\//i.test(named) ? named : `http://${named}`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Trouble("bad-input", "HTTPS_PROXY or HTTP_PROXY is no address such as http://proxy.example:3128");
  return new URL(address);
}

function isExempt(target: URL, list: string): boolean {
  const host = target.hostname.toLowerCase().replace(/^\[|\]$/g, "");
  const port = target.port || (/^(?:https|wss):$/.test(target.protocol) ? "443" : "80");
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const [, name = "", only] = /^\*?\.?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
      return (only === undefined || only === port) && (host === name || host.endsWith(`.${name}`));
    });
}

/** Longer, and nobody answers. */
const patienceMs = 10_000;

/** A socket that leads to that host and port. Rejects with Trouble unavailable that says what the proxy answered. */
export function tunnel(proxy: URL, host: string, port: number): Promise<Socket> {
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  const secret = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const ask = (proxy.protocol === "https:" ? https : http).request({
    method: "CONNECT",
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
    path: authority,
    agent: false,
    timeout: patienceMs,
    headers: {
      host: authority,
      ...(proxy.username === "" ? {} : { "proxy-authorization": `Basic ${Buffer.from(secret).toString("base64")}` }),
    },
  });
  return new Promise((resolve, reject) => {
    const failed = (words: string, cause?: unknown) =>
      reject(new Trouble("unavailable", `The proxy ${proxy.host} ${words}.`, { cause }));
    ask.once("connect", ({ statusCode = 0 }, socket, head) => {
      if (statusCode === 200 && head.length === 0) return resolve(socket);
      socket.destroy();
      failed(statusCode === 407 ? "wants a name and password: http://name:password@host" : `answered ${statusCode}`);
    });
    ask.once("timeout", () => ask.destroy(new Error("no answer in time")));
    ask.once("error", (cause) => failed("cannot be reached", cause));
    ask.end();
  });
}

/** For undici: through the proxy where one stands between, else straight. `hostname` may be an address of `host`. */
export function proxyConnector(env: Env, timeout: number): buildConnector.connector {
  const straight = buildConnector({ timeout, allowH2: false });
  return (options, callback) => {
    const target = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    const secure = options.protocol === "https:";
    Promise.try(async () => {
      const proxy = proxyFor(target, env);
      if (proxy === undefined) return straight(options, callback);
      const socket = await tunnel(proxy, options.hostname, Number(options.port) || (secure ? 443 : 80));
      if (secure) straight({ ...options, httpSocket: socket }, callback);
      else callback(null, socket);
    }).catch((cause: unknown) => callback(cause instanceof Error ? cause : new Error(String(cause)), null));
  };
}

let stands = false;

/**
 * Whatever libraries of the platforms open by themselves goes through the proxy too: requests of undici and of Node,
 * and sockets of `ws`, with which discord.js holds its connection and which takes no proxy from us. Once a process.
 */
export function proxyEverything(env: Env): void {
  if (stands || !hasProxy(env)) return;
  stands = true;
  setGlobalDispatcher(new EnvHttpProxyAgent());
  http.setGlobalProxyFromEnv(env as NodeJS.ProcessEnv);
  for (const kind of [http, https]) {
    const plain = kind.request.bind(kind);
    kind.request = ((...given: unknown[]) => {
      const [options] = given as [https.RequestOptions];
      const { headers } = options ?? {};
      const isSocket = headers && "Upgrade" in headers && headers.Upgrade === "websocket";
      return isSocket ? plain(throughProxy(options, kind === https, env)) : Reflect.apply(plain, kind, given);
    }) as typeof kind.request;
  }
}

function throughProxy(options: https.RequestOptions, secure: boolean, env: Env): https.RequestOptions {
  const host = String(options.host);
  const port = Number(options.port) || (secure ? 443 : 80);
  const proxy = proxyFor(new URL(`${secure ? "wss" : "ws"}://${isIPv6(host) ? `[${host}]` : host}:${port}`), env);
  if (proxy === undefined) return options;
  return {
    ...options,
    createConnection: (_, connected) => {
      tunnel(proxy, host, port).then(
        (socket) =>
          connected?.(null, secure ? connectTls({ socket, servername: host, ALPNProtocols: ["http/1.1"] }) : socket),
        (cause: Error) => connected?.(cause, undefined as never),
      );
      return undefined;
    },
  };
}
