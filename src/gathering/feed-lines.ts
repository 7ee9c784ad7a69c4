// Lines that feeds' programs add to an entry's text: they link, count or thank, and are no news. Rows.

export type FeedLine = {
  readonly name: string;
  /** Over one whole line. */
  readonly pattern: RegExp;
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const feedLines: readonly FeedLine[] = [
  {
    name: "who submitted a link, and where it is talked about",
    pattern: /^(?:submitted by\s+\/?u\/\S+(?:\s+to\s+\/?r\/\S+)?\s*)?(?:\[link\]\s*)?(?:\[(?:\d+ )?comments\])?$/i,
    yes: ["submitted by /u/sailor_example", "submitted by u/x to r/ships", "[link] [comments]", "[12 comments]"],
    no: ["Comments were submitted by Ann Bright.", "The plan was submitted by the council."],
  },
  {
    name: "what a list of links says of each",
    pattern: /^(?:(?:article|comments) url: *\S*|#? ?(?:points|comments): *\d+|comments|discussion|permalink|link)$/i,
    yes: ["Article URL: https://harbour.example/a", "Points: 120", "# Comments: 48", "Comments"],
    no: ["Points: 120 to 98 in the final.", "Comments are closed at noon."],
  },
  {
    name: "where a post appeared",
    pattern: /^The post .{1,300} (?:appeared first|first appeared) on [\p{Lu}\d][^,;]{0,80}$/u,
    yes: ["The post Ferry back appeared first on Harbour Times."],
    no: ["The post office appeared first on the old map."],
  },
  {
    name: "more elsewhere",
    pattern: /^(?:read more of this story at .{1,60}|(?:continue|keep) reading(?:\s*(?:\.{3}|…|→|»|&raquo;))?)$/i,
    yes: ["Read more of this story at Slashdot.", "Continue reading…"],
    no: ["Continue reading the list to the pupils, the minister said."],
  },
];

/** The text without such lines; they stand alone, whatever their place. */
export const withoutFeedLines = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "" && !feedLines.some(({ pattern }) => pattern.test(line.trim())))
    .join("\n");
