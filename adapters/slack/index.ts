// Lede in Slack: from settings to the Platform port, over a socket or over HTTP, for one workspace or for many.
import { App, HTTPReceiver, webApi } from "@slack/bolt";
import type { Config } from "../../src/config.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Draw, Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { respondWith } from "./callback.ts";
import { type ClientOptions, calling, clientOptions } from "./client.ts";
import { troubleOfConnecting } from "./connecting.ts";
import { openDrawings } from "./drawings.ts";
import { openGroups } from "./groups.ts";
import { type SlackLine, withAcknowledgements, withDoor } from "./line.ts";
import { listenTo } from "./listen.ts";
import { openNames } from "./names.ts";
import { typedWith } from "./notice.ts";
import { hearOnce } from "./once.ts";
import { openPace } from "./pace.ts";
import { openPeople } from "./people.ts";
import { platform } from "./place.ts";
import { openPost } from "./post.ts";
import { directOf, reachOf } from "./reach.ts";
import { renderer } from "./render.ts";
import { sdkLogger } from "./sdk-log.ts";
import { openSocketLine } from "./socket.ts";
import { openStops } from "./stops.ts";
import { stranger } from "./strangers.ts";
import { directSpot, type Ear, tell, unsure } from "./tell.ts";
import { openTurns } from "./turns.ts";
import { installLink, openWebApi } from "./web.ts";
import { sendMessageTo } from "./wire.ts";
import { type Installed, installedWorkspaces, oneWorkspace, type Workspaces } from "./workspaces.ts";

export { checkSlack, createLink } from "./doctor.ts";

export type SlackTools = {
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store?: Store;
  /** Where absent nothing is drawn. */
  readonly draw?: Draw;
  /** A proxy stands between us and Slack. */
  readonly proxied?: boolean;
};

export async function openSlack(config: Config, tools: SlackTools): Promise<Platform & { readonly line: SlackLine }> {
  const log = tools.log.with({ platform });
  const { clock, ids, store } = tools;
  const options = clientOptions(config.SLACK_API_URL, log);
  const workspaces = workspacesOf(config, tools, options);
  const ears: Ear[] = [];
  const onInstalled = (tenant: Tenant, user: string) => {
    for (const ear of ears) void greet(ear, tenant, user);
  };
  const line = withAcknowledgements(lineOf(config, { ...tools, log, onInstalled }, options, workspaces), {
    log,
    clock: tools.clock,
  });
  const names = openNames();
  const typed = typedWith(config.SLACK_SHORT_COMMANDS, names);
  const render = renderer(typed);
  const drawings = openDrawings({ draw: tools.draw, workspaces, clock, log, apiUrl: config.SLACK_API_URL });
  const post = openPost({
    workspaces,
    clock,
    pace: openPace(clock),
    send: sendMessageTo(config.SLACK_API_URL),
    drawings,
    onPosted: () => line.expectEcho(),
  });
  const groups = openGroups(clock);
  const people = openPeople({
    clock,
    log,
    groups,
    managersOf: async (place) => (await store?.of(place.tenant).settings.of(place))?.managers?.id,
  });
  const first = hearOnce(clock, store?.once);
  let listening = false;

  return {
    name: platform,
    line,
    render,
    ...(tools.draw && { drawings: true as const }),
    post: (part, to, wish) => post.post(part, to, wish),
    find: (key, at, signal, sentAt) => post.find(key, at, signal, sentAt),
    reach: async (place) => reachOf(await workspaces.of(place.tenant), place, names),
    direct: async (person, tenant) => directOf(await workspaces.of(tenant), tenant, person),
    manages: async (person, { tenant, address }) => {
      const { person: found, sure } = await people.of(
        await workspaces.of(tenant),
        { tenant, user: person, channel: address },
        address,
      );
      if (!sure) throw new Trouble("unavailable", unsure);
      return found.mayManage;
    },
    reads: async (person, { tenant, address }) => await people.belongs(await workspaces.of(tenant), person, address),
    amend: (part, message, at, wish) => post.amend(part, message, at, wish),
    retract: (message, at) => post.retract(message, at),
    awake: () => listening && line.awake(),
    answers: async () => await reachable(options, config.SLACK_BOT_TOKEN),
    listen: async (hear, signal) => {
      const running = new Set<Promise<unknown>>();
      const app = new App({
        receiver: line,
        logger: sdkLogger(log),
        clientOptions: { ...options },
        ignoreSelf: false,
        convoStore: false,
        authorize: async (source) => {
          const { isEnterpriseInstall, teamId, enterpriseId } = source;
          const tenant = (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? "";
          const known = await workspaces.of(tenant).catch((thrown: unknown) => {
            if (asTrouble(thrown).kind === "gone") return undefined;
            throw thrown;
          });
          // No token: Bolt would keep an SDK client for each workspace, and nobody here speaks through it.
          return {
            ...(known ? { botUserId: known.botUser, botId: known.bot } : stranger),
            ...(teamId === undefined ? {} : { teamId }),
            ...(enterpriseId === undefined ? {} : { enterpriseId }),
          };
        },
      });
      const ear: Ear = {
        workspaces,
        people,
        groups,
        names,
        first,
        log,
        clock,
        ids,
        post,
        drawings,
        render,
        typed,
        hear,
        signal,
        running,
        stops: openStops(signal),
        turn: openTurns(),
        apiUrl: config.SLACK_API_URL,
        respond: respondWith(config.SLACK_API_URL),
        moved: async (tenant, from, to) => {
          const { subscriptions } = store?.of(tenant) ?? {};
          for (const one of (await subscriptions?.all()) ?? [])
            if (one.place.address === from) await subscriptions?.save({ ...one, place: { ...one.place, address: to } });
        },
        installLink: installLink(config),
        ourThread: async (tenant, root) => (await store?.of(tenant).threads.ofRoot(root)) !== undefined,
      };
      listenTo(app, ear);
      ears.push(ear);
      const stopped = new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      try {
        if (config.SLACK_BOT_TOKEN !== undefined) await spokenFor(workspaces);
        await Promise.race([app.start(), stopped]);
        listening = true;
        await stopped;
      } finally {
        listening = false;
        ears.splice(ears.indexOf(ear), 1);
        await app.stop();
        await Promise.allSettled([...running]);
      }
    },
  };
}

/** One private note to whoever installed us; nobody else hears anything unasked. */
async function greet(ear: Ear, tenant: Tenant, user: string): Promise<void> {
  const spot = { ...(await directSpot(ear, tenant, user)), talk: true };
  await tell(ear, { key: `joined/${tenant}/${ear.ids.next()}`, spot, told: { kind: "joined" } });
}

/**
 * With the one token there is, whether that is still good; where each workspace has its own, whether Slack is there.
 * https://docs.slack.dev/reference/methods/auth.test, https://docs.slack.dev/reference/methods/api.test
 */
async function reachable(options: ClientOptions, token: string | undefined): Promise<void> {
  const client = new webApi.WebClient(token, { ...options });
  try {
    await calling(() => (token === undefined ? client.api.test() : client.auth.test()));
  } catch (thrown) {
    throw asTrouble(thrown).kind === "bad-credentials" ? troubleOfConnecting(thrown, "SLACK_BOT_TOKEN") : thrown;
  }
}

/** A wrong token is told before anything is due. */
async function spokenFor(workspaces: Workspaces): Promise<void> {
  await workspaces.of("").catch((thrown: unknown) => {
    throw troubleOfConnecting(thrown, "SLACK_BOT_TOKEN");
  });
}

function workspacesOf(config: Config, { clock, store }: SlackTools, options: ClientOptions): Workspaces {
  if (config.SLACK_BOT_TOKEN !== undefined) return oneWorkspace(config.SLACK_BOT_TOKEN, options);
  if (store === undefined || config.ENCRYPTION_KEY === undefined)
    throw new Trouble("not-configured", "Slack for many workspaces needs a database and ENCRYPTION_KEY.");
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, ENCRYPTION_KEY: keys } = config;
  const app = clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
  return installedWorkspaces({ secrets: store.secrets, clock, keys, app, options });
}

const isInstalled = (workspaces: Workspaces): workspaces is Installed => "installations" in workspaces;

type LineTools = SlackTools & { readonly onInstalled: (tenant: Tenant, user: string) => void };

function lineOf(config: Config, tools: LineTools, options: ClientOptions, workspaces: Workspaces): SlackLine {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: secret } = config;
  const installed = isInstalled(workspaces) ? workspaces : undefined;
  const socket = appToken && openSocketLine({ ...tools, appToken, options });
  if (socket && (installed === undefined || installLink(config) === undefined)) return socket;
  if (secret === undefined)
    throw new Trouble("not-configured", "Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).");
  const door = openWebApi(config, tools, options, installed, HTTPReceiver);
  return socket ? withDoor(socket, door) : door;
}
