// Stories that are followed where no outlet can bring news of them: who takes the last one away hears it, and the list
// says so.
import { expect, test } from "vitest";
import { aBriefing, aClaim, aFeed, aSource, aSubscription, day, here } from "../contracts/store/samples.ts";
import { aDesk, type Desk, words } from "./world.ts";

const told = (id: string, headline: string, at: number) =>
  aBriefing(id.padEnd(12, "0"), {
    headline: aClaim(headline, -1),
    lead: aClaim(`${headline}: the first line.`, 0),
    writtenAt: at,
    sources: [aSource([`${headline}: the first line.`], { article: `https://x.example/${id}` })],
  });

/** A place with a schedule and one outlet that told of a vote yesterday. */
async function aPlace() {
  const desk = aDesk();
  const mine = desk.store.of("acme");
  await mine.subscriptions.save(aSubscription());
  const vote = told("vote1", "Vote in the valley is close", desk.clock.now() - day);
  await mine.briefings.save(vote, here);
  return { desk, mine, vote };
}

const followed = async (desk: Desk) =>
  (await desk.store.of("acme").subscriptions.all()).filter(({ story }) => story !== undefined);
const listed = async (desk: Desk) => words(await desk.type("schedule", { verb: "list" }));

test("unfollowing the last outlet names what gets no more news, and the list says it of each", async () => {
  const { desk, vote } = await aPlace();
  await desk.press({ act: "follow-story", on: vote.id });
  expect(await listed(desk)).toContain("Nothing that matters has changed yet");
  const said = words(await desk.type("unfollow", { what: "a.example" }));
  expect(said).toContain("No more news comes of the stories followed here: “Vote in the valley is close”.");
  expect(await listed(desk)).toContain("No outlet is followed here that could bring news of it. Type /follow with");
  expect(await listed(desk)).not.toContain("Nothing that matters has changed");
});

test("three of them are named, and how many more there are", async () => {
  const { desk, mine } = await aPlace();
  for (const n of [1, 2, 3, 4, 5]) {
    const one = told(`storm${n}`, `Storm ${n} nears`, desk.clock.now() - day);
    await mine.briefings.save(one, here);
    await desk.press({ act: "follow-story", on: one.id });
  }
  const said = words(await desk.type("unfollow", { what: "a.example" }));
  expect(said.match(/“Storm \d nears”/g)).toHaveLength(3);
  expect(said).toContain("and 2 more.");
});

test("an outlet that stays, or no story followed, and nothing is said of them", async () => {
  const { desk, vote } = await aPlace();
  await desk.type("follow", { what: "https://b.example" });
  await desk.press({ act: "follow-story", on: vote.id });
  expect(words(await desk.type("unfollow", { what: "a.example" }))).not.toContain("No more news");
  await desk.press({ act: "stop-story", on: (await followed(desk))[0]?.id ?? "" });
  expect(words(await desk.type("unfollow", { what: "b.example" }))).not.toContain("No more news");
});

test("outlets that cannot be read are no quiet story", async () => {
  const { desk, vote } = await aPlace();
  await desk.press({ act: "follow-story", on: vote.id });
  await desk.store.feeds.save(aFeed("https://a.example/feed", { failures: 3 }));
  expect(await listed(desk)).toContain("No outlet followed here could be read lately");
  expect(await listed(desk)).not.toContain("Nothing that matters has changed");
});
