// A month of Lede in one channel of Discord, as a person meets it: what arrived on their screen, for pictures.
import type { Message, Modal } from "../../adapters/discord/message.ts";
import { guildId, newsChannel } from "../fakes/discord/index.ts";
import { bot, type Message as Kept } from "../fakes/discord/town.ts";
import { WallClock } from "../fakes/wall.ts";
import { buttonOf, start } from "../whole/discord.ts";
import { asOf, feedUrl } from "../whole/wikinews.ts";
import { asked, days, morning, opel, opelRead, patienceMs } from "./days.ts";
import { type DiscordItem, discordPage } from "./discord.ts";
import { desktop, phone, type Shot } from "./theme.ts";

/** 1920 by 1080, as the App Directory shows pictures of an app. */
const directory = { width: 640, height: 360, scale: 3, only: "dark" } as const;
type How = Omit<Shot, "name" | "page">;

export async function walkDiscord(): Promise<readonly Shot[]> {
  const clock = new WallClock({ at: days.set });
  const lede = await start({ clock });
  const { discord, people: ann, web, shown, inChannel, form } = lede;
  const { routes } = discord;
  const shots: Shot[] = [];
  const take = (name: string, items: readonly DiscordItem[], how: How = desktop) => {
    const threads = [...routes.threads].map(([id, thread]) => [id, String(thread.name)]);
    const channels = { [newsChannel]: "news", ...Object.fromEntries(threads) };
    const page: Shot["page"] = (theme) => discordPage(items, { ...how, theme, name }, channels);
    shots.push({ ...how, name: `discord-${name}`, page });
  };
  const stands = (message: Kept): DiscordItem => ({
    at: clock.now(),
    message: structuredClone(message) as unknown as Message,
  });
  const says = (words: string): DiscordItem => ({ at: clock.now(), by: "Alice", says: `@Lede ${words}` });
  const press = (message: Kept, label: string) => ann.press(message, buttonOf(message, label));

  asOf(web, days.set.slice(0, 10));
  take("setup", [stands(await shown(ann.command("/setup"), /"type":3|"type":8/))]);
  await shown(ann.command("/follow", { what: feedUrl }), /Wikinews/);
  const added = ann.command("/schedule add", { when: "saturdays at 08:00", zone: "Europe/Zurich" });
  take("saved", [stands(await shown(added, /08:00/))]);
  await morning(lede, days.first);
  await morning(lede, days.two);
  const edition = await inChannel(newsChannel, /Bank of America/);
  take("edition", [stands(edition)]);
  take("directory-edition", [stands(edition)], directory);
  const [, menu = ""] = /"type":3,"custom_id":"([^"]+)"/.exec(JSON.stringify(edition.components)) ?? [];
  const opened = await shown(ann.pick(edition, menu, ["1"]), /"label":"Evidence"/);
  const evidence = stands(await shown(press(opened, "Evidence"), /open at this sentence/));
  take("evidence", [evidence]);
  take("directory-evidence", [evidence], directory);

  const submitted = await form(press(edition, "Ask"));
  ann.submit(String(submitted.custom_id), { question: asked.known }, {}, edition);
  const answer = await inChannel(edition.id, /2\.24/);
  take("answer", [stands(answer)]);
  take("directory-answer", [stands(answer)], directory);
  ann.write(`<@${bot.id}> ${asked.unknown}`, { channel: edition.id });
  take("abstention", [says(asked.unknown), stands(await inChannel(edition.id, /Not in these articles/))]);

  const listed = await shown(ann.command("/schedule list"), /"label":"Change"/);
  take("schedules", [stands(listed)]);
  take("form", [{ modal: (await form(press(listed, "Change"))) as unknown as Modal["modal"] }]);
  take("help", [stands(await shown(ann.command("/help"), /checked/))]);
  take("settings", [stands(await shown(ann.command("/settings"), /zone/i))]);
  await morning(lede, days.quiet);
  take("quiet-day", [stands(await last(/quiet day/))]);

  const news = routes.find(newsChannel);
  const unsent = [{ id: guildId, type: 0, allow: "0", deny: (1n << 11n).toString() }];
  routes.closed.set(newsChannel, 50013);
  discord.gateway.emit("CHANNEL_UPDATE", { ...news, permission_overwrites: unsent });
  await morning(lede, days.refused);
  take("notice", [stands(await last(/Post it now/))]);
  routes.closed.delete(newsChannel);
  discord.gateway.emit("CHANNEL_UPDATE", { ...news, permission_overwrites: [] });

  clock.moveTo(opelRead);
  const briefing = await shown(ann.command("/brief", { what: opel.url }), /"label":"Evidence"/);
  take("briefing", [stands(briefing)], { width: phone.width, oneScreen: true });
  take("more", [stands(await shown(press(briefing, "More"), /Figures/))]);
  if (discord.refusedByRules.length > 0) throw new Error(discord.refusedByRules.join("\n"));
  await lede.stop();
  return shots;

  /** The newest message anywhere with these words. */
  function last(words: RegExp): Promise<Kept> {
    return discord.until(
      `${words} in a message`,
      () => [...routes.messages].flatMap(([, kept]) => kept).findLast((message) => words.test(JSON.stringify(message))),
      patienceMs,
    );
  }
}
