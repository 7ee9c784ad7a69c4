// /sources: what is followed here and how it is doing; feeds in and out as OPML.
import type { Instant } from "../news/article.ts";
import type { Feed } from "../news/feed.ts";
import type { Row, Text } from "../news/talk.ts";
import type { UnreadOutline } from "../ports/sandbox.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall } from "./call.ts";
import { feedsKept } from "./feeds.ts";
import { followFeeds } from "./follow.ts";
import { at, clipped, notice } from "./notices.ts";
import { listPage } from "./paging.ts";
import { feedsHere, keep, settingsHere } from "./subscriptions.ts";

export const sourcesOnPage = 20;

export async function runSources(call: CommandCall): Promise<void> {
  const { verb = "list", file } = call.heard.inputs;
  if (verb === "import") return importOpml(call, file);
  if (verb === "export") return exportOpml(call);
  await listSources(call, 1);
}

const followed = async (call: Call): Promise<readonly Feed[]> => feedsKept(call, await feedsHere(call));

/** The feeds followed here, a page of them. */
export async function listSources(call: Call, wanted: number): Promise<void> {
  const feeds = await followed(call);
  const { tongue } = call;
  const add = { label: tongue.say("button.add-source"), action: { act: "add-source", on: "" } } as const;
  if (feeds.length === 0) {
    await call.say(notice("plain", [tongue.say("followed.none")], { buttons: [{ ...add, tone: "main" }] }));
    return;
  }
  const { items, page, pages, before, buttons } = listPage(feeds, wanted, sourcesOnPage, "here", tongue);
  const { folders = {} } = await settingsHere(call);
  const rows: Row[] = [];
  for (const [index, feed] of items.entries()) {
    const token = call.heard.by.mayManage ? await keep(call, "unfollow", { feed: feed.url }) : undefined;
    const unfollow = { act: "unfollow", on: token ?? "" } as const;
    rows.push({
      lines: [
        [
          `${before + index + 1}. `,
          { bold: clipped(feed.title || feed.url) },
          ...(folders[feed.url] === undefined ? [] : [{ quiet: ` · ${clipped(folders[feed.url] ?? "", 60)}` }]),
        ],
        healthLine(call, feed),
      ],
      buttons: token === undefined ? [] : [{ label: tongue.say("button.unfollow"), action: unfollow }],
    });
  }
  await call.say(
    notice("plain", pages > 1 ? [tongue.say("followed.page", { page, pages })] : [], {
      title: tongue.say("followed.here", { feeds: feeds.length }),
      rows,
      buttons: [...buttons, ...(call.heard.by.mayManage ? [add] : [])],
    }),
  );
}

/** How a feed is doing: when it was last read, or since when it does not answer and why. */
export function healthLine({ heard, tools, tongue }: Call, feed: Feed): Text {
  const { stopped, failures, failure, failingSince, checkedAt } = feed;
  const moment = (instant: Instant) => at(instant, heard.by.zone ?? tools.zone);
  const why = failure && tongue.again(failure);
  if (stopped) return [why ? tongue.say("health.stopped", { why }) : tongue.say("health.gone")];
  if (failures > 0)
    return why && failingSince !== undefined
      ? tongue.text("health.failing-since", { time: moment(failingSince), why })
      : [tongue.say("health.failing")];
  if (checkedAt === undefined) return [{ quiet: tongue.say("health.unread") }];
  return tongue.text("health.read", { time: moment(checkedAt) });
}

async function importOpml(call: Call, file: string | undefined): Promise<void> {
  if (!file) throw new Trouble("bad-input", worded("followed.attach"));
  const { feeds, unread } = await call.tools.readOpml(file, call.signal);
  if (feeds.length === 0) throw new Trouble("unreadable", worded("followed.opml-empty"));
  const folders = Object.fromEntries(feeds.flatMap(({ url, folder }) => (folder === undefined ? [] : [[url, folder]])));
  await followFeeds(call, feeds, call.tongue.say("followed.the-files"), [], {
    ...(Object.keys(folders).length > 0 && { folders }),
    lines: unread.length === 0 ? [] : [[unreadLines(unread, call.tongue)]],
  });
}

const linesNamed = 10;

function unreadLines(unread: readonly UnreadOutline[], tongue: Tongue): string {
  const names = unread
    .slice(0, linesNamed)
    .map(({ line, name }) =>
      name === ""
        ? tongue.say("followed.line", { line })
        : tongue.say("followed.line-of", { line, name: clipped(name, 60) }),
    );
  return tongue.say("followed.unread", { lines: unread.length, names: tongue.list(names) });
}

async function exportOpml(call: Call): Promise<void> {
  const feeds = await followed(call);
  if (feeds.length === 0) throw new Trouble("not-found", worded("followed.none-to-export"));
  const { folders = {} } = await settingsHere(call);
  const text = call.tools.writeOpml(
    call.tongue.say("followed.title"),
    feeds.map(({ url, title }) => {
      const folder = folders[url];
      return { url, title: title || url, ...(folder === undefined ? {} : { folder }) };
    }),
  );
  await call.say(
    notice("done", [call.tongue.say("followed.opml", { feeds: feeds.length })], {
      file: { name: "lede.opml", text },
    }),
  );
}
