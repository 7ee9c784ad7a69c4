// Facts about the form for how a schedule's editions look.
import { describe, expect, test } from "vitest";
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
