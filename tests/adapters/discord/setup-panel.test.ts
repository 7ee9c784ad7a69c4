// What /setup looks like on Discord, made by the desk itself: kept as agreed, and nothing picked that Discord did not offer.
import { expect, test } from "vitest";
import { asPayload } from "../../../adapters/discord/message.ts";
import { channelPlace } from "../../../adapters/discord/place.ts";
import { render } from "../../../adapters/discord/render.ts";
import { packs } from "../../../src/gathering/packs.ts";
import type { Said } from "../../../src/news/talk.ts";
import { aDesk } from "../../desk/world.ts";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import { messageObjections } from "../../fakes/discord/validate.ts";
import { start } from "./whole.ts";

const at = channelPlace(guildId, newsChannel);
const ids = new Map([["setup", "200000000000000003"] as const]);

test("the message in which a briefing is set up looks as it was agreed", async () => {
  const desk = aDesk({ packs });
  const pick = (on: string, chosen: readonly string[]) =>
    desk.tell({ kind: "press", action: { act: "setup", on }, chosen }, { at });
  await desk.type("setup", {}, { at });
  await pick("what", ["news", "tech"]);
  const said = await pick("when", ["Every day at 08:00"]);
  const shown = said.flatMap((one) => render(one as Said, ids)).map(({ payload }) => asPayload(payload));
  const messages = shown.flatMap((one) =>
    one.kind === "message" ? [{ ...one.message, flags: one.message.flags | 64 }] : [],
  );
  expect(messages.flatMap((message) => messageObjections(message, true))).toEqual([]);
  await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot("../../golden/discord/i-setup.json");
});

test("in whatever language it is one message within Discord's limits", async () => {
  for (const locale of ["en", "de", "fr", "es", "pt", "ja"]) {
    const desk = aDesk({ packs });
    await desk.type("setup", {}, { at, locale });
    const chosen = packs.slice(0, 25).map(({ id }) => id);
    const press = { kind: "press", action: { act: "setup", on: "what" }, chosen } as const;
    const parts = (await desk.tell(press, { at, locale })).flatMap((one) => render(one, ids));
    expect(parts).toHaveLength(1);
    const payload = asPayload(parts[0]?.payload);
    expect(payload.kind === "message" && messageObjections(payload.message, true)).toEqual([]);
  }
});

const elsewhere = "100000000000000099";
test.each([
  ["an id that was not picked", {}],
  [
    "a channel of another server",
    { channels: { [elsewhere]: { id: elsewhere, type: 0, guild_id: "1", permissions: "8" } } },
  ],
  ["a channel they may not write in", { channels: { [elsewhere]: { id: elsewhere, type: 0, permissions: "0" } } }],
  ["an id under another's name", { channels: { [elsewhere]: { id: newsChannel, type: 0, permissions: "8" } } }],
  ["no object at all", { channels: undefined as never }],
])("%s leaves the channel as it was", { timeout: 20_000 }, async (_, forged) => {
  const { discord, people, store, close } = await start();
  const shown = (told: { readonly id: string }, words: RegExp) =>
    discord.until(`${words}`, () => {
      const message = discord.routes.interactions.answers.get(told.id)?.message;
      return message && words.test(JSON.stringify(message)) && message;
    });
  const panel = await shown(people.command("/setup"), /Nothing is chosen yet/);
  await shown(people.pick(panel, "S::what", ["news"]), /Reads/);
  await shown(people.pick(panel, "S::where", [elsewhere], { forged }), new RegExp(`<#${newsChannel}>`));
  await shown(people.press(panel, "D::"), /Weekdays at 08:00/);
  expect((await store.of(guildId).subscriptions.all()).map(({ place }) => place.address)).toEqual([newsChannel]);
  await close();
});
