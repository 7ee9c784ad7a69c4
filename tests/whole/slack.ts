// All of Lede against the fake Slack, over a socket or signed requests, with the people who use it.
import { openSlack } from "../../adapters/slack/index.ts";
import type { World } from "../../src/newsroom.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { encryptionKey, secret, until } from "../adapters/slack/running.ts";
import type { FakeSlack, Posted } from "../fakes/slack/kept.ts";
import { httpWire, person, socketWire } from "../fakes/slack/payloads.ts";
import { startSlack } from "../fakes/slack/server.ts";
import { WallClock } from "../fakes/wall.ts";
import { startLede } from "./lede.ts";
import { justIn } from "./wikinews.ts";

/** "socket" speaks for one workspace; the other two for all that install Lede. */
export type Mode = "socket" | "socket of many" | "http";

const ofMany = {
  SLACK_SIGNING_SECRET: secret,
  SLACK_PORT: "0",
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "client-secret",
  SLACK_PUBLIC_URL: "https://lede.example.org",
  ENCRYPTION_KEY: encryptionKey,
} as const;
const tokens: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  socket: { SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test" },
  "socket of many": { ...ofMany, SLACK_APP_TOKEN: "xapp-test" },
  http: ofMany,
};

/** Where many may install it, nobody has yet. */
export async function start(
  mode: Mode,
  clock = new WallClock({ haste: 10 }),
  minds: Pick<World, "model" | "judge" | "prompts"> = {},
  over: Partial<Newsroom> = {},
) {
  const slack = await startSlack(clock);
  const web = justIn(clock.now(), 4);
  const { platform, stop, ...lede } = await startLede({
    env: { SLACK_API_URL: slack.apiUrl, ...tokens[mode] },
    clock,
    web,
    minds,
    over,
    open: openSlack,
    listens: ({ line }) => until(() => line.awake()),
  });
  const address = platform.line.address?.();
  const origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
  return {
    ...lede,
    slack,
    clock,
    web,
    origin,
    wire: mode === "http" ? httpWire(`${origin}/slack/events`, secret, () => clock.now()) : socketWire(slack),
    stop: async () => {
      await stop();
      await slack.close();
    },
  };
}
export type Lede = Awaited<ReturnType<typeof start>>;

/** Installed, with two people at their keyboards in one channel. */
export async function begin(mode: Mode, over: Partial<Newsroom> = {}) {
  const lede = await start(mode, undefined, undefined, over);
  if (mode !== "socket") await installs(lede, "code-one");
  const { slack, wire } = lede;
  const team = mode === "socket" ? {} : { team: "T-one" };
  return { ...lede, ann: person(slack, wire, team), bob: person(slack, wire, { ...team, user: "U2" }) };
}

/** An installation through the browser, as whoever adds Lede does it; `code` names the workspace. */
export async function installs({ origin, slack }: Pick<Lede, "origin" | "slack">, code: string): Promise<void> {
  const greeted = slack.posted.length;
  const page = await fetch(`${origin}/slack/install`);
  const link = /href="([^"]+)"/.exec(await page.text())?.[1]?.replace(/&amp;/g, "&") ?? "";
  const state = new URL(link).searchParams.get("state") ?? "";
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const done = await fetch(`${origin}/slack/oauth_redirect?code=${code}&state=${state}`, { headers: { cookie } });
  if (done.status !== 200) throw new Error(`the installation ended with ${done.status}`);
  await until(() => slack.posted.length > greeted);
}

export const noteTo = (slack: FakeSlack, words: string) =>
  slack.responded.findLast(({ body }) => JSON.stringify(body).includes(words));
export const inChannel = (slack: FakeSlack): readonly Posted[] =>
  slack.posted.filter(({ channel }) => channel === "C1");
