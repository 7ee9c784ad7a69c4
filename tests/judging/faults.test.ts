// What a judge that lets known lies through costs, and a reply that cannot be used.
import { describe, expect, test } from "vitest";
import { judgeClaims } from "../../src/judging/judge.ts";
import type { ModelReply } from "../../src/ports/model.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";
import { fakeModel } from "../fakes/model.ts";
import lines from "../fixtures/model/judged-lines.json" with { type: "json" };
import { judged, passedIn, prompts, sessionWith, source, spares, truths } from "./barra.ts";
import {
  answersWithoutQuote,
  answersYes,
  eachItem,
  honest,
  type Item,
  itemOf,
  type Judging,
  readSheet,
  rubberStamp,
  withItem,
} from "./judges.ts";

/** How many of its decoys a judge calls supported: the rest is an honest one's. */
const accepting = (most: number): Judging => {
  const isDecoy = (text: string): boolean =>
    ![...lines.true, ...lines.false].some((line) => line.text === text) &&
    !source.reading.sentences.some((sentence) => sentence.text === text);
  let accepted = 0;
  return (request) => {
    accepted = 0;
    return withItem(honest, isDecoy, (shown, read) =>
      accepted++ < most ? itemOf(rubberStamp, shown, read) : itemOf(honest, shown, read),
    )(request);
  };
};

describe("a judge that lets known lies through", () => {
  test("lets two through: the call is void", async () => {
    const { judgement, model } = await judged(accepting(2));
    expect(judgement.call).toBe("void");
    expect(passedIn(judgement)).toEqual([]);
    expect(model.requests).toHaveLength(1);
  });

  test("lets one through: every line gets its question, and passes when that is answered well", async () => {
    const { judgement, model } = await judged(accepting(1));
    expect(judgement.measured.missed).toBe(1);
    const questions = model.requests[1]?.prompt ?? "";
    for (const { text } of lines.true) expect(questions).toContain(`"${text}"`);
    expect(passedIn(judgement)).toHaveLength(6);
  });

  test("and then says yes to every question: no line passes", async () => {
    expect(passedIn((await judged(accepting(1), answersYes)).judgement)).toEqual([]);
  });

  test("and then gives no words of the sentences for its yes: no line passes", async () => {
    expect(passedIn((await judged(accepting(1), answersWithoutQuote)).judgement)).toEqual([]);
  });

  test("and then is down: no line passes, and it is said why", async () => {
    const { judgement } = await judged(accepting(1), () => {
      throw new Trouble("bad-credentials");
    });
    expect(passedIn(judgement)).toEqual([]);
    expect(judgement.trouble?.kind).toBe("bad-credentials");
  });

  test("is known by words that are right: a lie refused for them counts as let through", async () => {
    const { judgement } = await judged(
      eachItem(honest, (item) => ({ ...item, wrong: item.wrong.map(() => ({ c: "", s: "and nothing more" })) })),
    );
    expect(judgement.call).toBe("void");
  });
});

describe("a reply that cannot be used", () => {
  const reply =
    (text: string, ended: ModelReply["ended"] = "complete"): Judging =>
    () => ({
      text,
      ended,
      tokens: { input: 0, output: 0 },
    });
  test.each<[string, Judging, string]>([
    ["is no JSON", reply('{"items": [{'), "unreadable"],
    ["is an apology", reply("I cannot help with that."), "unreadable"],
    ["was refused", reply("", "refused"), "unreadable"],
    ["was cut off", reply('{"items":[', "cut-off"), "unreadable"],
    ["never came", thrower("timed-out"), "timed-out"],
    ["was over the budget", thrower("out-of-budget"), "out-of-budget"],
  ])("%s: nothing passes, nothing is thrown", async (_, sheet, kind) => {
    const { judgement } = await judged(sheet);
    expect([judgement.call, judgement.trouble?.kind, passedIn(judgement)]).toEqual(["unanswered", kind, []]);
    expect(judgement.rulings).toHaveLength(6);
  });

  test("for one line costs that line", async () => {
    const text = lines.true[2]?.text ?? "";
    const others = lines.true.map((line) => line.text).filter((one) => one !== text);
    const broken: readonly Partial<Record<keyof Item, unknown>>[] = [
      { parts: "Barra" },
      { verdict: "mostly" },
      { wrong: null },
      { id: "ZZ" },
      { parts: [] },
    ];
    for (const change of broken) {
      const { judgement } = await judged(
        withItem(honest, text, (shown, read) => ({ ...itemOf(honest, shown, read), ...change }) as Item),
      );
      expect(passedIn(judgement), JSON.stringify(change)).toEqual(others);
    }
  });

  test("answers one letter twice: that line does not pass", async () => {
    const text = lines.true[0]?.text ?? "";
    const twice: Judging = (request) => {
      const { items } = JSON.parse(honest(request) as string) as { items: readonly Item[] };
      const letter = readSheet(request).statements.find((shown) => shown.text === text)?.letter;
      return JSON.stringify({ items: [...items, ...items.filter(({ id }) => id === letter)] });
    };
    expect(passedIn((await judged(twice)).judgement)).toEqual(lines.true.slice(1).map((line) => line.text));
  });

  test("with its letters exchanged lets no line through", async () => {
    const moved: Judging = (request) => {
      const { items } = JSON.parse(honest(request) as string) as { items: readonly Item[] };
      return JSON.stringify({ items: items.map((item, at) => ({ ...item, id: items[(at + 1) % items.length]?.id })) });
    };
    expect(passedIn((await judged(moved)).judgement)).toEqual([]);
  });
});

function thrower(kind: TroubleKind): Judging {
  return () => {
    throw new Trouble(kind);
  };
}

test("a judge that rests after failures is not asked", async () => {
  const model = fakeModel(() => "no judgement");
  const session = sessionWith(model);
  for (const claims of [truths, truths.slice(1), truths.slice(2)])
    await judgeClaims(session, prompts, { claims, spares, sources: [source] });
  const asked = model.requests.length;
  const { call, trouble } = await judgeClaims(session, prompts, { claims: truths.slice(3), spares, sources: [source] });
  expect([asked, model.requests.length, call, trouble?.kind]).toEqual([3, 3, "unanswered", "unavailable"]);
});
