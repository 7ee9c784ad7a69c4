// A user group that alone changes things in a channel: chosen in /settings, looked up in Slack, with the real desk.
import { afterEach, describe, expect, it } from "vitest";
import { person } from "../../fakes/slack/payloads.ts";
import { until } from "./running.ts";
import { type Lede, start } from "./whole.ts";

let lede: Lede;
afterEach(async () => {
  await lede.stop();
});

const opened = async () => {
  lede = await start("socket");
  const { slack, wire } = lede;
  slack.channels.set("C1", { member: true, members: ["UANN", "UBOB", "UCEO", "UBOT"] });
  slack.people.set("UCEO", { is_admin: true });
  slack.groups.push(
    { id: "S1", team: "T1", handle: "news-desk", users: ["UANN"] },
    { id: "S2", team: "T2", handle: "others", users: ["UANN", "UBOB"] },
    { id: "S3", team: "T1", handle: "asleep", users: ["UANN"], disabled: true },
  );
  const [ann, bob, ceo] = ["UANN", "UBOB", "UCEO"].map((user) => person(slack, wire, { user }));
  if (!ann || !bob || !ceo) throw new Error("nobody");
  /** Types a command and gives what it was answered, to its own response_url. */
  const says = async (who: typeof ann, text: string): Promise<string> => {
    const before = slack.responded.length;
    await who.types("/lede", text);
    await until(() => slack.responded.length > before);
    return JSON.stringify(slack.responded.at(-1)?.body);
  };
  return { slack, ann, bob, ceo, says };
};
const refusal = "Only those who manage this channel";
const only = "Only @news-desk and those who run the workspace change things here.";

describe("a user group as managers of a channel", () => {
  it("changes things there, and so do those who run the workspace, and nobody else until everyone may again", async () => {
    const { slack, ann, bob, ceo, says } = await opened();
    expect(await says(bob, "topics climate")).not.toContain(refusal);
    expect(await says(ann, "settings managers: <!subteam^S1|@news-desk>")).toContain(only);
    expect(await says(bob, "topics football")).toContain(refusal);
    expect(await says(ann, "topics football")).not.toContain(refusal);
    expect(await says(ceo, "topics science")).not.toContain(refusal);
    expect(await says(bob, "settings managers: everyone")).toContain(refusal);
    expect(await says(ceo, "settings managers: everyone")).not.toContain("@news-desk");
    expect(await says(bob, "topics football")).not.toContain(refusal);
    expect(slack.refused).toEqual([]);
  });

  it("is one of this workspace, by handle or id, and one that is in use", async () => {
    const { ann, says } = await opened();
    const unknown = "no such user group";
    expect(await says(ann, "settings managers: @others")).toContain(unknown);
    expect(await says(ann, "settings managers: <!subteam^S2>")).toContain(unknown);
    expect(await says(ann, "settings managers: @asleep")).toContain(unknown);
    expect(await says(ann, "settings managers: <!subteam^S1>")).toContain(only);
  });

  it.each(["missing_scope", "plan_upgrade_required"] as const)(
    "cannot be chosen where Slack says %s, and nothing changes",
    async (word) => {
      const { slack, ann, bob, says } = await opened();
      slack.rules.groups = word;
      expect(await says(ann, "settings managers: @news-desk length: short")).toContain("usergroups:read");
      expect(await says(ann, "settings quiet: off")).toContain("Length: standard.");
      expect(await says(bob, "topics climate")).not.toContain(refusal);
    },
  );

  it("has nobody in it once it is gone, but those who run the workspace", async () => {
    const { slack, ann, ceo, says } = await opened();
    await says(ann, "settings managers: @news-desk");
    slack.groups.length = 0;
    lede.clock.ahead += 61_000;
    expect(await says(ann, "topics climate")).toContain(refusal);
    expect(await says(ceo, "settings managers: everyone")).not.toContain(refusal);
  });

  it("is asked for once a minute, however much is typed", async () => {
    const { slack, ann, says } = await opened();
    await says(ann, "settings managers: @news-desk");
    for (const topic of ["one", "two", "three"]) await says(ann, `topics ${topic}`);
    const asked = () => slack.calls.filter(({ method }) => method === "usergroups.users.list").length;
    expect(asked()).toBe(1);
    lede.clock.ahead += 61_000;
    await says(ann, "topics four");
    expect(asked()).toBe(2);
  });

  it("is waited for where Slack does not say just now: nobody is told that they may not", async () => {
    const { slack, ann, says } = await opened();
    await says(ann, "settings managers: @news-desk");
    for (let times = 0; times < 3; times++) slack.fail("usergroups.users.list", { kind: "status", status: 503 });
    expect(await says(ann, "topics climate")).toContain("did not say just now");
    expect(await says(ann, "topics climate")).not.toContain(refusal);
  });
});
