// What is rendered for Slack stays within every limit, loses nothing, and nothing in it is live that came from outside.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openNames } from "../../../adapters/slack/names.ts";
import { typedWith } from "../../../adapters/slack/notice.ts";
import type { MessagePayload, ViewPayload } from "../../../adapters/slack/parts.ts";
import { homeOf, renderer, viewOf } from "../../../adapters/slack/render.ts";
import type { Said } from "../../../src/news/talk.ts";
import { wrongInMessage, wrongInView } from "../../fakes/slack/rules.ts";
import { anyBriefing, anyEdition, phrase } from "./anything.ts";
import { faults, shownIn } from "./parity.ts";
import { abstained, answered, briefing, claim, edition, proof, story, unsure } from "./samples.ts";

const render = renderer(typedWith(true));
const runs = 150;

const messagesOf = (said: Said) => render(said).map((part) => part.payload as MessagePayload);

describe("any edition", () => {
  it("keeps every limit, every claim, figure, quote, role and source, and nothing in it is live", () => {
    fc.assert(
      fc.property(anyEdition, fc.boolean(), (one, preview) => {
        expect(faults({ audience: "everyone", kind: "edition", edition: one, preview }, render)).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 60_000);

  it("shows a story's lead in the overview without what stands in brackets", () => {
    const lead = claim(
      "The council of Karsk (which meets on the first Monday of every month) closed the old bridge to lorries this week, its mayor said.",
    );
    const [message] = messagesOf({
      audience: "everyone",
      kind: "edition",
      edition: edition([{ ...story(), briefing: briefing({ lead, points: [] }) }], { layout: "buttons" }),
    });
    expect(shownIn(message?.blocks)).toContain("The council of Karsk closed the old bridge");
  });

  it("says the newer side of a change once, where it is the lead itself", () => {
    const [was, now] = [claim("The flood killed seven people."), claim("The flood killed nine people.")];
    const since = { kind: "changed", was, now, words: "nine people, was seven (2 March)" } as const;
    const shown = (lead: typeof now): string => {
      const told = { ...story(), since, briefing: briefing({ lead, points: [] }) };
      const said = { audience: "everyone", kind: "edition", edition: edition([told], { layout: "posts" }) } as const;
      return shownIn(messagesOf(said).map(({ blocks }) => blocks));
    };
    expect(shown(now).split("The flood killed nine people.")).toHaveLength(2);
    expect(shown(now)).toContain("The flood killed seven people.");
    expect(shown(claim("The mayor spoke.")).split("The flood killed nine people.")).toHaveLength(2);
  });

  it("in the thread layout puts every story beneath the first message", () => {
    const parts = render({
      audience: "everyone",
      kind: "edition",
      edition: edition([story(), story({ id: "brief0000002" })], { layout: "thread" }),
    });
    expect(parts.map((part) => part.under)).toEqual([undefined, 0, 0]);
  });
});

describe("any briefing", () => {
  it("keeps every limit and loses nothing, with and without what is beyond its length", () => {
    fc.assert(
      fc.property(anyBriefing, fc.boolean(), (one, beyond) => {
        expect(faults({ audience: "everyone", kind: "briefing", briefing: one, beyond }, render)).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 60_000);

  it("too long for one message becomes several, in order, each with its own fallback text", () => {
    const points = Array.from({ length: 40 }, (_, index) => claim(`${index} ${"word ".repeat(90)}`));
    const messages = messagesOf({ audience: "everyone", kind: "briefing", briefing: briefing({ points }) });
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) expect(message.text.trim()).not.toBe("");
    const order = [...shownIn(messages.map(({ blocks }) => blocks)).matchAll(/(\d+) word word/g)].map(([, n]) =>
      Number(n),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("says in its notification what a reader needs: headline, lead and outlet", () => {
    const [message] = messagesOf({ audience: "everyone", kind: "briefing", briefing: briefing() });
    expect(message?.text).toBe(
      "Kerry in Moscow as Russia gives mixed messages on arming Syrian rebels. Russia sent mixed messages on Tuesday about arming rebels in Syria. (Wikinews)",
    );
  });
});

describe("answers, notices and Evidence", () => {
  it("stay within every limit whatever is in them", () => {
    const anySaid: fc.Arbitrary<Said> = fc.oneof(
      phrase(8).map(
        (question): Said => ({
          audience: "asker",
          kind: "answer",
          answer: { ...answered(), question },
          quoteQuestion: true,
          askedBy: question,
        }),
      ),
      phrase(8).map(
        (text): Said => ({
          audience: "asker",
          kind: "answer",
          answer: unsure(text),
        }),
      ),
      fc.array(phrase(4), { minLength: 1, maxLength: 40 }).map(
        (lines): Said => ({
          audience: "asker",
          kind: "notice",
          tone: "plain",
          title: lines[0] ?? "",
          lines: lines.map((line) => [
            line,
            { bold: line },
            { quiet: line },
            { link: "https://example.org", words: line },
          ]),
          rows: lines.map((line) => ({
            lines: [[line]],
            buttons: [
              { label: line, action: { act: "edit", on: "sub000000001" } },
              { label: line, action: { act: "edit", on: "sub000000001" } },
            ],
          })),
        }),
      ),
    );
    fc.assert(
      fc.property(anySaid, (said) => {
        expect(faults(said, render)).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 60_000);

  it("Evidence of any number of claims is pages of a modal that Slack opens, and every sentence is on one of them", () => {
    fc.assert(
      fc.property(fc.array(phrase(30), { minLength: 1, maxLength: 70 }), (claims) => {
        const parts = render({
          audience: "asker",
          kind: "evidence",
          headline: claims[0] ?? "",
          on: "brief0000001",
          proofs: claims.map((text, index) => proof(index + 1, text)),
          page: 1,
          mayRetract: true,
        });
        const views = parts.map((part) => (part.payload as ViewPayload).view);
        expect(views.flatMap((view) => wrongInView(JSON.parse(JSON.stringify(view))))).toEqual([]);
        const shown = shownIn(views.map((view) => view.blocks));
        for (let number = 1; number <= claims.length; number++) expect(shown).toContain(`[${number}] `);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("the words that carry a claim are bold in its sentence", () => {
    const [part] = render({
      audience: "asker",
      kind: "evidence",
      headline: "H",
      on: "b",
      proofs: [proof(1)],
      page: 1,
      mayRetract: false,
    });
    expect(JSON.stringify(part?.payload)).toContain(
      '{"type":"text","text":"Over 220,000 people have been killed in the war","style":{"bold":true}}',
    );
  });
});

describe("in a modal or on the Home tab", () => {
  it("anything said is a view that Slack opens", () => {
    const typed = typedWith(true);
    fc.assert(
      fc.property(anyBriefing, anyEdition, phrase(6), (one, whole, words) => {
        const said: readonly Said[] = [
          { audience: "asker", kind: "briefing", briefing: one },
          { audience: "asker", kind: "edition", edition: whole, preview: true },
          { audience: "asker", kind: "answer", answer: { ...answered(), question: words } },
          { audience: "asker", kind: "answer", answer: abstained() },
          { audience: "asker", kind: "notice", tone: "plain", title: words, lines: [[words]] },
        ];
        for (const each of said) {
          expect(wrongInView(JSON.parse(JSON.stringify(viewOf(each, typed, render).view)))).toEqual([]);
          if (each.kind !== "edition")
            expect(wrongInView(JSON.parse(JSON.stringify(homeOf(each as never, typed))))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("words from outside", () => {
  const hostile = "<!channel> <@U1> <https://evil.example|bank.com> & @here";

  it("stand in the blocks exactly as written, escaped nowhere", () => {
    const [message] = messagesOf({
      audience: "everyone",
      kind: "briefing",
      briefing: briefing({ lead: claim(hostile) }),
    });
    expect(shownIn([message?.blocks])).toContain(hostile);
  });

  it("are escaped once in the fallback text, and name no channel", () => {
    const [message] = messagesOf({
      audience: "everyone",
      kind: "briefing",
      briefing: briefing({ lead: claim(hostile) }),
    });
    expect(message?.text).toContain(
      "&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|bank.com&gt; &amp; @\u200bhere",
    );
  });

  it.each([
    ["known", "Paused: Mondays in #news."],
    ["unknown", "Paused: Mondays in that channel."],
  ])("in a notification a channel of %s name is words, while the blocks mention it", (which, says) => {
    const place = { platform: "slack", tenant: "T1", address: "C1" };
    const names = openNames();
    names.heard({ ...place, tenant: "T2" }, "somebody-elses");
    names.heard(place, "privategroup");
    if (which === "known") names.heard(place, "news");
    const lines = [["Paused: Mondays in ", { place }, "."]];
    const [part] = renderer(typedWith(true, names))({ audience: "asker", kind: "notice", tone: "plain", lines });
    const payload = part?.payload as MessagePayload | undefined;
    expect([payload?.text, part?.plainText]).toEqual([says, says]);
    expect(JSON.stringify(payload?.blocks)).toContain('{"type":"channel","channel_id":"C1"}');
  });

  it("that pose as another address are not the words of a link", () => {
    const [message] = messagesOf({
      audience: "everyone",
      kind: "briefing",
      briefing: briefing({ headline: claim("Log in at https://bank.com/login now") }),
    });
    const text = JSON.stringify(message?.blocks);
    expect(text).toContain('"url":"https://en.wikinews.org/wiki/Kerry_in_Moscow","text":"en.wikinews.org"');
    expect(text).not.toMatch(/"type":"link"[^}]*bank\.com/);
  });

  it("with addresses that are no addresses are not linked at all", () => {
    const text = JSON.stringify(
      messagesOf({
        audience: "everyone",
        kind: "briefing",
        briefing: briefing({ sources: [{ ...briefing().sources[0], url: "javascript:alert(1)" }] }),
      }),
    );
    expect(text).not.toContain('"type":"link"');
    expect(text).toContain("Wikinews");
  });

  it("never become a block Slack reads as markup", () => {
    for (const message of messagesOf({ audience: "everyone", kind: "edition", edition: edition([story()]) })) {
      expect(wrongInMessage(JSON.parse(JSON.stringify(message)))).toEqual([]);
      for (const [, mrkdwn] of JSON.stringify(message.blocks).matchAll(/"type":"mrkdwn","text":"([^"]*)"/g))
        expect(mrkdwn).toMatch(/^<!date\^\d+\^[^|<>]+\|[^|<>]+>$/);
    }
  });
});
