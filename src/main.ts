// Where the newsroom meets the world: settings in, plugs opened, then run until stopped, or for one command.
import type { ScriptWorld, SetupTools } from "../adapters/terminal/scripts/world.ts";
import type { Config } from "./config.ts";
import type { World } from "./newsroom.ts";
import type { Log } from "./ports/log.ts";
import type { Typed } from "./ports/setting-up.ts";

// Before anything else is loaded.
(await import("../adapters/node/compiled.ts")).keepCompiled(process.env);
await import("../adapters/node/older.ts");

const {
  clock,
  closeAll,
  hasModel,
  ids,
  isAlone,
  openCommandLog,
  openJobs,
  openLog,
  openModel,
  openPages,
  openPlatforms,
  openSandbox,
  openSettingUp,
  openStore,
  openWeb,
  openWorkroom,
  serveHere,
  version,
  rekey,
  watchDisk,
  watchLastResort,
} = await import("../adapters/plugs.ts");
const { growSlowly, keepHeapSmall } = await import("../adapters/node/small-heap.ts");
const { loadSettings } = await import("../adapters/node/env-file.ts");
const { showsBars, wantsColour } = await import("../adapters/terminal/limits.ts");
const { asTrouble, Trouble } = await import("./trouble.ts");

// Settings of the folder it is started in; what the environment says already stands.
const envFile = ".env";
const unread = loadSettings(envFile);
// Whoever reads our output may stop reading: that is no error.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
const { stdout: output, stderr: errors } = process;
const look = { colour: wantsColour(process.env, output.isTTY === true), bars: showsBars(process.env) };
const debug = process.argv.includes("--debug");
/** Knows no secrets before the settings are read, and has none to keep. */
let log = await openCommandLog(debug);
let read: Promise<Config> | undefined;
/** The settings, read when something first asks for them. Rejects with Trouble bad-input. */
const settings = (): Promise<Config> => (read ??= readSettings());

async function readSettings(): Promise<Config> {
  const { readConfig, secretValues } = await import("./config.ts");
  if (unread) throw unread;
  const config = readConfig(process.env);
  log = await openCommandLog(debug, secretValues(config));
  return config;
}

async function openWorld(config: Config, log: Log, address: string): Promise<World> {
  const writer = await openModel(config, log);
  const [store, web, sandbox] = [await openStore(address), await openWeb(config, log), await openSandbox()];
  return { config, store, web, sandbox, clock, ids, log, ...writer };
}

/** `apart`: people wait for other things while work is done, and none of it may hold this thread. */
async function openService(config: Config, log: Log, apart = false) {
  const opened = await openWorld(config, log, config.DATABASE_URL);
  const tools = { ...opened, version, pages: await openPages(config, log, opened.store) };
  const world = apart ? { ...tools, work: await openWorkroom(tools) } : tools;
  const { drawnInTime, openDeskTools, openNewsroom } = await import("./newsroom.ts");
  const newsroom = openNewsroom(world);
  const platforms = [...(await openPlatforms(config, log, world.store, drawnInTime(newsroom, { clock, log })))];
  if (isAlone(config)) {
    const { openTerminal } = await import("../adapters/terminal/index.ts");
    const { commands } = await import("./desk/commands.ts");
    const { decodeText: decode } = await import("../adapters/web/charset.ts");
    platforms.push(openTerminal({ input: process.stdin, output, ...look, zone, locale, commands, decode }, { ids }));
  }
  const desk = openDeskTools(world, newsroom, (name) => platforms.find((one) => one.name === name));
  return { world, platforms, desk, holder: ids.next(), retentionDays: config.RETENTION_DAYS };
}

/** What runs long keeps its heap small; one answer is over before that pays. */
if (process.argv.includes("--jsonl")) keepHeapSmall();

/** Until it is told to stop, or the terminal's input ends. */
async function start(): Promise<void> {
  const config = await settings();
  growSlowly();
  stop.signal.removeEventListener("abort", cutInput);
  const { unknownSettings } = await import("../adapters/node/environment.ts");
  for (const { name, meant } of unknownSettings(process.env))
    errors.write(`${name} is no setting of Lede: is ${meant} meant?\n`);
  const metrics = (await import("../adapters/node/metrics.ts")).openMetrics();
  const signs = (await import("../adapters/node/signs.ts")).openSigns(clock);
  // In a chat, the log would stand between the lines.
  const quiet = isAlone(config) && !debug;
  const { secretValues } = await import("./config.ts");
  log = await openLog(
    debug ? "debug" : quiet ? "silent" : config.LOG_LEVEL,
    undefined,
    [
      metrics.listen,
      signs.listen,
      (level, event) =>
        void (quiet && level === "error" && errors.write(`(${event}: start with --debug to see why)\n`)),
    ],
    secretValues(config),
  );
  watchLastResort(log, stop);
  const jobs = signs.watching(await openJobs(config, log));
  const service = { ...(await openService(config, log, true)), jobs };
  const { measureAtStart } = await import("./newsroom.ts");
  const { spentToday } = await import("./money.ts");
  const { world, platforms } = service;
  const spent = world.model && (() => spentToday(world));
  const disk = await watchDisk(config);
  const watched = { store: world.store, clock, platforms, jobs, metrics, signs, disk, spent };
  await serveHere(config, { watched, pages: world.pages }, stop.signal);
  log.info("lede-started", {
    platforms: service.platforms.map(({ name }) => name),
    writer: service.world.model?.name ?? "embedded",
  });
  const { startTick } = await import("../adapters/node/tick.ts");
  const beat = (tick: () => Promise<void>, signal: AbortSignal) => startTick(signs.beating(tick), signal, clock);
  const over = new AbortController();
  const measuring = measureAtStart(service.world, AbortSignal.any([stop.signal, over.signal]));
  try {
    await (await import("./serve.ts")).serve({ ...service, beat }, stop.signal);
  } finally {
    over.abort();
    await measuring;
  }
}

/** What a command writes or fetches is its own, and so is its store; judges' marks are where the process keeps them. */
async function openOwnWorld(config: Config, log: Log): Promise<World> {
  const world = await openWorld(config, log, ":memory:");
  const kept = world.judge && (await openStore(config.DATABASE_URL).catch(() => undefined));
  return { ...world, ...(kept && { marks: kept.marks }) };
}

function scriptWorld(): ScriptWorld {
  let own: Promise<World> | undefined;
  const ownWorld = () => (own ??= settings().then((config) => openOwnWorld(config, log)));
  return {
    streams: {
      // Opened when something reads it: that costs more than most of a short command.
      get input() {
        return process.stdin;
      },
      output,
      errors,
      progress: errors.isTTY === true,
      ...(debug ? { debug: console.error } : {}),
    },
    colour: look.colour,
    columns: output.columns,
    zone,
    clock,
    signal: stop.signal,
    start,
    hasModel: async () => hasModel(await settings()),
    web: async () => openWeb(await settings(), log),
    sandbox: openSandbox,
    decoder: async () => (await import("../adapters/web/charset.ts")).decodeText,
    newsroom: async () => (await import("./newsroom.ts")).openNewsroom(await ownWorld()),
    answerer: async () => (await import("./newsroom.ts")).openAnswerer(await ownWorld(), stop.signal),
    async whyUnvouched() {
      const { judgeStanding } = await import("./judges.ts");
      const standing = await judgeStanding(await ownWorld()).catch(() => undefined);
      if (standing === undefined || standing.mayVouch) return undefined;
      const { tongueFor } = await import("./words/tongue.ts");
      return `${tongueFor("en").retell(standing.told)} ${standing.remedy}`;
    },
    checkup: () => checkups(process.env, settings),
    get byHand() {
      return process.stdin.isTTY === true && output.isTTY === true;
    },
    setup,
    async keeping() {
      const { DATABASE_URL: address } = await settings();
      const settle = async () =>
        (await import("./publishing/restored.ts")).afterRestore(await openStore(address), clock);
      return { ...(await import("../adapters/database/keeping.ts")).openKeeping(address), settle };
    },
    slackLink: async () => (await import("../adapters/slack/doctor.ts")).createLink(await settings()),
    rekey: async () => rekey(await settings()),
    async publishing() {
      const { desk, holder, world } = await openService(await settings(), log);
      const { publishNow } = await import("./publishing/publish.ts");
      const now = (tenant: string, id: string) => publishNow({ ...desk, holder }, tenant, id, stop.signal);
      return { store: world.store, now };
    },
  };
}

async function* checkups(env: NodeJS.ProcessEnv, read: () => Promise<Config>) {
  const { checkup } = await import("../adapters/checkup.ts");
  const { checkTrust } = await import("./judges.ts");
  yield* checkup({
    env,
    file: envFile,
    settings: read,
    log,
    signal: stop.signal,
    async *measure(found) {
      yield* checkTrust({ ...found, config: await read(), clock, log }, stop.signal);
    },
  });
}

/** A first run, guided: what is typed counts as if it stood in the settings. */
async function setup(): Promise<SetupTools> {
  const { readConfig } = await import("./config.ts");
  const configOf = (typed: Typed) => readConfig({ ...process.env, ...typed });
  return {
    ...(await openSettingUp(envFile)),
    checkup: (typed) => checkups({ ...process.env, ...typed }, async () => configOf(typed)),
    async post(typed, to) {
      const { world, platforms, desk } = await openService(configOf(typed), log);
      const { postFirst } = await import("./publishing/first-post.ts");
      return postFirst({ store: world.store, platforms, ids }, await desk.sample(), to, stop.signal);
    },
  };
}

/** A command that reads its input ends with it. */
const cutInput = () => void process.stdin.destroy(new Trouble("aborted"));
stop.signal.addEventListener("abort", cutInput, { once: true });
try {
  const { runScript } = await import("../adapters/terminal/scripts/index.ts");
  const code = await runScript(process.argv.slice(2), scriptWorld());
  // What fell meanwhile has said how it ends.
  if (code !== 0) process.exitCode = code;
} catch (thrown) {
  const trouble = asTrouble(thrown);
  console.error(debug ? trouble : trouble.message);
  process.exitCode = trouble.kind === "bad-input" ? 2 : 1;
}
await closeAll();
output.write("", () => process.exit());
