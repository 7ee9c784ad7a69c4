// Facts about the form for how a schedule's editions look.
import { describe, expect, test } from "vitest";
import type { Pingable } from "../../src/ports/platform.ts";
import { here } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const only = async (desk: Desk) => {
  const [subscription] = await desk.store.of("acme").subscriptions.all();
  if (subscription === undefined) throw new Error("no schedule");
  return subscription;
};
const scheduled = async (desk: Desk) => desk.type("schedule", { verb: "add", when: "daily at 8" });

describe("a schedule's layout", () => {
  test("is asked for by a form with what it is now, from the confirmation, the list and the command", async () => {
    const desk = aDesk();
    const said = await scheduled(desk);
    const list = await desk.type("schedule", { verb: "list" });
    const opened = [
      await desk.press(button(said, "Layout")),
      await desk.press(button(list, "Layout")),
      await desk.type("schedule", { verb: "layout", which: "1" }),
    ];
    for (const [form] of opened)
      expect(form?.kind === "form" && form.form).toMatchObject({
        name: "layout",
        on: (await only(desk)).id,
        fields: [{ name: "layout", value: "buttons", options: [{}, {}, {}, {}] }],
      });
  });

  test("is kept, said back in words, and undone", async () => {
    const desk = aDesk();
    await scheduled(desk);
    const { id } = await only(desk);
    const said = await desk.submit("layout", id, { layout: "posts" });
    expect(words(said)).toContain("Every day at 08:00 Europe/Zurich in #news. Posts: each story by itself");
    expect((await only(desk)).layout).toBe("posts");
    await desk.press(button(said, "Undo"));
    expect((await only(desk)).layout).toBe("buttons");
  });

  test("that there is none of is refused, and another tenant's schedule is none of ours", async () => {
    const desk = aDesk();
    await scheduled(desk);
    const { id } = await only(desk);
    expect(words(await desk.submit("layout", id, { layout: "carousel" }))).toContain("Choose one of the layouts");
    const stranger = { at: { platform: "fake", tenant: "other", address: "#x" } };
    expect(words(await desk.submit("layout", id, { layout: "posts" }, stranger))).toContain("no schedule here");
    expect((await only(desk)).layout).toBe("buttons");
  });
});

test("pictures can be turned off where the platform shows any, and on again", async () => {
  const desk = aDesk();
  await scheduled(desk);
  const { id } = await only(desk);
  const fields = async () => {
    const [form] = await desk.press({ act: "layout", on: id });
    return form?.kind === "form" && form.form.fields.map(({ name, value }) => `${name}: ${value}`);
  };
  expect(await fields()).toEqual(["layout: buttons"]);
  desk.platform.pictures = true;
  expect(await fields()).toEqual(["layout: buttons", "pictures: shown"]);
  await desk.submit("layout", id, { pictures: "none" });
  expect([(await only(desk)).pictures, await fields()]).toEqual(["none", ["layout: buttons", "pictures: none"]]);
  await desk.submit("layout", id, { pictures: "shown" });
  expect((await only(desk)).pictures).toBeUndefined();
});

test.each([
  ["nothing", {}, undefined],
  ["drawings", { drawings: true }, "Drawings of how a story developed"],
  ["both", { drawings: true, pictures: true }, "Each outlet's own, and drawings of how a story developed"],
] as const)("what is turned off says what it is where a platform shows %s", async (_, shows, words) => {
  const desk = aDesk();
  await scheduled(desk);
  Object.assign(desk.platform, shows);
  const [form] = await desk.press({ act: "layout", on: (await only(desk)).id });
  const field = form?.kind === "form" ? form.form.fields.find(({ name }) => name === "pictures") : undefined;
  expect(field && "options" in field && field.options[0]?.label).toBe(words);
});

describe("the role that an edition pings", () => {
  const roles: Readonly<Record<string, Pingable>> = { readers: "yes", staff: "not-mentionable", all: "everybody" };
  const withRoles = async () => {
    const desk = aDesk();
    desk.platform.pings = async (role) => roles[role] ?? "no-role";
    await scheduled(desk);
    return { desk, id: (await only(desk)).id };
  };

  test("is asked for where a platform has roles, and not in direct messages", async () => {
    const { desk, id } = await withRoles();
    const [form] = await desk.press({ act: "layout", on: id });
    expect(form?.kind === "form" && form.form.fields.map(({ name }) => name)).toEqual(["layout", "role", "about"]);
    const direct = { at: { ...here, address: "@u1" } };
    const added = await desk.type("schedule", { verb: "add", when: "daily at 9" }, direct);
    const [alone] = await desk.press(button(added, "Layout"), direct);
    expect(alone?.kind === "form" && alone.form.fields.map(({ name }) => name)).toEqual(["layout"]);
  });

  test("is kept with its topics, said back, taken away by an empty field, and undone", async () => {
    const { desk, id } = await withRoles();
    const said = await desk.submit("layout", id, {
      layout: "buttons",
      role: "readers",
      about: "flood, interest rates",
    });
    expect(words(said)).toContain("Editions with a story about flood and interest rates ping the role you chose");
    expect((await only(desk)).alert).toEqual({ role: "readers", topics: ["flood", "interest rates"] });
    expect(words(await desk.submit("layout", id, { role: "readers" }))).toContain("Each edition pings the role");
    const without = await desk.submit("layout", id, { layout: "posts" });
    expect((await only(desk)).alert).toBeUndefined();
    await desk.press(button(without, "Undo"));
    expect((await only(desk)).alert).toEqual({ role: "readers", topics: [] });
  });

  test.each([
    ["staff", "let anyone mention it"],
    ["all", "never pings everybody"],
    ["another server's", "no role of this server"],
  ])("%s is refused with what to do, and the form opens again", async (role, why) => {
    const { desk, id } = await withRoles();
    const said = await desk.submit("layout", id, { layout: "posts", role });
    expect(words(said)).toContain(why);
    expect(button(said, "Layout")).toEqual({ act: "layout", on: id });
    expect(await only(desk)).toMatchObject({ layout: "buttons" });
    expect((await only(desk)).alert).toBeUndefined();
  });

  test("is none where a platform has no roles, whatever is sent by hand", async () => {
    const desk = aDesk();
    await scheduled(desk);
    await desk.submit("layout", (await only(desk)).id, { layout: "buttons", role: "readers" });
    expect((await only(desk)).alert).toBeUndefined();
  });
});
