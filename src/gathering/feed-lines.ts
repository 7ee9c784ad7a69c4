// Lines that feeds' programs add to an entry's text: they link, count or thank, and are no news. Rows.

export type FeedLine = {
  readonly name: string;
  /** Over one whole line. */
  readonly patterns: readonly [RegExp, ...RegExp[]];
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const feedLines: readonly FeedLine[] = [
  {
    name: "who submitted a link, and where it is talked about",
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
    patterns: [/^The post .{1,300} (?:appeared first|first appeared) on (?!the )[^,;]{1,80}$/],
    yes: ["The post Ferry back appeared first on Harbour Times.", "The post A first appeared on t3n."],
    no: ["The post office appeared first on the old map."],
  },
  {
    name: "more elsewhere",
    patterns: [/^read more of this story at .{1,60}$/i, /^(?:continue|keep) reading(?:\s*(?:\.{3}|…|→|»))?$/i],
    yes: ["Read more of this story at Slashdot.", "Continue reading…"],
    no: ["Continue reading the list to the pupils, the minister said."],
  },
];

/** The text without such lines; they stand alone, whatever their place. */
export const withoutFeedLines = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "" && !isFeedLine(line.trim()))
    .join("\n");

const isFeedLine = (line: string): boolean =>
  feedLines.some(({ patterns }) => patterns.some((pattern) => pattern.test(line)));
