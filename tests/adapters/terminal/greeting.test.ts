// The first screen is one that an editor would sign, and the questions it offers are answered right; all read off the article by hand.
import { expect, test } from "vitest";
import { columns } from "../../../adapters/terminal/wrap.ts";
import { openTalk } from "./talking.ts";

/** Line by line as it stands on the screen, without what is offered below. */
const briefing = `Airbus offers funding to search for black boxes from Air France disaster
https://en.wikinews.org/wiki/Airbus_offers_funding_to_search_for_black_boxes_from_Air_France_disaster
Wikinews · Thu 30 Jul 2009 · 2 min read · written without a model

Airbus have announced that they will be willing to contribute between €12
million and €20 million (about US$16 million to $28 million) to fund an extended
search for the black boxes from Air France Flight 447. [1]

 • The Airbus A330 jetliner crashed into the Atlantic Ocean in June, killing all
   228 people on board. [2]
 • Although airframers normally supply technical assistance to investigations,
   the required impartiality makes funding rare, with Airbus spokesman Stefan
   Schaffrath saying the company's move was unprecedented. [3]
 • "This is an exceptional accident and an exceptional situation," Schaffrath
   explained. [4]

Who       Airbus · Stefan Schaffrath, Airbus spokesman [3]
Quoted    “We want to know what happened, as improving air safety is our top
          priority.” (Thomas Enders, Chief executive)`;

const plain = (text: string): string => text.replaceAll(/\s+/g, " ");

test("the greeting's briefing is the one an editor signed", async () => {
  const talk = openTalk();
  await talk.until("/quit leaves").catch(() => undefined);
  expect(plain(talk.shown())).toContain(plain(briefing));
  talk.stop();
  await talk.over;
});

test("its questions are answered right, with the sentence that says it", async () => {
  const shown = await openTalk().pipe("how many people were killed?", "who is Thomas Enders?", "where did it crash?");
  const [, killed = "", who = "", where = ""] = shown.split("› ").map(plain);
  const crash = "The Airbus A330 jetliner crashed into the Atlantic Ocean in June, killing all 228 people on board.";
  expect(killed).toContain("how many people were killed? 228 people");
  expect(killed).toContain(crash);
  expect(who).toContain("who is Thomas Enders? Chief executive");
  expect(where).toContain("where did it crash?");
  expect(where).toContain(crash);
});

test("the questions it offers are those that are answered here", async () => {
  const talk = openTalk();
  await talk.pipe();
  for (const question of ["how many people were killed?", "who is Thomas Enders?", "where did it crash?"])
    expect(talk.shown()).toContain(question);
});

test.each([34, 40, 60, 80])(
  "nothing of it and of /help is wider than a terminal of %i columns but addresses",
  async (wide) => {
    const talk = openTalk({ wide });
    const shown = await talk.pipe("/help", "/sources list", "/schedule list");
    const long = shown.split("\n").filter((line) => columns(line) > wide && !line.includes("https://"));
    expect(long).toEqual([]);
    expect(shown).toContain("Try a briefing now");
  },
);
