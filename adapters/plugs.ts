// The plug board: every adapter by what it is for, loaded only when the settings or a command ask for it.
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Config } from "../src/config.ts";
import type { Clock } from "../src/ports/clock.ts";
import type { Ids } from "../src/ports/ids.ts";
import type { Jobs } from "../src/ports/jobs.ts";
import type { Log } from "../src/ports/log.ts";
import type { Draw, Platform } from "../src/ports/platform.ts";
import type { Sandbox } from "../src/ports/sandbox.ts";
import type { Store } from "../src/ports/store.ts";
import type { Web } from "../src/ports/web.ts";
import type { Prompts } from "../src/prompting/prompt.ts";
import { Trouble } from "../src/trouble.ts";
import type { Workroom, WorkTools } from "../src/work.ts";
import { openClock } from "./node/clock.ts";
import type { WatchedDisk } from "./node/conditions.ts";
import { openErrorLog } from "./node/error-log.ts";
import type { Watched } from "./node/health.ts";
import { openIds } from "./node/ids.ts";
import type { OpenedModel } from "./openai/index.ts";
import type { OpenedPages } from "./page/index.ts";

export { watchLastResort } from "./node/last-resort.ts";
export { version } from "./node/version.ts";

type Closing = { close(): Promise<void> };

const local = openClock();
let time: Clock = local;
/** This machine's time; the database's, once several processes share one. */
export const clock: Clock = {
  now: () => time.now(),
  elapsed: () => time.elapsed(),
  sleep: (milliseconds, signal) => time.sleep(milliseconds, signal),
};
export const ids: Ids = openIds();

export const hasModel = (config: Config): boolean => (config.OPENAI_API_KEY ?? config.OPENAI_BASE_URL) !== undefined;
const hasSlack = (config: Config): boolean => (config.SLACK_APP_TOKEN ?? config.SLACK_SIGNING_SECRET) !== undefined;
/** No chat platform is set up: Lede talks in the terminal. */
export const isAlone = (config: Config): boolean => config.DISCORD_TOKEN === undefined && !hasSlack(config);

const opened: Partial<Closing>[] = [];
const closing = <T extends Partial<Closing>>(one: T): T => {
  opened.push(one);
  return one;
};

/**
 * Everything opened here, in the opposite order: the last act of a process. What cannot be closed any more is over
 * anyway.
 */
export async function closeAll(): Promise<void> {
  // Workers keep no process alive, so that the end of one would not be waited for either: it would end with code 13.
  const held = setInterval(() => {}, 1_000);
  for (const one of opened.splice(0).reverse()) await one.close?.().catch(() => {});
  clearInterval(held);
}

export const openWeb = async (config: Config, log: Log): Promise<Web> =>
  closing((await import("./web/index.ts")).openWeb(config, { clock, log, ...(await webProxy(config)) }));

/** Names are looked up here and the proxy asked for the address that was checked, unless it is trusted with names. */
async function webProxy(config: Config) {
  const { hasProxy, proxyConnector, proxyFor } = await import("./node/proxy.ts");
  if (!hasProxy(process.env)) return {};
  const connect = proxyConnector(process.env, connectMs);
  if (!config.PROXY_RESOLVES) return { connect };
  return { connect, isResolvedByProxy: (url: URL) => proxyFor(url, process.env) !== undefined };
}
const connectMs = 10_000;

export const openSandbox = async (): Promise<Sandbox> => closing((await import("./node/sandbox.ts")).openSandbox());

/** Work is done apart from where people wait for answers. */
export const openWorkroom = async (tools: WorkTools): Promise<Workroom> =>
  closing((await import("./node/workroom.ts")).openWorkroom(tools));

/** Undefined where readers reach no pages. */
export async function openPages(config: Config, log: Log, store: Store): Promise<OpenedPages | undefined> {
  const { WEB_URL: address, RETENTION_DAYS: retentionDays, ALLOW_PRIVATE_HOSTS: ownHosts } = config;
  if (address === undefined) return undefined;
  return (await import("./page/index.ts")).openPages({ address, retentionDays, ownHosts, store, clock, log });
}

/** Health and the readers' pages, each where a port is set for it. Throws Trouble `bad-input` when one is taken. */
export async function serveHere(
  config: Config,
  { watched, pages }: { readonly watched: Watched; readonly pages?: OpenedPages | undefined },
  signal: AbortSignal,
): Promise<void> {
  const { HEALTH_PORT, HEALTH_HOST, WEB_PORT, WEB_HOST } = config;
  if (HEALTH_PORT !== undefined)
    await (await import("./node/health.ts")).serveHealth(watched, { host: HEALTH_HOST, port: HEALTH_PORT, signal });
  if (WEB_PORT === undefined || pages === undefined) return;
  const at = { setting: "WEB_PORT", host: WEB_HOST, port: WEB_PORT, signal };
  await (await import("./node/serving.ts")).serveHttp(pages.fetch, at);
}

export const openStore = async (address: string): Promise<Store> =>
  closing(await (await import("./database/index.ts")).openDatabase(address));

/** Undefined without a key or an address of a server. The judge is the model itself where no other is set. */
export async function openModel(
  config: Config,
  log: Log,
): Promise<{ readonly model: OpenedModel; readonly judge: OpenedModel; readonly prompts: Prompts } | undefined> {
  if (!hasModel(config)) return undefined;
  const { loadPrompts } = await import("./node/prompts.ts");
  const { openModel } = await import("./openai/index.ts");
  const named = (OPENAI_MODEL: string) => openModel({ ...config, OPENAI_MODEL }, { clock, log });
  const model = named(config.OPENAI_MODEL);
  const { OPENAI_JUDGE_MODEL: other = model.name } = config;
  return { model, judge: other === model.name ? model : named(other), prompts: loadPrompts() };
}

export async function openJobs(config: Config, log: Log): Promise<Jobs> {
  const { isPostgres } = await import("./database/index.ts");
  if (!isPostgres(config.DATABASE_URL)) return (await import("./jobs/memory.ts")).openMemoryJobs({ clock, log });
  const { preparing: onConnect } = await import("./database/postgres.ts");
  const { openPostgresJobs } = await import("./jobs/postgres.ts");
  const jobs = closing(await openPostgresJobs(config.DATABASE_URL, log, { onConnect }));
  const over = new AbortController();
  closing({ close: async () => over.abort() });
  time = await (await import("./database/clock.ts")).databaseClock(config.DATABASE_URL, local, over.signal);
  return jobs;
}

/** Of an embedded database that is open: the bytes left on its disk, and what is wrong with its file. */
export async function watchDisk({ DATABASE_URL: address }: Config): Promise<WatchedDisk | undefined> {
  if (/^postgres|^:memory:/.test(address)) return undefined;
  const standing = (await import("./database/standing.ts")).watchFile(address);
  const room = async () => {
    const { bavail, bsize } = await statfs(dirname(address));
    return bavail * bsize;
  };
  return { room, standing };
}

export async function openPlatforms(config: Config, log: Log, store: Store, draw?: Draw): Promise<readonly Platform[]> {
  const { hasProxy, proxyEverything } = await import("./node/proxy.ts");
  proxyEverything(process.env);
  const tools = { log, clock, ids, store, proxied: hasProxy(process.env), draw };
  const platforms: Platform[] = [];
  if (config.DISCORD_TOKEN !== undefined) {
    const { isPostgres } = await import("./database/index.ts");
    const { leases } = store;
    const shared = isPostgres(config.DATABASE_URL) ? { ...tools, leases } : tools;
    platforms.push(await (await import("./discord/index.ts")).openDiscord(config, shared));
  }
  if (hasSlack(config)) platforms.push(await (await import("./slack/index.ts")).openSlack(config, tools));
  return platforms;
}

/** Slack's form with everything filled in has a long address: a short one on this machine leads there. */
export async function openSettingUp(file: string) {
  const { faultOf, readConfig, settings } = await import("../src/config.ts");
  const { writeSettings } = await import("./node/env-file.ts");
  const { createLink } = await import("./slack/doctor.ts");
  const { openShortLink } = await import("./node/short-link.ts");
  const { discordSettingUp } = await import("./discord/setting-up.ts");
  const { slackSettingUp } = await import("./slack/setting-up.ts");
  const link = await openShortLink("/slack", createLink(readConfig({})));
  const known = Object.entries(process.env).filter(([name, value]) => name in settings && value?.trim());
  return {
    platforms: [discordSettingUp(clock), slackSettingUp(link.address)],
    close: link.close,
    known: Object.fromEntries(known as [string, string][]),
    file,
    fault: faultOf,
    write: (values: Readonly<Record<string, string>>) => writeSettings(file, values),
  };
}

export const openLog = async (...given: Parameters<typeof import("./node/log.ts").openLog>): Promise<Log> =>
  (await import("./node/log.ts")).openLog(...given);

/** For commands: all of it where `debug` asks, else what failed, by a log that the first failure opens. */
export const openCommandLog = async (debug: boolean, secrets: readonly string[] = []): Promise<Log> =>
  debug
    ? openLog("debug", undefined, [], secrets)
    : closing(openErrorLog(() => openLog("error", undefined, [], secrets)));

/** Throws Trouble `not-configured` where no key is set. */
export async function rekey(config: Config): Promise<{ readonly sealed: number; readonly lost: readonly string[] }> {
  const { ENCRYPTION_KEY: keys } = config;
  if (keys === undefined)
    throw new Trouble("not-configured", "ENCRYPTION_KEY is not set: put the new key first and the old one behind it.");
  const { secrets } = await openStore(config.DATABASE_URL);
  return (await import("./slack/rekey.ts")).rekey(secrets, clock, keys);
}
