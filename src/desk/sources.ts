// /sources: what is followed here and how it is doing; feeds in and out as OPML.
import type { Feed } from "../news/feed.ts";
import type { Row } from "../news/talk.ts";
import { Trouble } from "../trouble.ts";
import type { Call, CommandCall } from "./call.ts";
import { followFeeds } from "./follow.ts";
import { brief, count, notice } from "./notices.ts";
import { feedsHere, keep } from "./subscriptions.ts";

const mostRows = 20;

export async function runSources(call: CommandCall): Promise<void> {
  const { verb = "list", file } = call.heard.inputs;
  if (verb === "import") return importOpml(call, file);
  if (verb === "export") return exportOpml(call);
  await list(call);
}

async function followed(call: Call): Promise<readonly Feed[]> {
  const urls = await feedsHere(call);
  return Promise.all(
    urls.map(
      async (url) =>
        (await call.tools.store.feeds.ofUrl(url)) ?? { url, title: "", nextCheckAt: call.now, failures: 0 },
    ),
  );
}

async function list(call: Call): Promise<void> {
  const feeds = await followed(call);
  if (feeds.length === 0) {
    await call.say(
      notice(
        "plain",
        [
          "Nothing is followed here yet. Type {/follow} with a feed, a site or a starter pack, such as " +
            "{/follow: https://en.wikinews.org}.",
        ],
        {
          buttons: [{ label: "Add a source", action: { act: "add-source", on: "" }, tone: "main" }],
        },
      ),
    );
    return;
  }
  const rows: Row[] = [];
  for (const [index, feed] of feeds.slice(0, mostRows).entries()) {
    const token = call.heard.by.mayManage ? await keep(call, { feed: feed.url }) : undefined;
    rows.push({
      lines: [[`${index + 1}. `, { bold: brief(feed.title || feed.url) }], [{ quiet: healthWords(feed) }]],
      buttons: token === undefined ? [] : [{ label: "Unfollow", action: { act: "unfollow", on: token } }],
    });
  }
  const more = feeds.length - rows.length;
  await call.say(
    notice("plain", more > 0 ? [`And ${more} more: {/sources export} gives them all.`] : [], {
      title: `${count(feeds.length, "feed")} followed here`,
      rows,
      ...(call.heard.by.mayManage
        ? { buttons: [{ label: "Add a source", action: { act: "add-source", on: "" } } as const] }
        : {}),
    }),
  );
}

/** How a feed is doing, in words for its owner. */
export function healthWords(feed: Feed): string {
  if (feed.stopped)
    return `${feed.failure ?? "The site says it is gone for good."} It is not asked again: unfollow it.`;
  if (feed.failures > 0) return `Not answering. ${feed.failure ?? ""} Lede keeps trying.`.replace(/ +/g, " ");
  return feed.checkedAt === undefined ? "Not read yet." : "Fine.";
}

async function importOpml(call: Call, file: string | undefined): Promise<void> {
  if (!file) throw new Trouble("bad-input", "Attach an OPML file: your feed reader exports one.");
  const feeds = await call.tools.readOpml(file, call.signal);
  if (feeds.length === 0)
    throw new Trouble("unreadable", "That file names no feed. Export it again as OPML from your feed reader.");
  await followFeeds(call, feeds, "the file's feeds");
}

async function exportOpml(call: Call): Promise<void> {
  const feeds = await followed(call);
  if (feeds.length === 0)
    throw new Trouble(
      "not-found",
      "Nothing is followed here yet, so there is nothing to export. Type {/follow} first.",
    );
  const text = call.tools.writeOpml(
    "Followed with Lede",
    feeds.map(({ url, title }) => ({ url, title: title || url })),
  );
  await call.say(
    notice("done", [`${count(feeds.length, "feed")}, as OPML. Any feed reader can read it.`], {
      file: { name: "lede.opml", text },
    }),
  );
}
