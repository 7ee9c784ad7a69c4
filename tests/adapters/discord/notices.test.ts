// Facts about an edition that Discord refused: who set it up reads in private which one, where, and which right is missing,
// and from there has it posted; whoever lists the schedules sees it too.
import { afterEach, expect, test } from "vitest";
import { guildId, newsChannel } from "../../fakes/discord/index.ts";
import type { Told } from "../../fakes/discord/people.ts";
import { alice, type Message } from "../../fakes/discord/town.ts";
import { buttonOf, eightNext, feedUrl, start } from "./whole.ts";

let lede: Awaited<ReturnType<typeof start>> | undefined;
afterEach(async () => {
  await lede?.close();
  lede = undefined;
});

test("a right taken away: named in a direct message, and posted from there once it is back", {
  timeout: 60_000,
}, async () => {
  lede = await start();
  const { discord, clock, people: ann, tick } = lede;
  const { answers } = discord.routes.interactions;
  const shown = (told: Told, words: RegExp): Promise<Message> =>
    discord.until(`${words} for ${told.id}`, () => {
      const answered = answers.get(told.id);
      return [answered?.message, ...(answered?.followUps ?? [])].find((one) => one && words.test(JSON.stringify(one)));
    });
  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  await shown(ann.command("/schedule add", { when: "every day at 08:00", zone: "Europe/Zurich" }), /08:00/);

  const send = { id: guildId, type: 0, allow: "0", deny: (1n << 11n).toString() };
  const news = discord.routes.find(newsChannel);
  discord.routes.closed.set(newsChannel, 50013);
  discord.gateway.emit("CHANNEL_UPDATE", { ...news, permission_overwrites: [send] });
  const due = eightNext();
  for (const minutes of [-20, -10, 0, 1]) {
    clock.ahead = due + minutes * 60_000 + 1_000 - Date.now();
    await tick();
  }
  const direct = `7${alice.id.slice(1)}`;
  const notice = await discord.until(
    "the notice",
    () => discord.routes.messages.get(direct)?.find((one) => JSON.stringify(one).includes("Not posted")),
    20_000,
  );
  const words = JSON.stringify(notice);
  expect(words).toContain(`<#${newsChannel}>`);
  expect(words).toContain("Every day at 08:00");
  expect(words).toContain("it lacks Send Messages. Open #news \\\\> Edit Channel \\\\> Permissions");
  await shown(ann.command("/schedule list"), /not posted.*it lacks Send Messages.*"label":"Post it now"/);

  const change = ann.press(notice, buttonOf(notice, "Change"), { direct: true });
  await discord.until("the form", () => answers.get(change.id)?.type === 9);

  discord.routes.closed.delete(newsChannel);
  discord.gateway.emit("CHANNEL_UPDATE", { ...news, permission_overwrites: [] });
  const pressed = ann.press(notice, buttonOf(notice, "Post it now"), { direct: true });
  await shown(pressed, new RegExp(`<#${newsChannel}>`));
  expect(discord.routes.messages.get(newsChannel)).toHaveLength(1);
  expect(discord.refusedByRules).toEqual([]);
});
