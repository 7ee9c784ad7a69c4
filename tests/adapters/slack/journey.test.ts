// From installing Lede in Slack to an answer in a thread: the whole way through real sockets, with the real desk behind it.
import { afterEach, describe, expect, it } from "vitest";
import { person } from "../../fakes/slack/payloads.ts";
import { until } from "./running.ts";
import { feedUrl, inChannel, install, type Lede, noteTo, rescue, start } from "./whole.ts";

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  it("from installing to an answer in a thread", async () => {
    lede = await start(mode);
    const { slack, clock, tick } = lede;
    if (mode === "http") await install(lede);
    const ann = person(slack, lede.wire, mode === "http" ? { team: "T-one" } : {});

    await ann.types("/follow", feedUrl);
    await until(() => noteTo(slack, "ollow") !== undefined);
    await ann.types("/schedule", "add every day at 08:00 zone: Europe/Zurich");
    await until(
      () => noteTo(slack, "Every day at 08:00") !== undefined || noteTo(slack, "every day at 08:00") !== undefined,
    );

    expect(JSON.stringify(slack.responded.map(({ body }) => body.text))).toContain(" in #news.");
    expect(JSON.stringify(slack.responded.map(({ body }) => body.text))).not.toContain("#C1");

    // The next morning comes.
    const now = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO("Europe/Zurich");
    const today = now.withPlainTime("08:00:05");
    const next = (Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ days: 1 })).epochMilliseconds;
    clock.ahead = next - Date.now();
    await tick();
    await until(() => inChannel(slack).length > 0, 15_000);
    const [posted] = inChannel(slack);
    expect(posted?.text).toContain("edition");
    expect(JSON.stringify(posted?.blocks)).toContain(rescue.title);

    // One tap from the sentence.
    await ann.presses("Evidence", posted as never);
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "evidence"));
    expect(JSON.stringify([...slack.views.values()])).toContain("open at this sentence");

    // A question beneath it, answered beneath it.
    await ann.says("how many asylum seekers were rescued by fishermen?", {
      thread_ts: posted?.ts,
      parent_user_id: "UBOT",
    });
    await until(() => inChannel(slack).some((message) => message.thread_ts === posted?.ts), 15_000);
    const answer = inChannel(slack).findLast((message) => message.thread_ts === posted?.ts);
    expect(answer?.text).toContain("700");
    expect(JSON.stringify(answer?.blocks)).toContain("Not a question");

    // Asked by name: it says that it works, and what it does not find.
    await ann.says("<@UBOT> who won the football match in Naples?", {
      thread_ts: posted?.ts,
      parent_user_id: "UBOT",
    });
    await until(() => inChannel(slack).some(({ text }) => text?.includes("Not in these")), 15_000);
    expect(slack.statuses.length).toBeGreaterThan(0);
    expect(slack.refused).toEqual([]);
    expect(lede.log.events.filter(({ level }) => level === "error")).toEqual([]);
  }, 60_000);

  it("a briefing of a link, at once", async () => {
    lede = await start(mode);
    const { slack } = lede;
    if (mode === "http") await install(lede);
    const ann = person(slack, lede.wire, mode === "http" ? { team: "T-one" } : {});
    await ann.types("/brief", rescue.url);
    await until(() => inChannel(slack).length === 1, 15_000);
    const [posted] = inChannel(slack);
    expect(posted?.text).toContain(rescue.title);
    expect(JSON.stringify(posted?.blocks)).toContain("#:~:text=");
    await ann.says("<@UBOT> who saved 200 more?", { thread_ts: posted?.ts, parent_user_id: "UBOT" });
    await until(() => inChannel(slack).length === 2, 15_000);
    expect(inChannel(slack)[1]).toMatchObject({ thread_ts: posted?.ts, text: expect.stringContaining("Navy") });
    await ann.presses("Not what I asked", inChannel(slack)[1] as never);
    await until(() => noteTo(slack, "Noted") !== undefined);
    expect(slack.refused).toEqual([]);
  }, 60_000);

  it("the Home tab, the first steps, and a source added from there", async () => {
    lede = await start(mode);
    const { slack } = lede;
    if (mode === "http") await install(lede);
    const ann = person(slack, lede.wire, mode === "http" ? { team: "T-one" } : {});
    await ann.opensHome();
    await until(() => slack.views.has("U1"));
    const home = slack.views.get("U1") ?? {};
    expect(JSON.stringify(home)).toContain("Nothing is scheduled yet");
    await ann.presses("Add a source", home as never);
    await until(() => [...slack.views.values()].some((view) => view.callback_id === "form:source"));
    const form = [...slack.views.values()].find((view) => view.callback_id === "form:source") ?? {};
    const field = String(((form.blocks ?? []) as { block_id?: string }[])[0]?.block_id);
    const answer = await ann.submits(form, { [field]: { type: "plain_text_input", value: feedUrl } });
    expect(JSON.stringify(answer)).toContain("update");
    expect(slack.refused).toEqual([]);
  }, 60_000);
});
