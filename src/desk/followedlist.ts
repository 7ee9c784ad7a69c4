// A followed story as a row of a list: its headline, since when, its last change, and the button that stops it.
import type { Subscription } from "../news/subscription.ts";
import type { Row, Text } from "../news/talk.ts";
import type { Call } from "./call.ts";
import { stopButton } from "./followstory.ts";
import { lastResult, postedEditions } from "./lastresult.ts";
import { brief } from "./notices.ts";
import { sameplace } from "./subscriptions.ts";

export async function followedRow(call: Call, subscription: Subscription, mayStop: boolean): Promise<Row> {
  const { id, place, createdAt, story, schedule } = subscription;
  const { tongue } = call;
  const headline = { bold: brief(story?.headline ?? "", 150) };
  const [changed] = await postedEditions(call, subscription, 1);
  const last = await lastResult(call, subscription);
  const since = { instant: createdAt, as: "date", zone: schedule.zone } as const;
  const when: Text = changed
    ? tongue.text("followed.since", { since, time: { instant: changed.slot, as: "date-time", zone: schedule.zone } })
    : tongue.text("followed.since-only", { since });
  const isHere = sameplace(place, call.heard.in);
  return {
    lines: [
      [...(isHere ? [] : [{ place }, ": "]), ...tongue.text("followed.row", { headline })],
      when,
      ...(last?.wrong ? [last.line] : []),
    ],
    buttons: mayStop ? [...(last?.buttons ?? []), stopButton(id, tongue)] : [],
  };
}
