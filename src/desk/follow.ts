// /follow: a feed, a site or a starter pack joins what is read here; the first one brings a schedule with it.

import type { Pack } from "../gathering/packs.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Form, Text } from "../news/talk.ts";
import type { FoundFeed } from "../publishing/newsroom.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import { linksIn, offerListed } from "./brief.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { keepFeeds } from "./feeds.ts";
import { changeButton, clipped, nextLine, notice, previewButton, undoButton } from "./notices.ts";
import { deadAmong } from "./readnow.ts";
import { change, feedsHere, keep, kepts, newSubscription, subscriptionsHere, withFolders } from "./subscriptions.ts";

export const mostFeeds = 300;

export const runFollow = (call: CommandCall): Promise<void> => follow(call, call.heard.inputs.what ?? "");
export const submitFollow = (call: Submit): Promise<void> =>
  follow(call, call.heard.inputs.what ?? call.heard.inputs.pack ?? "");

export function followForm(packs: readonly Pack[], tongue: Tongue): Form {
  const address = "https://en.wikinews.org";
  return {
    name: "source",
    title: tongue.say("form.follow"),
    submit: tongue.say("button.follow"),
    on: "",
    fields: [
      {
        name: "what",
        label: tongue.say("form.follow-what"),
        hint: packs[0]
          ? tongue.say("form.follow-what-hint-pack", { address, pack: packs[0].title })
          : tongue.say("form.follow-what-hint", { address }),
        required: true,
        kind: "suggested",
        field: "pack",
      },
    ],
  };
}

export async function pressAddSource({ say, tools, tongue }: Press): Promise<void> {
  await say({ audience: "asker", kind: "form", form: followForm(tools.packs, tongue) });
}

async function follow(call: Call, typed: string): Promise<void> {
  const what = typed.trim();
  if (what === "")
    throw new Trouble("bad-input", call.tongue.sentences([call.tongue.say("follow.give"), packList(call)]));
  const pack = packNamed(call.tools.packs, what);
  if (pack) return followFeeds(call, pack.feeds, pack.title);
  const link = linksIn(what)[0];
  if (link === undefined)
    throw new Trouble(
      "not-found",
      call.tongue.sentences([call.tongue.say("follow.neither", { typed: clipped(what) }), packList(call)]),
    );
  await call.say({ audience: "asker", kind: "progress", doing: call.tongue.say("follow.looking") });
  const found = await call.tools.newsroom.discover(link, call.signal);
  if ("feeds" in found)
    return followFeeds(call, [found.feeds[0]], found.feeds[0].title || found.feeds[0].url, found.feeds.slice(1));
  if (found.stories !== undefined) return offerListed(call, found.stories, call.tongue.say("find.no-feed-announced"));
  await call.tools.store.articles.save([found.article], { at: call.now });
  const token = await keep(call, "brief", { ids: [found.article.id] });
  await call.say(
    notice("problem", [call.tongue.say("follow.article")], {
      buttons: [{ label: call.tongue.say("button.brief-it"), action: { act: "brief", on: token } }],
    }),
  );
}

/** The Follow button beneath the newest stories of a site. */
export async function pressFollow(call: Press): Promise<void> {
  const kept = await kepts<{ feeds: readonly FoundFeed[]; title: string }>(call, "follow", call.heard.action.on);
  if (kept === undefined) throw new Trouble("not-found", worded("brief.offer-ended"));
  await followFeeds(call, kept.feeds, kept.title);
}

export function packNamed(packs: readonly Pack[], typed: string): Pack | undefined {
  const wanted = typed
    .toLowerCase()
    .replace(/\bpack\b/g, "")
    .trim();
  return packs.find((pack) => pack.id.toLowerCase() === wanted || pack.title.toLowerCase() === wanted);
}

const packsNamed = 10;

function packList({ tools, tongue }: Call): string {
  const titles = tools.packs.map((pack) => pack.title);
  const more = titles.length - packsNamed;
  if (titles.length === 0) return "";
  const packs = titles.slice(0, packsNamed).join(", ");
  return more > 0 ? tongue.say("follow.packs-more", { packs, more }) : tongue.say("follow.packs", { packs });
}

/**
 * Adds the feeds to every schedule of the place, makes the first schedule where there is none, and reads each feed
 * once.
 */
export async function followFeeds(
  call: Call,
  feeds: readonly FoundFeed[],
  title: string,
  others: readonly FoundFeed[] = [],
  brought: { readonly folders?: Readonly<Record<string, string>>; readonly lines?: readonly Text[] } = {},
): Promise<void> {
  const here = await subscriptionsHere(call);
  const kept = await feedsHere(call);
  const known = new Set(kept);
  const fresh = feeds.filter((feed) => !known.has(feed.url));
  if (fresh.length === 0) {
    await call.say(notice("plain", [call.tongue.say("follow.already", { title }), ...(brought.lines ?? [])]));
    return;
  }
  if (known.size + fresh.length > mostFeeds)
    throw new Trouble("bad-input", worded("follow.too-many", { most: mostFeeds, feeds: known.size }));
  await keepFeeds(call, fresh);
  const urls = fresh.map((feed) => feed.url);
  const first =
    here.length === 0 ? await newSubscription(call, { feeds: [...kept, ...urls], provisional: true }) : undefined;
  const token = await change(call, {
    save: first ? [first] : here.map((one) => ({ ...one, feeds: [...one.feeds, ...urls] })),
    ...(brought.folders && { settings: await withFolders(call, brought.folders) }),
  });
  const problem = await readNow(call, urls);
  const name = await titleNow(call, title, urls);
  // Where only a person installed Lede, what they follow is theirs: the place is named, and not "here".
  const place = { place: call.heard.in };
  const lines: Text[] = [
    fresh.length > 1
      ? call.tongue.text("follow.feeds", { title: name, feeds: fresh.length, place })
      : call.tongue.text("follow.now", { title: name, place }),
  ];
  const schedule = first ?? here[0];
  if (schedule) lines.push(...scheduleLines(schedule, call, first !== undefined));
  if (problem) lines.push([problem]);
  lines.push(...(brought.lines ?? []));
  if (others.length > 0)
    lines.push([
      {
        quiet: call.tongue.say("follow.others", {
          feeds: clipped(others.map((feed) => feed.title || feed.url).join(", "), 200),
        }),
      },
    ]);
  call.tools.log.info("feeds-followed", { feeds: fresh.length, place: call.heard.in });
  await call.say(
    notice("done", lines, {
      buttons: [
        undoButton(token, call.tongue),
        ...(schedule ? [previewButton(schedule.id, call.tongue), changeButton(schedule.id, call.tongue)] : []),
      ],
    }),
  );
}

const scheduleLines = (schedule: Subscription, { now, tongue }: Call, fresh: boolean): Text[] => [
  tongue.text(fresh ? "follow.posted-new" : "follow.posted", {
    when: whenWords(schedule, tongue),
    place: { place: schedule.place },
  }),
  nextLine(schedule, now, tongue),
];

/** A feed says what it is called when it is read; before that its site says more than its address. */
async function titleNow(call: Call, title: string, urls: readonly string[]): Promise<string> {
  const [only, ...more] = urls;
  if (only === undefined || more.length > 0) return title;
  const read = (await call.tools.store.feeds.ofUrl(only))?.title ?? "";
  if (read !== "" && read !== only) return read;
  return title === only && URL.canParse(only) ? new URL(only).hostname.replace(/^www\./, "") : title;
}

/** One feed is read while the person waits, so that a preview has something to show; of many, which are dead. */
async function readNow(call: Call, urls: readonly string[]): Promise<string | undefined> {
  const [only, ...more] = urls;
  if (only === undefined) return undefined;
  if (more.length > 0) {
    const dead = await deadAmong(call, urls);
    if (dead.length === 0) return undefined;
    return call.tongue.say("follow.dead", { feeds: dead.length, names: clipped(call.tongue.list(dead), 400) });
  }
  try {
    await call.tools.newsroom.poll(only, call.signal, { waiting: true });
    const { failure } = (await call.tools.store.feeds.ofUrl(only)) ?? {};
    return failure && unread(call.tongue.again(failure), call.tongue);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    call.tools.log.warn("feed-unread", { feed: only, why: trouble.kind });
    return unread(trouble.forReaders(call.tongue), call.tongue);
  }
}

const unread = (why: string, tongue: Tongue): string => tongue.say("follow.unread", { why });
