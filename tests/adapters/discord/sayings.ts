// One saying of each kind, as the desk would say it, for what must hold of all of them.
import { proofsOf } from "../../../src/desk/evidence.ts";
import type { Said } from "../../../src/news/talk.ts";
import { abstention, answer, briefing, claim, edition, noon, source, story, unsure } from "./briefings.ts";

const headlines = [
  [
    "Parliament passes the grid bill by 112 votes to 87",
    "The law sends 4.2 billion francs into power lines until 2031.",
  ],
  ["Port strike ends after eleven days", "Dockers accepted a raise of 3.4 percent late on Sunday."],
  [
    "Study finds two thirds of swifts nest in fewer than ten cities",
    "Researchers counted 61,000 nests in four summers.",
  ],
  ["Flooding closes the northern line until Friday", "Replacement buses run every twenty minutes, the railway said."],
] as const;

const others = headlines.map(([title, lead], index) =>
  story({
    story: `story${index}`,
    since:
      index === 1
        ? {
            kind: "changed",
            was: claim("The strike goes on.", 0),
            now: claim(lead, 0),
            words: "the strike, reported as going on, has ended",
          }
        : { kind: index === 2 ? "developing" : "new" },
    briefing: briefing({
      id: `other${index}000000`,
      headline: claim(title, -1),
      lead: claim(lead, 0),
      sources: [{ ...source, title, url: `https://news.example.org/2026/${index}` }],
    }),
  }),
);

const five = edition({ stories: [story(), ...others] as never });

export const everyKind: Readonly<Record<string, readonly Said[]>> = {
  "a-briefing": [{ kind: "briefing", audience: "everyone", briefing: briefing(), first: true }],
  "a-more": [{ kind: "briefing", audience: "asker", briefing: briefing(), beyond: true }],
  "b-edition": [{ kind: "edition", audience: "everyone", edition: five }],
  "b-edition-thread": [
    {
      kind: "edition",
      audience: "everyone",
      edition: edition({ ...five, layout: "thread", stories: [story(), others[1]] as never }),
    },
  ],
  "b-single": [{ kind: "edition", audience: "everyone", edition: edition() }],
  "b-quiet-day": [
    { kind: "edition", audience: "everyone", edition: { ...edition(), kind: "quiet-day", checkedFeeds: 12 } as never },
    {
      kind: "edition",
      audience: "everyone",
      edition: {
        ...edition(),
        kind: "not-made",
        why: "None of the 12 feeds answered.",
        remedy: "Lede tries again at the next slot; /sources list shows which feeds fail.",
      } as never,
    },
  ],
  "b-preview": [{ kind: "edition", audience: "asker", edition: five, preview: true }],
  "c-evidence": [
    {
      kind: "evidence",
      audience: "asker",
      headline: source.title,
      on: "k3v9q2m7x1ab",
      proofs: proofsOf(briefing()),
      page: 1,
      mayRetract: false,
    },
  ],
  "d-answer": [{ kind: "answer", audience: "everyone", answer: answer(), askedBy: "Alice", quoteQuestion: true }],
  "d-disputed": [
    {
      kind: "answer",
      audience: "everyone",
      answer: {
        ...answer(),
        question: "How high was the cabin?",
        kind: "disputed",
        claims: [
          claim("The cable car stopped 180 metres above the Furgg valley.", 0),
          claim("The operator's own log gives the height of the cabin as 150 metres.", 6),
        ],
      } as never,
    },
  ],
  "e-unsure": [{ kind: "answer", audience: "everyone", answer: unsure }],
  "e-abstention": [{ kind: "answer", audience: "everyone", answer: abstention }],
  "f-schedules": [
    {
      kind: "notice",
      audience: "asker",
      tone: "plain",
      title: "Schedules in #news",
      lines: [],
      rows: [
        {
          lines: [
            [{ bold: "Weekdays at 08:00" }, " Europe/Zurich · World, Tech"],
            [{ quiet: "next " }, { instant: noon + 72_000_000, as: "date-time", zone: "Europe/Zurich" }],
          ],
          buttons: [{ label: "Edit", action: { act: "edit", on: "abcdefghijkl" } }],
        },
        {
          lines: [[{ bold: "Every day at 18:00" }, " · paused"], [{ quiet: "last posted yesterday" }]],
          buttons: [
            { label: "Resume", action: { act: "resume", on: "bbcdefghijkl" } },
            { label: "Edit", action: { act: "edit", on: "bbcdefghijkl" } },
            { label: "Remove", action: { act: "ask-removal", on: "bbcdefghijkl" }, tone: "danger" },
          ],
        },
      ],
      buttons: [
        { label: "Add a schedule", action: { act: "edit", on: "" }, tone: "main" },
        { label: "Preview now", action: { act: "preview", on: "" } },
      ],
    },
  ],
  "g-form": [
    {
      kind: "form",
      audience: "asker",
      form: {
        name: "schedule",
        title: "Schedule",
        submit: "Save",
        on: "abcdefghijkl",
        fields: [
          { name: "where", label: "Where", kind: "place", required: true, value: "100000000000000004" },
          {
            name: "days",
            label: "Days",
            kind: "some-of",
            required: true,
            value: "mon,tue,wed,thu,fri",
            options: [
              ["mon", "Monday"],
              ["tue", "Tuesday"],
              ["wed", "Wednesday"],
              ["thu", "Thursday"],
              ["fri", "Friday"],
              ["sat", "Saturday"],
              ["sun", "Sunday"],
            ].map(([value, label]) => ({ value: value ?? "", label: label ?? "" })),
          },
          {
            name: "time",
            label: "Time",
            kind: "line",
            max: 40,
            required: true,
            value: "08:00",
            hint: "One or several: 08:00, 18:00",
          },
          {
            name: "zone",
            label: "Time zone",
            kind: "suggested",
            field: "zone",
            required: true,
            value: "Europe/Zurich",
          },
          {
            name: "length",
            label: "Length",
            kind: "one-of",
            required: true,
            value: "standard",
            options: [
              { value: "short", label: "Short" },
              { value: "standard", label: "Standard" },
              { value: "long", label: "Long" },
            ],
          },
        ],
      },
    },
  ],
  "h-notices": [
    {
      kind: "notice",
      audience: "asker",
      tone: "done",
      lines: [
        [
          "Weekdays at 08:00 Europe/Zurich. Next: ",
          { instant: noon + 72_000_000, as: "date-time", zone: "Europe/Zurich" },
          ".",
        ],
      ],
      buttons: [
        { label: "Undo", action: { act: "undo", on: "t0ken" } },
        { label: "Preview", action: { act: "preview", on: "abcdefghijkl" } },
      ],
    },
    {
      kind: "notice",
      audience: "asker",
      tone: "problem",
      lines: [["That time was not understood. Write 08:00, or 8am."]],
      buttons: [{ label: "Edit again", action: { act: "again", on: "t0ken" } }],
    },
    {
      kind: "notice",
      audience: "asker",
      tone: "plain",
      title: "Nothing is followed here yet",
      lines: [
        ["Try ", { command: "follow" }, " with a site's address, then ", { command: "schedule", verb: "add" }, "."],
      ],
      buttons: [{ label: "Try a briefing now", action: { act: "sample", on: "" }, tone: "main" }],
    },
    { kind: "progress", audience: "everyone", doing: "Reading 3 articles" },
  ],
};
