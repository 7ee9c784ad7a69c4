// What a whole life of Lede in Slack is judged by, read from the fake alone: who saw something happen, what changed, what was shown and said twice.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { FakeSlack, Json, Posted } from "../../fakes/slack/kept.ts";
import type { Lede } from "../../whole/slack.ts";
import { until } from "./running.ts";

type Manifest = { readonly features: { readonly slash_commands: readonly { command: string; usage_hint: string }[] } };
const { slash_commands: registered } = (
  parse(readFileSync(new URL("../../../adapters/slack/manifest.yaml", import.meta.url), "utf8")) as Manifest
).features;
const there = new Set(registered.map(({ command }) => command.slice(1)));
const afterLede = new Set(registered.find(({ command }) => command === "/lede")?.usage_hint.split(" | "));

/** Slack's own, which Lede tells people to type. */
const slacksOwn = new Set(["invite"]);
const named = /(?<![\w/.:~<-])\/([a-z]+)(?: ([a-z-]+))?/g;

/** Commands in what was shown that nobody could type. */
function deadIn(shown: string): readonly string[] {
  return [...shown.matchAll(named)].flatMap(([whole, name = "", next]) => {
    if (name === "lede") return next === undefined || afterLede.has(next) ? [] : [whole];
    return there.has(name) || slacksOwn.has(name) ? [] : [whole];
  });
}

/** Methods that put something on somebody's screen. */
const showing = new Set([
  "chat.postMessage",
  "chat.postEphemeral",
  "views.open",
  "views.push",
  "views.update",
  "views.publish",
  "reactions.add",
]);

export type Life = {
  /** Does something and waits until the fake shows what is looked for; what never shows is a silent failure. */
  readonly deed: (name: string, act: () => Promise<unknown>, seen: () => boolean) => Promise<void>;
  readonly counts: () => {
    readonly othersChanged: readonly string[];
    readonly dead: readonly string[];
    readonly silent: readonly string[];
    readonly doubled: readonly string[];
  };
};

export function openLife({ slack }: Pick<Lede, "slack">): Life {
  const first = new Map<string, string>();
  const posts: Posted[] = [];
  const silent: string[] = [];
  const acknowledged: unknown[] = [];
  slack.onPosted((message) => {
    posts.push(message);
    first.set(keyOf(message), looks(message));
  });
  return {
    deed: async (name, act, seen) => {
      acknowledged.push(await act());
      await until(seen, 15_000).catch(() => silent.push(name));
    },
    counts: () => {
      const now = new Map(slack.posted.map((message) => [keyOf(message), looks(message)]));
      const gone = [...first].filter(([key, before]) => now.get(key) !== before).map(([key]) => key);
      const touched = slack.calls.filter(({ method }) => method === "chat.update" || method === "chat.delete");
      const shown = [
        ...slack.calls.filter(({ method }) => showing.has(method)).map(({ body }) => body),
        ...slack.responded.map(({ body }) => body),
        ...acknowledged,
      ];
      return {
        othersChanged: [...gone, ...touched.map(({ method, body }) => `${method} ${String(body.ts)}`)],
        dead: [...new Set(shown.flatMap((one) => wordsIn(one).flatMap(deadIn)))],
        silent,
        doubled: twice(
          posts.map((message) => `${message.token} ${message.channel} ${message.thread_ts ?? ""} ${looks(message)}`),
        ),
      };
    },
  };
}

const keyOf = ({ token, channel, ts }: Posted): string => `${token} ${channel} ${ts}`;
const looks = ({ text, blocks }: Posted): string => JSON.stringify([text, blocks]);
const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) < at);

/** Every string a reader may see; addresses and what buttons carry are none. */
function wordsIn(node: unknown, key = ""): readonly string[] {
  if (typeof node === "string") return key === "text" || key === "fallback" || key === "" ? [node] : [];
  if (Array.isArray(node)) return node.flatMap((child) => wordsIn(child, key));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => wordsIn(value, name));
}

export const viewOf = (slack: FakeSlack, callback: string): Json =>
  [...slack.views.values()].findLast((view) => view.callback_id === callback) ?? {};
