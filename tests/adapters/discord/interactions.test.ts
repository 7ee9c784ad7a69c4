// Facts about commands, buttons and forms over real sockets: acknowledged in the right form, answered once, never left hanging.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Heard, Said } from "../../../src/news/talk.ts";
import type { Hear } from "../../../src/ports/platform.ts";
import { Trouble } from "../../../src/trouble.ts";
import { newsChannel } from "../../fakes/discord/index.ts";
import { type Opened, opened } from "../../fakes/discord/opened.ts";
import { briefing } from "./briefings.ts";
import { line, looking } from "./looking.ts";

let world: Opened;
let heard: Heard[];
let act: Hear;
const { asked, shows, followed, ours } = looking(() => world);

beforeEach(async () => {
  world = await opened();
  heard = [];
  act = async () => undefined;
  await world.listen(async (one, say) => {
    heard.push(one);
    await act(one, say);
  });
});
afterEach(async () => {
  expect(world.discord.refusedByRules).toEqual([]);
  await world.close();
});

describe("acknowledging", () => {
  test("a private command is deferred in private before anything is asked, then edited", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    act = async (_, say) => {
      await promise;
      await say(line("Done."));
    };
    const told = world.people.command("/help");
    await world.discord.until("a deferral", () => asked(told)?.type === 5);
    expect(asked(told)?.secret).toBe(true);
    resolve();
    await shows(told, "Done.");
  });

  test("what is wrong with a field is said once", async () => {
    const problem = "Mars is not a time zone.";
    act = async (_, say) => void (await say({ ...line(problem), fieldProblems: { zone: problem } } as Said));
    const shown = await shows(world.people.command("/help"), problem);
    expect(JSON.stringify(shown).split(problem)).toHaveLength(2);
  });

  test("a public command that is refused at once is refused in private, and nobody saw it think", async () => {
    act = async (_, say) => void (await say(line("That is not a link.")));
    const told = world.people.command("/brief", { what: "nonsense" });
    expect(await shows(told, "That is not a link.")).toMatchObject({ type: 4, secret: true });
  });

  test("a public command that fails later takes its public deferral away and answers in private", async () => {
    act = async (_, say) => {
      await say({ kind: "progress", audience: "everyone", doing: "Reading 3 articles" });
      await say(line("None of them could be read."));
    };
    const told = world.people.command("/brief", { what: "https://example.org" });
    const answered = await followed(told, "None of them could be read.");
    expect(answered).toMatchObject({ type: 5, secret: false });
    expect(answered?.message).toBeUndefined();
    expect(answered?.followUps[0]?.flags).toBe(32768 | 64);
  });

  test("long work shows what it is doing, then becomes the briefing", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    act = async (_, say) => {
      await say({ kind: "progress", audience: "everyone", doing: "Reading 3 articles" });
      await promise;
      const said = await say({ kind: "briefing", audience: "everyone", briefing: briefing() });
      expect(said.message).toMatch(new RegExp(`^${newsChannel}/\\d+$`));
    };
    const told = world.people.command("/brief", { what: "https://example.org" });
    await shows(told, "Reading 3 articles");
    resolve();
    await shows(told, briefing().lead.text);
  });

  test("a form comes at once, with its fields", async () => {
    act = async (_, say) =>
      void (await say({
        kind: "form",
        audience: "asker",
        form: {
          name: "ask",
          title: "Ask a follow-up",
          submit: "Ask",
          on: "b1",
          fields: [{ name: "question", label: "Your question", kind: "paragraph", max: 1000, required: true }],
        },
      }));
    const told = world.people.press(ours({}), "a::k3v9q2m7x1ab");
    await world.discord.until("a modal", () => asked(told)?.type === 9);
    expect(asked(told)?.data).toMatchObject({ custom_id: "form:ask:b1", title: "Ask a follow-up" });
    expect(heard[0]).toMatchObject({ kind: "press", action: { act: "ask", on: "k3v9q2m7x1ab" } });
  });

  test("typing gets suggestions, and none when the desk fails", async () => {
    act = async (one, say) => {
      if (one.kind === "suggest" && one.typed === "fail") throw new Trouble("storage-failed");
      await say({ kind: "choices", audience: "asker", choices: [{ label: "Europe/Zurich", value: "Europe/Zurich" }] });
    };
    const told = world.people.types("schedule", "add", "zone", "zur");
    await world.discord.until("choices", () => asked(told)?.type === 8);
    expect(asked(told)?.data).toEqual({ choices: [{ name: "Europe/Zurich", value: "Europe/Zurich" }] });
    expect(heard[0]).toMatchObject({ kind: "suggest", command: "schedule", field: "zone", typed: "zur" });
    const failing = world.people.types("schedule", "add", "zone", "fail");
    await world.discord.until("no choices", () => asked(failing)?.type === 8);
    expect(asked(failing)?.data).toEqual({ choices: [] });
  });

  test("a button on a private message changes that message, on a public one it answers in private", async () => {
    act = async (_, say) => void (await say(line("Paused.")));
    const secret = { ...ours({}), flags: 64 };
    const changed = world.people.press(secret, "p::abcdefghijkl");
    await world.discord.until("an update", () => asked(changed)?.type === 6);
    const shown = world.people.press(ours({}), "p::abcdefghijkl");
    await shows(shown, "Paused.");
    expect(asked(shown)).toMatchObject({ type: 5, secret: true });
  });

  test("a limit met while acknowledging is waited out within the three seconds", async () => {
    act = async (_, say) => void (await say(line("Here.")));
    world.discord.fail({ kind: "limited", seconds: 0.3, match: /callback/ });
    await shows(world.people.command("/help"), "Here.");
  });

  test("an acknowledgement whose answer was lost is not taken for a failure", async () => {
    act = async (_, say) => void (await say(line("Here.")));
    world.discord.fail({ kind: "accepted-then-dropped", match: /callback/ });
    await shows(world.people.command("/help"), "Here.");
  });
});

describe("answering once", () => {
  test("an event delivered twice is answered once", async () => {
    act = async (_, say) => void (await say(line("Once.")));
    const told = world.people.command("/help");
    world.people.again(told);
    await shows(told, "Once.");
    const after = world.people.command("/privacy");
    await shows(after, "Once.");
    expect(heard).toHaveLength(2);
    expect(world.discord.requests.filter((one) => one.path.includes(`/${told.id}/`))).toHaveLength(1);
  });

  test("an interaction that another process acknowledged is left to it", async () => {
    act = async (_, say) => void (await say(line("Mine.")));
    world.discord.fail({ kind: "status", status: 400, code: 40060, match: /callback/ });
    const told = world.people.command("/help");
    await world.discord.until("the refusal", () => world.log.events.some((one) => one.fields.arrived === false));
    const after = world.people.command("/privacy");
    await shows(after, "Mine.");
    expect(world.discord.requests.some((one) => one.path.includes(told.token) && one.method !== "POST")).toBe(false);
    expect(world.discord.requests.some((one) => /^\/(users\/@me\/channels|channels)/.test(one.path))).toBe(false);
  });

  test("nothing said leaves no thinking behind", async () => {
    const told = world.people.command("/help");
    await world.discord.until("its removal", (requests) =>
      requests.some((one) => one.method === "DELETE" && one.path.includes(told.token)),
    );
  });

  test("a fault inside is told in words, without its cause", async () => {
    act = async () => {
      throw new Error("password=hunter2");
    };
    const told = world.people.command("/help");
    await shows(told, "Something went wrong inside Lede");
    expect(JSON.stringify(asked(told))).not.toContain("hunter2");
  });
});
