// Facts about who may change things on Discord: Server Settings > Integrations counts for commands, buttons and forms
// alike, and who may not is told which right is missing.
import { afterEach, beforeEach, expect, test } from "vitest";
import { ruleOf } from "../../../src/desk/rules.ts";
import type { Heard } from "../../../src/news/talk.ts";
import { guildId } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import type { Doing, Told } from "../../fakes/discord/people.ts";
import { bob } from "../../fakes/discord/town.ts";
import { line, looking } from "./looking.ts";

let world: Opened;
let heard: Heard[];
const { shows, ours } = looking(() => world);
const editors = "800000000000000001";
const role = (id: string, permission: boolean) => ({ id, type: 1, permission });

beforeEach(async () => {
  world = await opened();
  heard = [];
  await world.listen(async (one, say) => {
    heard.push(one);
    await say(ruleOf(one).manages && !one.by.mayManage ? line("The desk refuses.") : line("Done."));
  });
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

const doings: Readonly<Record<string, (doing: Doing) => Told>> = {
  "/schedule add": (doing) => world.people.command("/schedule add", { when: "every day at 8" }, doing),
  "the button Pause": (doing) => world.people.press(ours({}), "p::abcdefghijkl", doing),
  "the schedule's form": (doing) => world.people.submit("form:schedule:", { when: "every day at 8" }, doing, ours({})),
};

const plain: Doing = { by: bob, manages: false };

test.each(Object.keys(doings))("%s: only with Manage Server, and the words say so", async (what) => {
  await shows(doings[what]?.({ by: bob }) as Told, "Done.");
  const refused = doings[what]?.(plain) as Told;
  await shows(refused, "Manage Server");
  await shows(refused, "Integrations");
  expect(heard).toHaveLength(1);
});

test.each(Object.keys(doings))("%s: for a role that a server allows the command", async (what) => {
  world.discord.routes.decided.set("schedule", [role(editors, true)]);
  await shows(doings[what]?.({ ...plain, roles: [editors] }) as Told, "Done.");
  await shows(doings[what]?.(plain) as Told, "Manage Server");
});

test.each(Object.keys(doings))("%s: not for somebody whom a server denies the command", async (what) => {
  world.discord.routes.decided.set("schedule", [role(editors, true), { id: bob.id, type: 2, permission: false }]);
  await shows(doings[what]?.({ by: bob, roles: [editors] }) as Told, "Manage Server");
});

test("that everybody may use a command with a reading half does not let everybody change things", async () => {
  world.discord.routes.decided.set("schedule", [role(guildId, true)]);
  await shows(world.people.command("/schedule add", { when: "every day at 8" }, plain), "Manage Server");
  await shows(world.people.command("/schedule list", {}, plain), "Done.");
});

test("where a server's decisions cannot be read, Manage Server decides", async () => {
  world.discord.fail({ kind: "status", status: 500, times: 9, match: /permissions$/ });
  await shows(world.people.command("/schedule add", { when: "every day at 8" }, { by: bob }), "Done.");
  await shows(world.people.command("/schedule add", { when: "every day at 8" }, plain), "Manage Server");
});
