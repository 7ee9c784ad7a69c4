// Three mornings with a story whose toll rises: what is drawn of it, as it stands on Slack and on Discord.
import type { Message } from "../../adapters/discord/message.ts";
import { until } from "../adapters/slack/running.ts";
import { newsChannel } from "../fakes/discord/index.ts";
import { person } from "../fakes/slack/payloads.ts";
import { WallClock } from "../fakes/wall.ts";
import { start as startDiscord } from "../whole/discord.ts";
import { mornings, tellDay, when } from "../whole/rising.ts";
import { inChannel, noteTo, start as startSlack } from "../whole/slack.ts";
import { feedUrl } from "../whole/wikinews.ts";
import { discordPage } from "./discord.ts";
import { slackPage } from "./slack.ts";
import { phone, type Shot } from "./theme.ts";

const began = "2026-03-01T15:00:00Z";
const how = { width: phone.width };
const inPage = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString("base64")}`;

export const walkDrawn = async (): Promise<readonly Shot[]> => [await onSlack(), await onDiscord()];

async function onSlack(): Promise<Shot> {
  const lede = await startSlack("socket", new WallClock({ at: began, haste: 10 }));
  const { slack, wire, web, clock } = lede;
  const ann = person(slack, wire);
  tellDay(web, 0, clock.now());
  await ann.types("/follow", feedUrl);
  await until(() => noteTo(slack, "ollow") !== undefined);
  await ann.types("/schedule", `add ${when} zone: Europe/Zurich`);
  await until(() => noteTo(slack, "at 08:00") !== undefined);
  await mornings(lede);
  const blocks = (inChannel(slack).at(-1)?.blocks ?? []).map((block) => {
    const { id } = (block.slack_file ?? {}) as { readonly id?: string };
    const bytes = slack.uploads.kept.find((file) => file.id === id)?.bytes;
    return bytes === undefined ? block : { ...block, image_url: inPage(bytes) };
  });
  const item = { at: clock.now(), blocks };
  await lede.stop();
  return { ...how, name: "slack-drawing", page: (theme) => slackPage([item], { ...how, theme, name: "drawing" }, {}) };
}

async function onDiscord(): Promise<Shot> {
  const lede = await startDiscord({ clock: new WallClock({ at: began }) });
  const { discord, people: ann, web, clock, shown } = lede;
  tellDay(web, 0, clock.now());
  await shown(ann.command("/follow", { what: feedUrl }), /Daily Ferry/);
  await shown(ann.command("/schedule add", { when, zone: "Europe/Zurich" }), /08:00/);
  await mornings(lede);
  const [message] = (discord.routes.messages.get(newsChannel) ?? []).slice(-1);
  const files = discord.routes.files.reduce(
    (words, { url, bytes }) => words.replaceAll(url, inPage(bytes)),
    JSON.stringify(message),
  );
  const item = { at: clock.now(), message: JSON.parse(files) as Message };
  await lede.stop();
  const page: Shot["page"] = (theme) => discordPage([item as never], { ...how, theme, name: "drawing" }, {});
  return { ...how, name: "discord-drawing", page };
}
