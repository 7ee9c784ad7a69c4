// What kind of piece an article is where it is not a report: told by the words of its title or of its address.
import type { Source } from "./briefing.ts";

type PieceKind = "Opinion" | "Interview" | "Review" | "List" | "Fact check" | "Live blog";

export type PieceRule = {
  readonly kind: PieceKind;
  /** `path`: the address without host and query, in small letters. */
  readonly of: "title" | "path";
  readonly pattern: RegExp;
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** The first that matches: a fact check under "opinion" is a fact check. */
export const pieceRules: readonly PieceRule[] = [
  {
    kind: "Fact check",
    of: "title",
    pattern: /^(?:ap )?fact[- ]?check\b|\| fact[- ]?check$|^fakten-?check\b/i,
    yes: [
      "Fact check: The bridge did not fall",
      "AP Fact Check: Bridges",
      "Bridge? | Fact check",
      "Faktencheck: Die Brücke steht",
    ],
    no: ["Minister calls for a fact check"],
  },
  {
    kind: "Fact check",
    of: "path",
    pattern: /\/(?:fact-?check(?:s|ing)?|faktencheck)[/-]/,
    yes: ["/fact-check/2024/bridge", "/factcheck/bridge"],
    no: ["/news/facts-about-bridges"],
  },
  {
    kind: "Live blog",
    of: "title",
    pattern: /^live(?:[ -]?(?:blog|ticker|updates?|coverage))?:/i,
    yes: ["Live: Storm reaches the coast", "Live updates: Storm", "Liveticker: Sturm"],
    no: ["Live music returns to Oslo"],
  },
  {
    kind: "Live blog",
    of: "title",
    pattern: /[-–—|:] ?live(?:[ -]?(?:blog|updates?))?$|[-–—|:] as it happened$/i,
    yes: ["Storm reaches the coast – live updates", "Election night – as it happened"],
    no: ["Where the poor live", "It happened as it happened"],
  },
  {
    kind: "Live blog",
    of: "path",
    pattern: /\/live(?:-?(?:blog|ticker|news|updates))?\//,
    yes: ["/live/storm", "/world/live-news/storm"],
    no: ["/news/live-music-returns", "/living/storm"],
  },
  {
    kind: "Opinion",
    of: "title",
    pattern: /^(?:opinion|op-ed|editorial|commentary|comment|kommentar)(?: ?[:|]| [–—])/i,
    yes: ["Opinion: Tax the rich", "Editorial | Tax the rich", "Kommentar: Steuern"],
    no: ["Opinion polls: tax is liked", "Editorial staff strike"],
  },
  {
    kind: "Opinion",
    of: "title",
    pattern: /[|–—] (?:opinion|comment|editorial|op-ed)\b/i,
    yes: ["Tax the rich | Opinion", "Tax the rich – opinion"],
    no: ["Public opinion turns on tax"],
  },
  {
    kind: "Opinion",
    of: "path",
    pattern: /\/(?:opinions?|commentisfree|op-ed|editorials?|meinung|kommentare?)\//,
    yes: ["/opinion/2024/tax", "/commentisfree/2024/tax"],
    no: ["/news/opinion-polls"],
  },
  {
    kind: "Interview",
    of: "title",
    pattern: /^(?:interview|q ?& ?a)(?: ?[:|]| with\b| [–—])|[|–—] interview$/i,
    yes: ["Interview: Anna Lind on bridges", "Q&A: Anna Lind", "Interview with Anna Lind", "Anna Lind – interview"],
    no: ["Minister cancels interview", "Interviewers strike"],
  },
  {
    kind: "Interview",
    of: "title",
    pattern: /^\w+ interviews \p{Lu}/u,
    yes: ["Wikinews interviews Anna Lind"],
    no: ["Police interviews continue", "Job interviews with robots"],
  },
  {
    kind: "Interview",
    of: "path",
    pattern: /\/interviews?\//,
    yes: ["/interviews/lind"],
    no: ["/news/interview-cancelled"],
  },
  {
    kind: "Review",
    of: "title",
    pattern: /^(?:(?:film|movie|book|theatre|album|game|tv) )?review:|[|–—] review$/i,
    yes: ["Review: A bridge too long", "Film review: The Bridge", "The Bridge – review"],
    no: ["Court orders review of tax", "Police review: three charged", "Court hears judicial review"],
  },
  { kind: "Review", of: "path", pattern: /\/reviews?\//, yes: ["/reviews/the-bridge"], no: ["/news/review-of-tax"] },
  {
    kind: "List",
    of: "title",
    pattern: /^(?:the )?(?:top )?\d+ (?:best|worst|things|reasons|ways|tips|takeaways)\b/i,
    yes: ["10 things to know about bridges", "The 20 best films of the year", "5 takeaways from the debate"],
    no: ["10 people die in bridge collapse", "Two ways cross at Oslo"],
  },
];

/** Undefined is a report, or a page that does not say. */
export function pieceKind({ title, url }: Pick<Source, "title" | "url">): PieceKind | undefined {
  const told = { title, path: url === undefined ? "" : pathOf(url) };
  return pieceRules.find(({ of, pattern }) => pattern.test(told[of]))?.kind;
}

const pathOf = (url: string): string =>
  url
    .replace(/^\w+:\/\/[^/]*/, "")
    .replace(/[?#].*$/, "")
    .toLowerCase();
