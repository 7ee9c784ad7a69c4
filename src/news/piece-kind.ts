// What kind of piece an article is where it is not a report: told by the words of its title or of its address.
import type { Source } from "./briefing.ts";

type PieceKind =
  | "Correction"
  | "Fact check"
  | "Interview"
  | "List"
  | "Live blog"
  | "Opinion"
  | "Press release"
  | "Review"
  | "Roundup"
  | "Show notes"
  | "Transcript";

export type PieceRule = {
  readonly kind: PieceKind;
  /** `path`: the address without host and query, in small letters. */
  readonly of: "title" | "path";
  readonly pattern: RegExp;
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** Before and behind the title of an opinion. */
export const opinionLabel = {
  before: /^(?:opinion|op-ed|editorial|commentary|comment|kommentar)(?: ?[:|]| [–—]) */i,
  behind: / ?[|–—] (?:opinion|comment|editorial|op-ed)\b.*$/i,
} as const;

/** The first that matches: a fact check under "opinion" is a fact check. */
export const pieceRules: readonly PieceRule[] = [
  {
    kind: "Fact check",
    of: "title",
    pattern: /^(?:ap |politifact )?fact[- ]?check\b|\| fact[- ]?check$|^fakten-?check\b/i,
    yes: [
      "PolitiFact fact check: Bridges",
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
    pattern: /[-–—|:] ?(?:live ?(?:blog|updates?)?|updates|recap|as it happened)$/i,
    yes: ["Storm reaches the coast – live updates", "Storm toll rises: Updates", "Election night – as it happened"],
    no: ["Where the poor live", "It happened as it happened"],
  },
  {
    kind: "Live blog",
    of: "title",
    pattern: /^[^:]{4,60} updates: /i,
    yes: ["Fire updates: Winds reach the coast", "Hurricane Ida updates: Storm turns"],
    no: ["Council updates rules: no dogs", "Storm: what we know"],
  },
  {
    kind: "Live blog",
    of: "path",
    pattern: /\/live(?:-?(?:blog|ticker|news|updates))?\//,
    yes: ["/live/storm", "/world/live-news/storm"],
    no: ["/news/live-music-returns", "/living/storm"],
  },
  {
    kind: "Correction",
    of: "title",
    pattern: /^(?:corrections?( and clarifications)?|korrektur|rectificatif)(?::|$)/i,
    yes: ["Correction: Port vote", "Corrections and clarifications", "Korrektur: Hafen"],
    no: ["Correction officers strike", "Market correction deepens"],
  },
  {
    kind: "Press release",
    of: "path",
    pattern: /\/(?:(?:press|news)-?releases?|pressemitteilung(?:en)?|comunicados?)\//,
    yes: ["/press-releases/2024/bridge", "/pressemitteilungen/bruecke"],
    no: ["/news/press-freedom", "/press/bridge"],
  },
  {
    kind: "Press release",
    of: "title",
    pattern: /^(?:press release|pressemitteilung|media release)\b|[|–—-] press release$/i,
    yes: ["Press release: New bridge", "Bridge opens | Press release"],
    no: ["Press releases are dull, minister says"],
  },
  {
    kind: "Show notes",
    of: "path",
    pattern: /\/(?:podcasts?|episodes?|show-notes)\//,
    yes: ["/podcast/2024/ferry", "/episodes/12-ferry"],
    no: ["/news/podcasting-grows"],
  },
  {
    kind: "Show notes",
    of: "title",
    pattern: /^(?:podcast|episode \d+|ep\.? ?\d+)\b ?[:|–—-]|[|–—-] podcast$/i,
    yes: ["Podcast: The ferry", "Episode 12: The ferry", "The ferry | Podcast"],
    no: ["Podcasts grow in Turku", "Episode of rain ends"],
  },
  {
    kind: "Opinion",
    of: "title",
    pattern: opinionLabel.before,
    yes: ["Opinion: Tax the rich", "Editorial | Tax the rich", "Kommentar: Steuern"],
    no: ["Opinion polls: tax is liked", "Editorial staff strike"],
  },
  {
    kind: "Opinion",
    of: "title",
    pattern: opinionLabel.behind,
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
  {
    kind: "Transcript",
    of: "title",
    pattern: /\btranscript (?:of|from)\b|\btranscript:|: (?:full )?transcript$/i,
    yes: [
      "Debate transcript: Lind, Berg in Oslo",
      "Read the transcript of the debate",
      "Lind in Oslo: Full transcript",
    ],
    no: ["Court orders transcripts released"],
  },
  {
    kind: "Roundup",
    of: "title",
    pattern: /\broundup$|(?:^|: )news from\b|^(?:our )?50 states$/i,
    yes: ["Cold nights, warm beer: News from around our 50 states", "News from around the coast", "Sunday roundup"],
    no: ["Good news from Oslo", "Weedkiller Roundup banned"],
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
export function pieceKind({
  title,
  url,
  sentences,
}: Pick<Source, "title" | "url" | "sentences">): PieceKind | undefined {
  const told = { title, path: url === undefined ? "" : pathOf(url) };
  return pieceRules.find(({ of, pattern }) => pattern.test(told[of]))?.kind ?? kindByLabels(sentences);
}

/** "MONTGOMERY: ..." */
const label = /^(\p{Lu}[\p{L}.'’ ]{0,28}): ["“]?\p{Lu}/u;
/** Two who speak in turn; and as many places, candidates or dates as no report has. */
const least = { turns: 4, labels: 12 } as const;

/** Who speaks again and again is a speaker; labels that differ head one story each. */
function kindByLabels(sentences: readonly string[]): PieceKind | undefined {
  const times = new Map<string, number>();
  for (const sentence of sentences) {
    const name = label.exec(sentence)?.[1];
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
  }
  const speaking = [...times.values()].filter((count) => count >= least.turns);
  if (speaking.length >= 2) return times.has("Q") && times.has("A") ? "Interview" : "Transcript";
  return times.size >= least.labels ? "Roundup" : undefined;
}

const pathOf = (url: string): string =>
  url
    .replace(/^\w+:\/\/[^/]*/, "")
    .replace(/[?#].*$/, "")
    .toLowerCase();
