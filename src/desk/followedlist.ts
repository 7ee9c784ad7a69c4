// A followed story as a row of a list: its headline, since when, its last change, and the button that stops it.
import { isFailing } from "../news/feed.ts";
import { samePlace } from "../news/place.ts";
import { spoken } from "../news/spoken.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Row, Text } from "../news/talk.ts";
import type { Call } from "./call.ts";
import { stopButton } from "./followstory.ts";
import { lastResult } from "./lastresult.ts";
import { clipped } from "./notices.ts";

export async function followedRow(call: Call, subscription: Subscription, mayStop: boolean): Promise<Row> {
  const { id, place, createdAt, story, schedule, feeds } = subscription;
  const { tongue } = call;
  const headline = { bold: clipped(story?.headline ?? "", 150) };
  const [told] = await call.mine.editions.remembered(id, createdAt + 1);
  const last = await lastResult(call, subscription);
  const { zone } = schedule;
  const since = { instant: createdAt, as: "date", zone } as const;
  const when: Text = told
    ? tongue.text("story-followed.since", { since, time: { instant: told.at, as: "date-time", zone } })
    : tongue.text("story-followed.since-only", { since });
  const known = await call.tools.store.feeds.ofUrls(feeds);
  const isUnread = known.length > 0 && known.every(isFailing);
  // That nothing has changed nobody knows where nothing can be read.
  const silent = feeds.length === 0 ? "story-followed.unfed" : isUnread ? "story-followed.unread" : undefined;
  const isHere = samePlace(place, call.heard.in);
  return {
    lines: [
      [...(isHere ? [] : [{ place }, ": "]), ...tongue.text("story-followed.row", { headline })],
      ...(told || !silent ? [when] : []),
      ...(silent ? [spoken(tongue.say(silent))] : []),
      ...(last?.wrong ? [last.line] : []),
    ],
    buttons: mayStop ? [...(last?.buttons ?? []), stopButton(id, tongue)] : [],
  };
}
