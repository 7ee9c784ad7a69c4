// What Slack says of a person's rights, and what is made of it when Slack says nothing.
import { expect, test } from "vitest";
import { openPeople } from "../../../adapters/slack/people.ts";
import type { Workspace } from "../../../adapters/slack/workspaces.ts";
import { HastyClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";

/** A workspace whose look-up of people fails so many times before it answers. */
function workspace(failures: number): { readonly workspace: Workspace; readonly asked: () => number } {
  let asked = 0;
  const info = async () => {
    asked += 1;
    if (asked <= failures) throw new Error("ratelimited");
    return { ok: true, user: { profile: { display_name: "ann" }, tz: "Europe/Zurich" } };
  };
  return { workspace: { bot: "B1", client: { users: { info } } } as unknown as Workspace, asked: () => asked };
}

test.each([
  ["answers", 0, { name: "ann", mayManage: true }, 1],
  ["answers when it is asked again", 1, { name: "ann", mayManage: true }, 2],
  ["does not answer", 2, { name: "", mayManage: false, rightsUnknown: true }, 2],
] as const)("Slack %s", async (_, failures, wanted, times) => {
  const { workspace: there, asked } = workspace(failures);
  const people = openPeople(new HastyClock(), new KeptLog());
  expect((await people.of(there, "U1", "C1")).person).toMatchObject(wanted);
  expect(asked()).toBe(times);
});

test("what Slack did not say is asked anew the next time", async () => {
  const { workspace: there } = workspace(2);
  const people = openPeople(new HastyClock(), new KeptLog());
  expect((await people.of(there, "U1", "C1")).person.rightsUnknown).toBe(true);
  expect((await people.of(there, "U1", "C1")).person).toMatchObject({ mayManage: true });
});
