// /unfollow: a feed leaves what is read here.
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press } from "./call.ts";
import { feedsKept } from "./feeds.ts";
import { clipped, notice, undoButton } from "./notices.ts";
import { allHere, change, feedsHere, isFollowed, kepts, settingsHere, subscriptionsHere } from "./subscriptions.ts";

export const runUnfollow = (call: CommandCall): Promise<void> => unfollow(call, call.heard.inputs.what ?? "");

export async function pressUnfollow(call: Press): Promise<void> {
  const kept = await kepts<{ feed: string }>(call, "unfollow", call.heard.action.on);
  if (kept === undefined) throw new Trouble("not-found", worded("unfollow.old-list"));
  await unfollow(call, kept.feed);
}

/** The feed's address, its host, its title or its number in the list. */
async function unfollow(call: Call, typed: string): Promise<void> {
  const wanted = typed.trim().toLowerCase();
  const here = await subscriptionsHere(call);
  const urls = await feedsHere(call);
  if (urls.length === 0) throw new Trouble("not-found", worded("unfollow.nothing"));
  const feeds = await feedsKept(call, urls);
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, "")
      .replace(/\/$/, "");
  const matches = feeds.filter(
    ({ url, site = url, title }, index) =>
      [url, site].some((one) => bare(one) === bare(wanted)) ||
      title.toLowerCase() === wanted ||
      String(index + 1) === wanted,
  );
  const loose =
    matches.length > 0
      ? matches
      : feeds.filter((feed) => wanted !== "" && `${bare(feed.url)} ${feed.title.toLowerCase()}`.includes(bare(wanted)));
  const [found, second] = loose;
  if (found === undefined) throw new Trouble("not-found", worded("unfollow.not-followed", { typed: clipped(typed) }));
  if (second !== undefined) throw new Trouble("bad-input", worded("unfollow.ambiguous", { typed: clipped(typed) }));
  const without = (all: readonly string[]) => all.filter((url) => url !== found.url);
  const save = here
    .filter((one) => one.feeds.includes(found.url))
    .map((one) => ({ ...one, feeds: without(one.feeds) }));
  const settings = await settingsHere(call);
  const token = await change(
    call,
    here.length > 0 ? { save } : { settings: { ...settings, sources: without(settings.sources ?? []) } },
  );
  const left = urls.length - 1;
  await call.say(
    notice(
      "done",
      [
        call.tongue.say("unfollow.done", { title: found.title || found.url }),
        ...(left === 0 ? [call.tongue.say("unfollow.none-left"), ...(await noMoreNews(call))] : []),
      ],
      {
        buttons: [undoButton(token, call.tongue)],
      },
    ),
  );
}

const storiesNamed = 3;

/** What is followed here of stories, where nothing is left that could bring news of them. */
async function noMoreNews(call: Call): Promise<readonly string[]> {
  const { tongue } = call;
  const all = (await allHere(call)).filter((one) => isFollowed(one) && one.state === "active");
  if (all.length === 0) return [];
  const named = all.slice(0, storiesNamed).map(({ story }) => {
    const words = clipped(story?.headline ?? "");
    return tongue.say("briefing.quotation", { words });
  });
  const more = all.length - named.length;
  const headlines =
    more === 0 ? tongue.list(named) : tongue.say("edition.about-and-more", { feeds: named.join(", "), more });
  return [tongue.say("unfollow.no-more-news", { headlines })];
}
