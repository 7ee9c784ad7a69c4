// Facts about threads that come and go: one that a moderator deleted is not made again over their head.
import { afterEach, expect, test } from "vitest";
import { newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { bot } from "../../fakes/discord/town.ts";
import { answer } from "./briefings.ts";
import { looking } from "./looking.ts";

let world: Opened;
const { shows, posted, ours } = looking(() => world);
const words = "Forty-one people";
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

test.each([
  ["while Lede listens", true],
  ["and Lede learns of it by what it sends", false],
])("deleted %s: the answer is private, or stands where it was asked", async (_, told) => {
  world = await opened();
  await world.listen(async (_, say) => void (await say({ kind: "answer", audience: "everyone", answer: answer() })));
  const root = ours({ content: "A briefing", components: [{ type: 1, components: [{ custom_id: "l:e::x" }] }] });
  const asks = () => world.people.submit("form:ask:k3v9q2m7x1ab", { question: "How many?" }, {}, root);
  asks();
  await posted(root.id, words);
  if (told) world.discord.routes.deleteThread(root.id);
  else world.discord.routes.threads.delete(root.id);
  await shows(asks(), words);
  world.people.write(`<@${bot.id}> How many?`, { replyTo: root });
  await posted(newsChannel, words);
  expect(world.discord.requests.filter(({ path }) => path.endsWith("/threads"))).toHaveLength(1);
});
