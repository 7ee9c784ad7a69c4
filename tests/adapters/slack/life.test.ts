// A whole life of Lede in Slack: owner, member, guest and a second workspace, from installing to coming back, and what none of them may meet.
import { afterEach, describe, expect, it } from "vitest";
import type { Json } from "../../fakes/slack/kept.ts";
import { person } from "../../fakes/slack/payloads.ts";
import { installs, nextAt, openLife, viewOf } from "./life.ts";
import { feedUrl, type Lede, rescue, start } from "./whole.ts";

let lede: Lede | undefined;
afterEach(async () => {
  await lede?.stop();
  lede = undefined;
});
const typed = (value: string) => ({ type: "plain_text_input", value });

describe.each(["socket", "socket of many", "http"] as const)("over %s", (mode) => {
  it("a life of Lede changes nothing of others, shows no dead command, fails in no silence and says nothing twice", async () => {
    lede = await start(mode);
    const { slack, clock, tick, wire } = lede;
    const { deed, counts } = openLife(lede);
    const many = mode !== "socket";
    slack.people.set("U3", { is_restricted: true });
    slack.people.set("U4", { team_id: "T-two" });
    slack.channels.set("C1", { member: true, members: ["U1", "U2", "U3", "U4", "UBOT"] });
    slack.channels.set("C2", { member: true, members: ["U1", "UBOT"] });
    if (many) for (const code of ["code-one", "code-two"]) await installs(lede, code);
    const team = many ? { team: "T-one" } : {};
    const owner = person(slack, wire, team);
    const alone = person(slack, wire, { ...team, channel: "D1" });
    const member = person(slack, wire, { ...team, user: "U2" });
    const guest = person(slack, wire, { ...team, user: "U3" });
    // Of the second workspace that installed Lede, where there are several; else of one that shares the channel.
    const stranger = person(
      slack,
      wire,
      many ? { team: "T-two", user: "U4", channel: "C9" } : { user: "U4", home: "T2" },
    );

    const all = (channel: string) => slack.posted.filter((message) => message.channel === channel);
    /** Something that was not there when this was asked for: a note of this person's, or a message in that channel. */
    const fresh = (among: () => readonly object[], words: RegExp) => {
      const before = new Set(among().map((one) => JSON.stringify(one)));
      return () => among().some((one) => !before.has(JSON.stringify(one)) && words.test(JSON.stringify(one)));
    };
    const notesOf = (user: string) => slack.notes.filter((note) => note.user === user);
    const noted = (user: string, words: RegExp) => fresh(() => notesOf(user), words);
    const said = (channel: string, words: RegExp) => fresh(() => all(channel), words);
    const morning = async () => {
      clock.ahead = nextAt(clock.now(), "08:00:05") - Date.now();
      await tick();
    };

    await deed("hello", () => alone.says("hi"), said("D1", /lede/i));
    await deed("the guest's follow", () => guest.types("/follow", feedUrl), noted("U3", /Only those who manage/));
    await deed("the first follow", () => owner.types("/follow", feedUrl), noted("U1", /Wikinews/));
    await deed(
      "the bare form",
      () => owner.types("/schedule", "add"),
      () => "id" in viewOf(slack, "command:schedule:add"),
    );
    const form = viewOf(slack, "command:schedule:add");
    expect(await owner.submits(form, { when: typed("25:99") })).toMatchObject({ response_action: "errors" });
    const saved = () => JSON.stringify([...slack.views.values()]).includes("very day at 08:00");
    await deed("the corrected form", () => owner.submits(form, { when: typed("every day at 08:00") }), saved);

    await deed("the edition", morning, said("C1", /edition/));
    const edition = all("C1").at(-1);
    expect(JSON.stringify(edition)).toContain(rescue.title);
    const press = (who: typeof owner, label: string) => () => who.presses(label, edition as never);
    await deed("evidence", press(member, "Evidence"), () => "id" in viewOf(slack, "evidence"));
    await deed("open", press(guest, "Open"), noted("U3", /Wikinews/));
    const opened = slack.notes.findLast(({ user }) => user === "U3");
    await deed("more", () => guest.presses("More", opened as never), noted("U3", /\[\d+\]|beyond/));
    await deed("why", press(member, "Why this story"), noted("U2", /chosen|matches|newest|because/i));
    await deed("less", press(member, "Less like this"), noted("U2", /less often|come later/));
    const asked = slack.notes.findLast(({ user }) => user === "U2");
    const choice = buttonsOf(asked?.blocks ?? []).find((label) => label !== "Undo") ?? "";
    if (choice !== "")
      await deed("the choice", () => member.presses(choice, asked as never), noted("U2", /come later/));
    const lowered = slack.notes.findLast(({ user }) => user === "U2");
    await deed("undo", () => member.presses("Undo", lowered as never), noted("U2", /Undone/));

    // Among people: silence, which the answers that follow must find unbroken.
    const beneath = { thread_ts: edition?.ts, parent_user_id: "UBOT" };
    const before = slack.posted.length;
    for (const words of ["lol", "<@U1> can you take this one?", "+1", "brb", "https://example.org/elsewhere"])
      await member.says(words, beneath);
    const answers = () => all("C1").filter(({ thread_ts }) => thread_ts === edition?.ts);
    const question = "how many asylum seekers were rescued by fishermen?";
    await deed(
      "a question",
      () => guest.says(question, beneath),
      () => answers().length > 0,
    );
    expect(answers()[0]?.text).toContain("700");
    const event = {
      type: "message",
      user: "U2",
      text: "<@UBOT> who first noticed the people?",
      ts: "1900000000.000100",
    };
    const again = { ...event, ...beneath, channel: "C1", channel_type: "channel", event_ts: event.ts };
    const repeatedly = () => Promise.all([0, 1, 2].map((retry) => member.event(again, retry)));
    await deed("a question that Slack delivers three times", repeatedly, () => answers().length > 1);
    const hearts = () => slack.calls.filter(({ method }) => method === "reactions.add").length === 1;
    await deed("thanks", () => member.says("<@UBOT> thanks!", beneath), hearts);
    expect(slack.posted.length - before).toBe(2);

    const shows = (words: string) => () => JSON.stringify(slack.views.get("U1") ?? "").includes(words);
    await deed("the owner's Home", () => owner.opensHome(), shows("very day at 08:00"));
    const foreign = many ? "/schedule" : "/follow";
    const refused = many ? noted("U4", /No briefings are scheduled here/) : noted("U4", /Only those who manage/);
    await deed("a stranger", () => stranger.types(foreign, many ? "list" : feedUrl), refused);
    const leaked = slack.notes.filter(({ user }) => user === "U4").map((note) => JSON.stringify(note));
    expect(leaked.filter((note) => note.includes("very day at 08:00"))).toEqual([]);

    slack.channels.set("C1", { member: true, archived: true, members: ["U1", "U2", "U3", "UBOT"] });
    await deed("the archived channel", morning, said("D1", /archived or gone/));
    const told = all("D1").at(-1);
    await deed("Home says so", () => owner.opensHome(), shows("Stopped: Every day at 08:00"));
    const home = slack.views.get("U1") as never;
    const where = () => JSON.stringify(viewOf(slack, "form:schedule")).includes('"block_id":"where"');
    await deed("change", () => owner.presses("Change", home), where);
    const elsewhere = {
      when: typed("every day at 08:00"),
      zone: { type: "external_select", selected_option: { value: "Europe/Zurich" } },
      length: { type: "radio_buttons", selected_option: { value: "standard" } },
      where: { type: "conversations_select", selected_conversation: "C2" },
    };
    const changed = () => [...slack.views.values()].some((view) => /"C2".*Next: /.test(JSON.stringify(view)));
    await deed("another channel", () => owner.submits(viewOf(slack, "form:schedule"), elsewhere), changed);
    await deed("post it now", () => alone.presses("Post it now", told as never), said("C2", /edition/));
    expect(all("C2")).toHaveLength(1);
    expect(all("C1").filter(({ text }) => text.includes("edition"))).toHaveLength(1);

    if (many) {
      slack.uninstall("T-one");
      await owner.event({ type: "app_uninstalled" }, 0, { event_time: Math.floor(clock.now() / 1_000) });
      const way = () => slack.responded.some(({ body }) => /Install it again: http/.test(JSON.stringify(body)));
      await deed("a command without an installation", () => owner.types("/schedule", "list"), way);
      const backAgain = lede;
      await deed("coming back", () => installs(backAgain, "code-one"), said("D1", /Welcome back/));
      const listed = slack.notes.length;
      await deed(
        "what was kept",
        () => owner.types("/schedule", "list"),
        () => slack.notes.length > listed,
      );
    }
    await deed("the next morning", morning, () => all("C2").length === 2);

    expect(counts()).toEqual({ othersChanged: [], dead: [], silent: [], doubled: [] });
    expect(slack.refused).toEqual([]);
    const ofTheOther = slack.posted.filter(({ token }) => slack.tokens.get(token) === "T-two");
    expect(ofTheOther.map(({ channel }) => channel)).toEqual(many ? ["D1"] : []);
  }, 120_000);
});

function buttonsOf(blocks: readonly Json[]): readonly string[] {
  return blocks.flatMap((block) =>
    ((block.elements ?? []) as Json[])
      .filter(({ type }) => type === "button")
      .map(({ text }) => String((text as Json | undefined)?.text)),
  );
}
