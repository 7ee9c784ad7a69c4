// Everything Lede says in Slack, once each, about one real story, for what must hold of all of it.
import type { Answer } from "../../../src/news/answer.ts";
import type { Briefing, Source } from "../../../src/news/briefing.ts";
import type { Citation } from "../../../src/news/claim.ts";
import type { Proof } from "../../../src/news/proof.ts";
import type { Said } from "../../../src/news/talk.ts";
import { briefing, claim, edition, story } from "./samples.ts";

const day = Date.parse("2015-05-18T00:00:00Z");
const title = "Over 900 asylum seekers rescued off Indonesian coast";
const url = "https://en.wikinews.org/wiki/Over_900_asylum_seekers_rescued_off_Indonesian_coast";
const zone = "Europe/Zurich";

/** Wikinews contributors, CC BY 2.5. */
const sentences = [
  "On Friday, fishermen rescued over 700 asylum seekers whose boat sank, and the Indonesian Navy reportedly saved 200 more after they were found swimming along the coast of Aceh, Indonesia.",
  "Major general Fuad Basya, spokesman for the Indonesian military, said fisherman first noticed the people and a warship was deployed to retrieve them.",
  "The rescued members included Bangladeshis and Rohingya, a stateless minority of Muslims from Myanmar.",
  'Discussing his concern in a public statement, Malaysia\'s Prime Minister, Najib Razak said, "We are in contact with all relevant parties, with whom we share the desire to find a solution to this crisis".',
  "Thailand has recently cracked down on human trafficking, which has affected the routes by which people-smugglers transport migrants.",
  "Estimates suggest 8000 migrants may be currently at sea in the region.",
];
const source: Source = {
  article: url,
  outlet: "Wikinews",
  title,
  url,
  publishedAt: day,
  completeness: "full",
  sentences,
  hash: "0",
};
const cite = (sentence: number, start = 0, end = sentences[sentence]?.length ?? 0): Citation => ({
  source: 0,
  sentence,
  start,
  end,
});
const whole = (sentence: number) => claim(sentences[sentence] ?? "", cite(sentence));

export const rescue: Briefing = briefing({
  id: "rescue000001",
  headline: claim(title, { sentence: -1, start: 0, end: title.length }),
  lead: whole(0),
  points: [whole(1), whole(2), whole(4)],
  more: [whole(5)],
  actors: [
    {
      name: "Fuad Basya",
      kind: "person",
      role: "spokesman for the Indonesian military",
      aliases: [],
      citations: [cite(1, 14, 24)],
    },
    { name: "Najib Razak", kind: "person", role: "Prime Minister", aliases: [], citations: [cite(3, 77, 88)] },
    { name: "Indonesian Navy", kind: "organisation", aliases: [], citations: [cite(0, 78, 93)] },
  ],
  figures: [
    {
      text: "over 700 asylum seekers",
      value: 700,
      unit: "asylum seekers",
      measures: "asylum seekers rescued",
      citation: cite(0, 29, 52),
    },
    {
      text: "8000 migrants",
      value: 8_000,
      unit: "migrants",
      measures: "migrants at sea in the region",
      saidBy: "estimates",
      citation: cite(5, 18, 31),
    },
  ],
  quotes: [
    {
      text: "We are in contact with all relevant parties, with whom we share the desire to find a solution to this crisis",
      speaker: "Najib Razak",
      citation: cite(3, 95, 203),
    },
  ],
  disputes: [
    {
      about: "Wikinews says over 700 asylum seekers were rescued; Reuters says 600.",
      kind: "between-sources",
      versions: [whole(0), whole(2)],
    },
  ],
  sources: [source, { ...source, outlet: "Reuters", url: "https://www.reuters.com/world/rescue", copyOf: 0 }],
  readMinutes: 2,
});

const answer = {
  id: "answer000001",
  question: "how many migrants are at sea?",
  writer: { name: "embedded" },
  at: day,
  sources: [source],
} as const;

export const answered: Answer = {
  ...answer,
  kind: "answered",
  short: { text: "8000 migrants.", citation: cite(5, 18, 31) },
  claims: [whole(5)],
};
export const unsure: Answer = {
  ...answer,
  id: "answer000003",
  question: "who paid the smugglers?",
  kind: "unsure",
  claims: [whole(4)],
};
export const abstained: Answer = {
  ...answer,
  id: "answer000002",
  question: "who paid the smugglers?",
  kind: "abstained",
};

const proofs: readonly Proof[] = [0, 1, 2].map((sentence, index) => ({
  number: index + 1,
  claim: sentence === 1 ? claim((sentences[1] ?? "").replace("fisherman", "fishermen"), cite(1)) : whole(sentence),
  stands: [
    {
      sentence: sentences[sentence] ?? "",
      carries: [sentence === 0 ? { start: 11, end: 68 } : { start: 0, end: sentences[sentence]?.length ?? 0 }],
      sentenceNumber: sentence + 1,
      outlet: "Wikinews",
      publishedAt: day,
      link: `${url}#:~:text=On%20Friday`,
    },
  ],
  edits: sentence === 1 ? ['edited: "fisherman" -> fishermen'] : [],
}));

const second = briefing({
  id: "kerry0000001",
  actors: [],
  quotes: [],
  disputes: [],
});

export const shown: Readonly<Record<string, Said>> = {
  briefing: { audience: "everyone", kind: "briefing", briefing: rescue, first: true },
  edition: {
    audience: "everyone",
    kind: "edition",
    edition: edition(
      [
        { ...story(), briefing: rescue },
        {
          ...story(
            {},
            {
              kind: "changed",
              was: claim("120 people were killed."),
              now: claim("138 people were killed."),
              words: "120 became 138.",
            },
          ),
          briefing: second,
        },
      ],
      { slot: Date.parse("2026-12-15T07:00:00Z"), nextSlot: Date.parse("2026-12-16T07:00:00Z"), about: "world list" },
    ),
  },
  "quiet-day": {
    audience: "everyone",
    kind: "edition",
    edition: {
      ...edition([story()], { slot: Date.parse("2026-12-15T07:00:00Z") }),
      kind: "quiet-day",
      checkedFeeds: 6,
    },
  },
  evidence: {
    audience: "asker",
    kind: "evidence",
    headline: title,
    on: "rescue000001",
    proofs,
    page: 1,
    mayRetract: true,
  },
  answer: { audience: "everyone", kind: "answer", answer: answered, askedBy: "ann", quoteQuestion: true },
  abstention: { audience: "everyone", kind: "answer", answer: abstained },
  unsure: { audience: "everyone", kind: "answer", answer: unsure },
  schedules: {
    audience: "asker",
    kind: "notice",
    tone: "plain",
    title: "Schedules here",
    lines: [],
    rows: [
      {
        lines: [
          ["1. ", { bold: "Weekdays at 08:00 Europe/Zurich" }, " · World, Tech"],
          [{ quiet: "Next:" }, { instant: Date.parse("2026-12-15T07:00:00Z"), as: "date-time", zone }],
        ],
        buttons: [
          { label: "Change", action: { act: "edit", on: "sub000000001" } },
          { label: "Preview", action: { act: "preview", on: "sub000000001" } },
          { label: "Pause", action: { act: "pause", on: "sub000000001" } },
          { label: "Remove", action: { act: "ask-removal", on: "sub000000001" }, tone: "danger" },
        ],
      },
      {
        lines: [
          ["2. ", { bold: "Mondays at 09:00 Europe/Zurich" }, " · 3 feeds"],
          [{ bold: "Cannot post: " }, "Lede is not in #news yet. Type /invite @Lede there, then try again."],
        ],
        buttons: [{ label: "Change", action: { act: "edit", on: "sub000000002" } }],
      },
    ],
    buttons: [{ label: "Add a schedule", action: { act: "edit", on: "" }, tone: "main" }],
  },
  saved: {
    audience: "asker",
    kind: "notice",
    tone: "done",
    lines: [
      [{ bold: "Weekdays at 08:00 Europe/Zurich." }],
      [
        "Next: ",
        { instant: Date.parse("2026-12-15T07:00:00Z"), as: "date-time", zone },
        ". Type ",
        { command: "schedule", verb: "list" },
        " to see them all.",
      ],
    ],
    buttons: [
      { label: "Undo", action: { act: "undo", on: "token0000001" } },
      { label: "Preview", action: { act: "preview", on: "sub000000001" } },
    ],
  },
  form: {
    audience: "asker",
    kind: "form",
    form: {
      name: "schedule",
      title: "Add a schedule",
      submit: "Save",
      on: "",
      fields: [
        {
          name: "when",
          label: "When",
          hint: "weekdays at 08:00, every day 7:30 and 18:00, every 6 hours, or cron",
          required: true,
          kind: "line",
          max: 200,
          value: "weekdays at 08:00",
        },
        {
          name: "zone",
          label: "Time zone",
          hint: "Such as Europe/Zurich",
          required: true,
          kind: "suggested",
          field: "zone",
          value: "Europe/Zurich",
        },
        {
          name: "topics",
          label: "Topics",
          hint: "Words or phrases, separated by commas; - excludes.",
          required: false,
          kind: "line",
          max: 500,
        },
        {
          name: "length",
          label: "Length",
          required: true,
          kind: "one-of",
          value: "standard",
          options: [
            { value: "short", label: "Short: a lead and three points" },
            { value: "standard", label: "Standard: a lead and five points" },
          ],
        },
        { name: "where", label: "Where", hint: "Here if left as it is", required: false, kind: "place" },
      ],
    },
  },
  home: {
    audience: "asker",
    kind: "notice",
    tone: "plain",
    title: "Your briefings",
    lines: [
      ["6 sources followed, all well."],
      ["No language model is configured: briefings are written without one and cost nothing."],
      [
        {
          quiet:
            "Every line Lede posts is checked against its source. It can still be wrong: Evidence shows the sentence.",
        },
      ],
    ],
    rows: [
      {
        lines: [
          [{ bold: "Weekdays at 08:00 Europe/Zurich" }],
          [{ quiet: "Next:" }, { instant: Date.parse("2026-12-15T07:00:00Z"), as: "date-time", zone }],
        ],
        buttons: [
          { label: "Change", action: { act: "edit", on: "sub000000001" } },
          { label: "Preview", action: { act: "preview", on: "sub000000001" } },
          { label: "Pause", action: { act: "pause", on: "sub000000001" } },
        ],
      },
    ],
    buttons: [
      { label: "Add a schedule", action: { act: "edit", on: "" }, tone: "main" },
      { label: "Add a source", action: { act: "add-source", on: "" } },
      { label: "Help", action: { act: "help", on: "" } },
    ],
  },
};
