// What tests of interactions do again and again: look at an answer, a follow-up, a channel; and put a message of ours there.
import type { Said } from "../../../src/news/talk.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import type { Opened } from "../../fakes/discord/opened.ts";
import type { Told } from "../../fakes/discord/people.ts";
import { bot, type Message, newMessage } from "../../fakes/discord/town.ts";

export const line = (words: string, audience: Said["audience"] = "asker"): Said => ({
  kind: "notice",
  audience,
  tone: "plain",
  lines: [[words]],
});
export function looking(world: () => Opened) {
  const asked = (told: Told) => world().discord.routes.interactions.answers.get(told.id);
  const shows = (told: Told, words: string) =>
    world().discord.until(`"${words}" in the answer`, () => {
      const answered = asked(told);
      return JSON.stringify([answered?.message, answered?.followUps, answered?.data]).includes(words) && answered;
    });
  const followed = (told: Told, words: string) =>
    world().discord.until(
      `"${words}" in a follow-up`,
      () => JSON.stringify(asked(told)?.followUps ?? []).includes(words) && asked(told),
    );
  const posted = (channel: string, words: string) =>
    world().discord.until(`"${words}" in ${channel}`, () =>
      world()
        .discord.routes.messages.get(channel)
        ?.find((one) => JSON.stringify(one).includes(words)),
    );
  const ours = (body: object): Message => {
    const message = newMessage(newsChannel, bot, { ...body });
    world().discord.routes.messages.set(newsChannel, [message]);
    return message;
  };
  return { asked, shows, followed, posted, ours };
}
