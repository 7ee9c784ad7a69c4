// /sources: what is followed here and how it is doing; feeds in and out as OPML.
import type { Instant } from "../news/article.ts";
import type { Feed } from "../news/feed.ts";
import type { Row, Text } from "../news/talk.ts";
import { Trouble } from "../trouble.ts";
import type { Call, CommandCall } from "./call.ts";
import { followFeeds } from "./follow.ts";
import { at, brief, count, notice } from "./notices.ts";
import { listPage } from "./paging.ts";
import { feedsHere, keep } from "./subscriptions.ts";

export const sourcesOnPage = 20;

export async function runSources(call: CommandCall): Promise<void> {
  const { verb = "list", file } = call.heard.inputs;
  if (verb === "import") return importOpml(call, file);
  if (verb === "export") return exportOpml(call);
  await listSources(call, 1);
}

const followed = async (call: Call): Promise<readonly Feed[]> => feedsAt(call, await feedsHere(call));

/** As they are kept; one that was never asked has no title yet. */
export const feedsAt = ({ tools, now }: Call, urls: readonly string[]): Promise<readonly Feed[]> =>
  Promise.all(
    urls.map(async (url) => (await tools.store.feeds.ofUrl(url)) ?? { url, title: "", nextCheckAt: now, failures: 0 }),
  );

/** The feeds followed here, a page of them. */
export async function listSources(call: Call, wanted: number): Promise<void> {
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
  const { items, page, pages, before, buttons } = listPage(feeds, wanted, sourcesOnPage, "here");
  const rows: Row[] = [];
  for (const [index, feed] of items.entries()) {
    const token = call.heard.by.mayManage ? await keep(call, { feed: feed.url }) : undefined;
    rows.push({
      lines: [[`${before + index + 1}. `, { bold: brief(feed.title || feed.url) }], healthLine(call, feed)],
      buttons: token === undefined ? [] : [{ label: "Unfollow", action: { act: "unfollow", on: token } }],
    });
  }
  await call.say(
    notice("plain", pages > 1 ? [`Page ${page} of ${pages}. {/sources export} gives them all as a file.`] : [], {
      title: `${count(feeds.length, "feed")} followed here`,
      rows,
      buttons: [
        ...buttons,
        ...(call.heard.by.mayManage ? [{ label: "Add a source", action: { act: "add-source", on: "" } } as const] : []),
      ],
    }),
  );
}

export const isFailing = (feed: Feed): boolean => feed.failures > 0 || feed.stopped === true;

/** How a feed is doing: when it was last read, or since when it does not answer and why. */
export function healthLine({ heard, tools }: Call, feed: Feed): Text {
  const moment = (instant: Instant) => at(instant, heard.by.zone ?? tools.zone);
  if (feed.stopped)
    return [`${feed.failure ?? "The site says it is gone for good."} It is not asked again: unfollow it.`];
  if (feed.failures > 0)
    return [
      "Not answering",
      ...(feed.failingSince === undefined ? [] : [" since ", moment(feed.failingSince)]),
      feed.failure ? `. ${feed.failure} ` : ". ",
      "Lede keeps trying.",
    ];
  return feed.checkedAt === undefined
    ? [{ quiet: "Not read yet." }]
    : [{ quiet: "Answers. Last read: " }, moment(feed.checkedAt)];
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
