// Lines that feeds, lists of links and shows put around their text: they link, count, thank or sell, and are no news.

const story = "a link to another story";
const subscribe = "a prompt to subscribe";
const advertisement = "an advertisement";
const label = "a button or label of the page";

export type StrayLine = {
  readonly name: string;
  readonly why: string;
  /** Over one whole line. */
  readonly patterns: readonly [RegExp, ...RegExp[]];
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const strayLines: readonly StrayLine[] = [
  {
    name: "who submitted a link, and where it is talked about",
    why: story,
    patterns: [
      /^submitted by\s+\/?u\/\S+(?:\s+to\s+\/?r\/\S+)?(?:\s*\[\w[\w ]*\])*$/i,
      /^(?:\[link\]\s*)?\[(?:\d+ )?comments\]$/i,
      /^\[link\]$/i,
    ],
    yes: ["submitted by /u/sailor_example", "submitted by u/x to r/ships", "[link] [comments]", "[12 comments]"],
    no: ["Comments were submitted by Ann Bright.", "The plan was submitted by the council."],
  },
  {
    name: "what a list of links says of each",
    why: story,
    patterns: [
      /^(?:article|comments) url: *\S*$/i,
      /^#? ?(?:points|comments): *\d+$/i,
      /^(?:comments|discussion|permalink|link)$/i,
    ],
    yes: ["Article URL: https://harbour.example/a", "Points: 120", "# Comments: 48", "Comments"],
    no: ["Points: 120 to 98 in the final.", "Comments are closed at noon."],
  },
  {
    name: "where a post appeared",
    why: story,
    patterns: [/^The post .{1,300} (?:appeared first|first appeared) on (?!the )[^,;]{1,80}$/],
    yes: ["The post Ferry back appeared first on Harbour Times.", "The post A first appeared on t3n."],
    no: ["The post office appeared first on the old map."],
  },
  {
    name: "more elsewhere",
    why: story,
    patterns: [/^read more of this story at .{1,60}$/i, /^(?:continue|keep) reading(?:\s*(?:\.{3}|…|→|»))?$/i],
    yes: ["Read more of this story at Slashdot.", "Continue reading…"],
    no: ["Continue reading the list to the pupils, the minister said."],
  },
  {
    name: "what a show asks of its listeners",
    why: subscribe,
    patterns: [
      /^(?:support|subscribe to|rate) \w+ (?:show|podcast|channel)(?::|\.?$)/i,
      /^(?:subscribe|patreon|instagram|twitter|facebook|tiktok|discord|merch): ?\S+$/i,
      /^(?:listen|watch) on (?:apple podcasts|spotify|youtube)\b/i,
    ],
    yes: ["Support the show: https://patreon.example/x", "Subscribe: https://youtube.example/c/port", "Patreon: x"],
    no: ["Support the show of force, he said. It failed.", "Twitter: the firm that was"],
  },
  {
    name: "who pays for a show",
    why: advertisement,
    patterns: [
      /^(?:our |today's |this week's )?sponsors?:\s/i,
      /^(?:this|today's) (?:episode|show|podcast|video) is sponsored by\b/i,
      /^(?:this|today's) (?:episode|show|podcast|video) is brought to you by\b/i,
      /^(?:[Gg]et|[Ss]ave|[Uu]se)\b.{0,60}\bcode:? ["“']?[A-Z\d]{3,20}\b/,
      /^(?:hosted on acast|learn more about your ad choices)\b/i,
      /^see .{0,60}for privacy information/i,
    ],
    yes: [
      "Sponsor: Acme VPN gives you 20% off with code PORT20",
      "This episode is brought to you by Acme.",
      "Get 30% off with code PORT.",
      "Hosted on Acast. See acast.com/privacy for more information.",
      "Learn more about your ad choices. Visit podcast.example/adchoices",
    ],
    no: ["Sponsors of the bill said it would pass.", "Get the code of conduct, he said."],
  },
  {
    name: "labels and tags of a show",
    why: label,
    patterns: [/^(?:chapters|time ?stamps|show ?notes|links):?$/i, /^(?:#[\p{L}\p{N}_]+\s*)+$/u],
    yes: ["Chapters:", "Timestamps", "#ferry #port"],
    no: ["Chapters: five of them are lost", "#MeToo changed the law."],
  },
];

/** Why a line is stray, or undefined. */
export const strayReason = (line: string): string | undefined =>
  strayLines.find(({ patterns }) => patterns.some((pattern) => pattern.test(line)))?.why;

/** The text without the lines that programs of feeds add. */
export const withoutFeedLines = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "" && !ofFeeds.has(strayReason(line.trim()) ?? ""))
    .join("\n");

const ofFeeds: ReadonlySet<string> = new Set([story]);

const timeMark = /^[([]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)[)\]]?(?=\s|$)/;

/** The chapters of a recording: lines that open with a place in it, from its beginning on. */
export function isChapterOf(lines: readonly { readonly text: string }[]): (line: string) => boolean {
  const places = lines.flatMap(({ text }) => secondsOf(text) ?? []);
  const rising = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  const recorded = places.length > 1 && places[0] === 0 && rising;
  return (line) => recorded && timeMark.test(line);
}

function secondsOf(line: string): number | undefined {
  const [found, hours = "0", minutes, seconds] = timeMark.exec(line) ?? [];
  return found === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}
