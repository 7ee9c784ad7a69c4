// /sources: what is followed here and how it is doing; feeds in and out as OPML.
import type { Feed } from "../news/feed.ts";
import type { Row } from "../news/talk.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall } from "./call.ts";
import { followFeeds } from "./follow.ts";
import { brief, notice } from "./notices.ts";
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
      notice("plain", [call.tongue.say("followed.none")], {
        buttons: [{ label: call.tongue.say("button.add-source"), action: { act: "add-source", on: "" }, tone: "main" }],
      }),
    );
    return;
  }
  const rows: Row[] = [];
  for (const [index, feed] of feeds.slice(0, mostRows).entries()) {
    const token = call.heard.by.mayManage ? await keep(call, { feed: feed.url }) : undefined;
    rows.push({
      lines: [[`${index + 1}. `, { bold: brief(feed.title || feed.url) }], [{ quiet: healthWords(feed, call.tongue) }]],
      buttons:
        token === undefined
          ? []
          : [{ label: call.tongue.say("button.unfollow"), action: { act: "unfollow", on: token } }],
    });
  }
  const more = feeds.length - rows.length;
  await call.say(
    notice("plain", more > 0 ? [call.tongue.say("followed.and-more", { more })] : [], {
      title: call.tongue.say("followed.here", { feeds: feeds.length }),
      rows,
      ...(call.heard.by.mayManage
        ? { buttons: [{ label: call.tongue.say("button.add-source"), action: { act: "add-source", on: "" } } as const] }
        : {}),
    }),
  );
}

/** How a feed is doing, in words for its owner. */
export function healthWords({ stopped, failure, failures, checkedAt }: Feed, tongue: Tongue): string {
  const why = failure && tongue.again(failure);
  if (stopped) return why ? tongue.say("health.stopped", { why }) : tongue.say("health.gone");
  if (failures > 0) return why ? tongue.say("health.failing-because", { why }) : tongue.say("health.failing");
  return tongue.say(checkedAt === undefined ? "health.unread" : "health.fine");
}

async function importOpml(call: Call, file: string | undefined): Promise<void> {
  if (!file) throw new Trouble("bad-input", worded("followed.attach"));
  const feeds = await call.tools.readOpml(file, call.signal);
  if (feeds.length === 0) throw new Trouble("unreadable", worded("followed.opml-empty"));
  await followFeeds(call, feeds, call.tongue.say("followed.the-files"));
}

async function exportOpml(call: Call): Promise<void> {
  const feeds = await followed(call);
  if (feeds.length === 0) throw new Trouble("not-found", worded("followed.none-to-export"));
  const text = call.tools.writeOpml(
    call.tongue.say("followed.title"),
    feeds.map(({ url, title }) => ({ url, title: title || url })),
  );
  await call.say(
    notice("done", [call.tongue.say("followed.opml", { feeds: feeds.length })], {
      file: { name: "lede.opml", text },
    }),
  );
}
