// The look-alikes draw whatever the program can send, and fail loudly at what they do not know.
import { describe, expect, test } from "vitest";
import { asPayload, type Message } from "../../adapters/discord/message.ts";
import { render as renderDiscord } from "../../adapters/discord/render.ts";
import { typedWith } from "../../adapters/slack/notice.ts";
import { homeOf, renderer } from "../../adapters/slack/render.ts";
import type { Form, FormField } from "../../src/news/talk.ts";
import { everyKind } from "../adapters/discord/sayings.ts";
import { shown } from "../adapters/slack/shown.ts";
import { type DiscordItem, discordPage } from "./discord.ts";
import { type SlackItem, slackPage } from "./slack.ts";
import { readable } from "./theme.ts";

const typed = typedWith(true);
const renderSlack = renderer(typed);
const at = Date.parse("2026-03-02T09:00:00Z");
const looks = { theme: "light", width: 640, name: "a test" } as const;
const onSlack = (item: object): string =>
  readable(slackPage([{ at, ...item } as SlackItem], looks, { C1: "news", C2: "morning" }));
const onDiscord = (item: object): string =>
  readable(discordPage([{ at, ...item } as DiscordItem], looks, { "1": "news" }));

const options = ["one", "two", "three"].map((value) => ({ value, label: `Choice ${value}` }));
const many = Array.from({ length: 12 }, (_, n) => ({ value: `${n}`, label: `Choice ${n}` }));
const base = { label: "A field", required: true } as const;
const fields: readonly FormField[] = [
  { ...base, name: "line", kind: "line", max: 100, value: "typed before" },
  { ...base, name: "paragraph", kind: "paragraph", max: 100 },
  { ...base, name: "suggested", kind: "suggested", field: "zone", value: "Europe/Zurich" },
  { ...base, name: "one", kind: "one-of", options, value: "two" },
  { ...base, name: "one-of-many", kind: "one-of", options: many, value: "3" },
  { ...base, name: "some", kind: "some-of", options, value: "one" },
  { ...base, name: "some-of-many", kind: "some-of", options: many },
  { ...base, name: "where", kind: "place" },
  { ...base, name: "file", kind: "file" },
];
const formOf = (field: FormField) => {
  const form: Form = { name: "schedule", title: "A form", submit: "Save", on: "", fields: [field] };
  return { kind: "form", audience: "asker", form } as const;
};

describe("Slack's", () => {
  test.each(Object.entries(shown))("draws %s", (name, said) => {
    const payloads =
      name === "home" && said.kind === "notice"
        ? [{ view: homeOf(said, typed) }]
        : renderSlack(said).map(({ payload }) => payload as object);
    for (const payload of payloads) {
      const drawn = onSlack(JSON.parse(JSON.stringify(payload)));
      expect(drawn.length).toBeGreaterThan(20);
      expect(drawn).not.toContain("undefined");
    }
  });

  test.each(fields)("draws the form's field $name", (field) => {
    const [part] = renderSlack(formOf(field));
    expect(onSlack(part?.payload as object)).toContain("A field");
  });

  test("names the channel that a mention means", () => {
    const mention = (id: string) => ({
      blocks: [
        {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: [{ type: "channel", channel_id: id }] }],
        },
      ],
    });
    expect(onSlack(mention("C1"))).toContain("#news");
    expect(() => onSlack(mention("C9"))).toThrow("no channel of type C9");
  });

  test("writes a moment as the form it was given says", () => {
    const moment = (timestamp: number, format: string) =>
      onSlack({
        blocks: [
          {
            type: "rich_text",
            elements: [
              { type: "rich_text_section", elements: [{ type: "date", timestamp, format, fallback: "the fallback" }] },
            ],
          },
        ],
      });
    const tomorrow = Date.parse("2026-03-03T07:00:00Z") / 1000;
    expect(moment(tomorrow, "{date_short}, {time}")).toContain("3 Mar 2026, 08:00");
    expect(moment(tomorrow, "{ago}")).toContain("in 22 hours");
    expect(() => moment(tomorrow, "{date_long}")).toThrow("no date of form date_long");
  });

  test.each([
    ["block", { blocks: [{ type: "carousel" }] }],
    ["element", { blocks: [{ type: "actions", elements: [{ type: "slider" }] }] }],
    ["field", { blocks: [{ type: "input", label: "A", element: { type: "slider" } }] }],
    ["word", { blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "x" }] }] }] }],
    ["view", { view: { type: "drawer", blocks: [] } }],
  ])("fails at a %s it does not know", (what, item) => {
    expect(() => onSlack(item)).toThrow(`knows no ${what} of type`);
  });
});

describe("Discord's", () => {
  const ids = new Map([["schedule", "200000000000000001"] as const]);
  const drawnOf = (payload: ReturnType<typeof asPayload>): string | undefined => {
    if (payload.kind === "choices") return undefined;
    return onDiscord(payload.kind === "modal" ? { modal: payload.modal } : { message: payload.message });
  };

  test.each(Object.entries(everyKind))("draws %s", (_, sayings) => {
    for (const payload of sayings.flatMap((said) => renderDiscord(said, ids).map((part) => asPayload(part.payload)))) {
      const drawn = drawnOf(payload);
      expect(drawn?.length ?? 100).toBeGreaterThan(20);
      expect(drawn ?? "").not.toContain("undefined");
    }
  });

  test.each(fields)("draws the form's field $name", (field) => {
    const [part] = renderDiscord(formOf(field), ids);
    expect(drawnOf(asPayload(part?.payload))).toContain("A field");
  });

  test("fails at a component or a channel it does not know", () => {
    const message = (more: Partial<Message>) => ({ message: { content: "", flags: 0, components: [], ...more } });
    expect(() => onDiscord(message({ components: [{ type: 99 }] as never }))).toThrow("knows no component of type 99");
    expect(() => onDiscord(message({ content: "in <#9>" }))).toThrow("channel 9");
    expect(onDiscord(message({ content: "in <#1>" }))).toContain("# news");
  });
});
