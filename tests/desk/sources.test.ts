import { describe, expect, test } from "vitest";
import { packs } from "../../src/gathering/packs.ts";
import type { Field } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { aFeed, here } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const feeds = async (desk: Desk) => (await desk.store.of("acme").subscriptions.all()).map((one) => one.feeds);

describe("following", () => {
  test("a site brings its feed and, where there is none, a schedule that is said and can be undone", async () => {
    const desk = aDesk();
    const said = await desk.type("follow", { what: "https://a.example" }, { zone: "Asia/Tokyo" });
    expect(words(said)).toContain("Following Feed of a.example in #news.");
    expect(words(said)).toContain("Briefings will be posted in #news: Weekdays at 08:00 Asia/Tokyo.");
    expect(words(said)).toContain("Next: <");
    expect(await feeds(desk)).toEqual([["https://a.example/feed"]]);
    await desk.press(button(said, "Undo"));
    expect(await feeds(desk)).toEqual([]);
  });

  test.each([
    ["what is typed into a field", (desk: Desk) => desk.suggest("unfollow", "feed", "")],
    ["a list of sources", (desk: Desk) => desk.type("sources")],
    ["unfollowing one", (desk: Desk) => desk.type("unfollow", { what: "W1" })],
    ["the home page", (desk: Desk) => desk.tell({ kind: "home" })],
  ])("%s asks the store once for all feeds, however many there are", async (_, act) => {
    const desk = aDesk();
    await desk.type("follow", { what: "World" });
    const { ofUrl, ofUrls } = desk.tools.store.feeds;
    const asked: string[] = [];
    Object.assign(desk.tools.store.feeds, {
      ofUrl: (url: string) => asked.push("one") && ofUrl(url),
      ofUrls: (urls: readonly string[]) => asked.push("all") && ofUrls(urls),
    });
    await act(desk);
    expect(asked).toEqual(["all"]);
  });

  test("a bare host is an address", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "en.wikinews.org" });
    expect(await feeds(desk)).toEqual([["https://en.wikinews.org/feed"]]);
  });

  test("a starter pack joins the schedules there are, and following twice adds nothing", async () => {
    const desk = aDesk();
    await desk.type("schedule", { verb: "add", when: "daily" });
    await desk.type("schedule", { verb: "add", when: "every 6 hours" });
    expect(words(await desk.type("follow", { what: "World" }))).toContain("Following World (2 feeds) in #news.");
    expect(await feeds(desk)).toEqual([
      ["https://w1.example/feed", "https://w2.example/feed"],
      ["https://w1.example/feed", "https://w2.example/feed"],
    ]);
    expect(words(await desk.type("follow", { what: "world" }))).toContain("followed here already");
  });

  test.each([
    ["", "Give a feed, a site or a starter pack"],
    ["something nice", "neither an address nor a starter pack. Starter packs: World."],
    ["https://nowhere.example", "announces no feed"],
    ["https://a.example/article", "names no feed"],
  ])("%j is refused with what to do instead", async (what, hint) => {
    const desk = aDesk();
    expect(words(await desk.type("follow", { what }))).toContain(hint);
    expect(await feeds(desk)).toEqual([]);
  });

  test("a feed that does not answer is followed all the same, and its trouble told", async () => {
    const desk = aDesk(
      {},
      {
        poll: async () => {
          throw new Trouble("timed-out", "That took too long.");
        },
      },
    );
    expect(words(await desk.type("follow", { what: "https://a.example" }))).toContain(
      "could not be read just now: That took too long.",
    );
    expect(await feeds(desk)).toHaveLength(1);
  });
});

describe("sources", () => {
  const following = async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    await desk.type("follow", { what: "https://b.example" });
    return desk;
  };

  test("are listed with how they are doing", async () => {
    const desk = await following();
    await desk.store.feeds.save(
      aFeed("https://b.example/feed", {
        title: "B",
        failures: 2,
        failingSince: Date.parse("2026-03-01T05:00:00Z"),
        failure: "The site answered 404.",
        checkedAt: 1,
      }),
    );
    const said = words(await desk.type("sources"));
    expect(said).toContain("2 feeds followed here");
    expect(said).toContain("1. Feed of a.example\nNot read yet.");
    expect(said).toContain("2. B\nNot answering since <2026-03-01T05:00>. The site answered 404. Lede keeps trying.");
  });

  test("an empty list says how to fill it", async () => {
    expect(words(await aDesk().type("sources"))).toContain("Type /follow with a feed");
    expect(words(await aDesk().type("sources", { verb: "export" }))).toContain("Type /follow first");
  });

  test.each([["https://b.example/feed"], ["b.example/feed"], ["2"], ["Feed of b.example"], ["b.example"]])(
    "unfollowing %s takes that one away, undoably",
    async (what) => {
      const desk = await following();
      const said = await desk.type("unfollow", { what });
      expect(words(said)).toContain("no longer followed");
      expect(await feeds(desk)).toEqual([["https://a.example/feed"]]);
      await desk.press(button(said, "Undo"));
      expect(await feeds(desk)).toEqual([["https://a.example/feed", "https://b.example/feed"]]);
    },
  );

  test("unfollowing something ambiguous or unknown takes nothing away", async () => {
    const desk = await following();
    expect(words(await desk.type("unfollow", { what: "example" }))).toContain("More than one feed fits");
    expect(words(await desk.type("unfollow", { what: "nobody" }))).toContain("not followed here");
    expect(await feeds(desk)).toHaveLength(1);
    expect((await feeds(desk))[0]).toHaveLength(2);
  });

  test("a button in the list unfollows", async () => {
    const desk = await following();
    await desk.press(button(await desk.type("sources"), "Unfollow"));
    expect(await feeds(desk)).toEqual([["https://b.example/feed"]]);
  });

  const list = `<opml><body>
    <outline text="tech"><outline text="O" xmlUrl="feed://o.example/feed"/></outline>
    <outline text="P" xmlUrl="https://p.example/feed"/>
    <outline text="A shop" htmlUrl="https://shop.example"/>
  </body></opml>`;

  test("feeds go in and out as OPML, with their folders", async () => {
    const desk = aDesk();
    const said = words(await desk.type("sources", { verb: "import", file: list }));
    expect(said).toContain("One line of the file could not be read as a feed: line 4 (A shop).");
    expect(await feeds(desk)).toEqual([["https://o.example/feed", "https://p.example/feed"]]);
    expect(words(await desk.type("sources"))).toContain("O · tech");
    const [exported] = await desk.type("sources", { verb: "export" });
    const file = exported?.kind === "notice" ? exported.file : undefined;
    expect(file?.name).toBe("lede.opml");
    expect(file?.text).toMatch(
      /<outline text="tech">\s*<outline [^>]*xmlUrl="https:\/\/o\.example\/feed"\/>\s*<\/outline>/,
    );
  });

  test("an import undone leaves no folder behind", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    await desk.press(button(await desk.type("sources", { verb: "import", file: list }), "Undo"));
    expect(await feeds(desk)).toEqual([["https://a.example/feed"]]);
    expect((await desk.store.of("acme").settings.of(here))?.folders).toBeUndefined();
  });

  test("a file that lists no feed is refused", async () => {
    const desk = aDesk();
    expect(words(await desk.type("sources", { verb: "import", file: '<opml><outline text="a"/></opml>' }))).toContain(
      "names no feed",
    );
    expect(words(await desk.type("sources", { verb: "import", file: "nothing" }))).toContain("no feed in that file");
    expect(words(await desk.type("sources", { verb: "import" }))).toContain("Attach an OPML file");
  });
});

describe("topics and settings", () => {
  test("topics are shown, set, undone and cleared", async () => {
    const desk = aDesk();
    expect(words(await desk.type("topics", { words: "climate" }))).toContain("Type /follow first");
    await desk.type("follow", { what: "https://a.example" });
    const said = await desk.type("topics", { words: 'climate -football "rate cut"' });
    expect(words(said)).toContain('Topics here: climate, -football, "rate cut".');
    expect(words(await desk.type("topics"))).toContain("Topics here: climate");
    expect(words(await desk.type("topics", { words: "list" }))).toContain(
      'Topics here: climate, -football, "rate cut".',
    );
    await desk.press(button(said, "Undo"));
    expect(words(await desk.type("topics"))).toContain("Every story");
    await desk.type("topics", { words: "climate change, elections" });
    expect((await desk.store.of("acme").subscriptions.all())[0]?.topics).toEqual(["climate change", "elections"]);
    await desk.type("topics", { words: "everything" });
    expect((await desk.store.of("acme").subscriptions.all())[0]?.topics).toEqual([]);
  });

  test("settings hold for the schedules there are and those to come, and can be undone", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    const said = await desk.type("settings", {
      length: "short",
      zone: "asia/tokyo",
      quiet: "22:00-7:00",
      language: "EN",
    });
    expect(words(said)).toContain(
      "Length: short.\nLanguage: en. Articles in another one keep theirs unless a trusted model translates them.\nTime zone: Asia/Tokyo.\nQuiet hours: 22:00-07:00.",
    );
    const [one] = await desk.store.of("acme").subscriptions.all();
    expect(one).toMatchObject({
      length: "short",
      language: "en",
      schedule: { zone: "Asia/Tokyo" },
      quietHours: { from: "22:00", to: "07:00" },
    });
    await desk.press(button(said, "Undo"));
    expect((await desk.store.of("acme").subscriptions.all())[0]).toMatchObject({
      length: "standard",
      schedule: { zone: "Europe/Zurich" },
    });
    expect(words(await desk.type("settings"))).toContain("Length: standard.");
  });

  test.each([
    [{ length: "huge" }, "short, standard or long"],
    [{ zone: "Mars" }, "Europe/Zurich"],
    [{ quiet: "late" }, "22:00-07:00"],
    [{ language: "klingonese" }, "two letters"],
    [{ managers: "@desk" }, "no groups of people"],
  ])("%j is refused with an example", async (inputs, hint) => {
    const desk = aDesk();
    expect(words(await desk.type("settings", inputs))).toContain(hint);
    expect(await desk.store.of("acme").settings.of(here)).toBeUndefined();
  });
});

describe("autocomplete", () => {
  test.each([
    ["zone", "zur", "Europe/Zurich · 08:30"],
    ["zone", "new york", "America/New_York · 02:30"],
    ["pack", "wor", "World: News of the world"],
    ["feed", "b.ex", "Feed of b.example"],
    ["subscription", "week", "1. Weekdays at 08:00 Europe/Zurich"],
  ] as const)("for a %s, %j finds %j", async (field, typed, found) => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://b.example" });
    const [said] = await desk.suggest("schedule", field, typed);
    expect(said?.kind === "choices" && said.choices.length).toBeLessThanOrEqual(25);
    expect(words(said ? [said] : []).split("\n")).toContain(found);
  });

  const first = async (desk: Desk, field: Field, typed: string, locale = "en") => {
    const [said] = await desk.tell({ kind: "suggest", command: "schedule", field, typed }, { locale });
    return said?.kind === "choices" ? said.choices.map(({ value }) => value) : [];
  };

  test("a zone is found by country, city or short form, and on nothing typed stands the reader's own", async () => {
    const desk = aDesk();
    expect((await first(desk, "zone", "india"))[0]).toBe("Asia/Kolkata");
    expect((await first(desk, "zone", "cet")).slice(0, 3)).toEqual(["Europe/Zurich", "Europe/Paris", "Europe/Berlin"]);
    expect((await first(desk, "zone", "pst"))[0]).toBe("America/Los_Angeles");
    expect((await first(desk, "zone", "deutsch"))[0]).toBe("Europe/Berlin");
    expect((await first(desk, "zone", "", "ja")).slice(0, 3)).toEqual(["Europe/Zurich", "Asia/Tokyo", "Europe/London"]);
    const all = await first(desk, "zone", "");
    expect(new Set(all).size).toBe(25);
    expect(await first(desk, "zone", "calcutta")).toEqual(["Asia/Kolkata"]);
  });

  test("a starter pack is found by what people call it", async () => {
    const desk = aDesk({ packs });
    expect((await first(desk, "pack", "wo"))[0]).toBe("news");
    expect((await first(desk, "pack", "soccer"))[0]).toBe("football");
    expect((await first(desk, "pack", "us"))[0]).toBe("united-states");
  });
});
