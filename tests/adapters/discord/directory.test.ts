// The texts for Discord's App Directory fit its fields, and the pages they lead to say what the program keeps.
import { readFileSync } from "node:fs";
import { GatewayIntentBits } from "discord.js";
import { expect, test } from "vitest";
import { startDiscord } from "../../fakes/discord/index.ts";
import { opened } from "../../fakes/discord/opened.ts";

const page = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const texts = [...page("app-directory.md").matchAll(/<!-- text: (\w+) (\d+) -->\n([\s\S]*?)\n<!-- \/text -->/g)];

test.each(texts.map(([, name = "", most = "", text = ""]) => [name, Number(most), text] as const))(
  "the %s has at most %i characters",
  (_, most, text) => {
    expect(text.length).toBeGreaterThan(100);
    expect(text.length).toBeLessThanOrEqual(most);
  },
);

test("there are the four fields' texts, and five tags", () => {
  expect(texts.map(([, name]) => name)).toEqual(["description", "summary", "expanded", "intent"]);
  expect(/\*\*Tags\*\*.*: (.*)/.exec(page("app-directory.md"))?.[1]?.split(", ")).toHaveLength(5);
});

test("the intents that the page names are those that are asked for", async () => {
  const discord = await startDiscord();
  const world = await opened({}, discord);
  await world.listen(async () => undefined);
  const { Guilds, GuildIntegrations, GuildMessages, DirectMessages } = GatewayIntentBits;
  expect(discord.gateway.intents).toBe(Guilds | GuildIntegrations | GuildMessages | DirectMessages);
  await world.close();
});

test("the privacy policy names how long text is kept, and what the summary of it promises", () => {
  const policy = page("privacy-policy.md");
  for (const words of ["7 days", "last 20 questions", "within a day", "/sources export"])
    expect(policy).toContain(words);
});
