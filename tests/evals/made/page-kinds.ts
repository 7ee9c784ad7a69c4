// Pages of eight languages that are no story (walls, fronts, checks) and pages that are one, some of them about walls.
import tongues from "./tongues.table.json" with { type: "json" };

export type KindOfPage = "consent" | "ads" | "login" | "paid" | "script" | "front" | "section" | "article";
export type PageOfKind = {
  readonly id: string;
  readonly kind: KindOfPage;
  readonly url: string;
  readonly html: string;
  /** Sentences that may be told of it; of a story all of them. */
  readonly own: readonly string[];
};

type Words = (typeof tongues)["en"];
type Shape = (body: string, title: string, language: string) => string;

const p = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join("");
const frames: readonly Shape[] = [
  (body, title, language) =>
    `<!doctype html><html lang="${language}"><head><title>${title} | Norbank</title></head><body><header><nav><a href="/">Norbank</a><a href="/sport">Sport</a></nav></header><main><article><h1>${title}</h1>${body}</article></main><footer><p>© Norbank 2026</p></footer></body></html>`,
  (body, title, language) =>
    `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><div id="app"><div class="css-1"><a href="/">Norbank</a></div><div class="css-2"><div class="css-3">${title}</div>${body}</div></div></body></html>`,
  (body, title) =>
    `<html><head><title>${title} - Norbank</title></head><body><table width="900"><tr><td><a href="/">Norbank</a></td></tr><tr><td><h2>${title}</h2>${body}</td></tr></table></body></html>`,
  (body, title, language) =>
    `<!doctype html><html lang="${language}"><head><title>${title}</title><meta property="og:type" content="article"></head><body><div class="site"><div class="entry-header"><h1 class="entry-title">${title}</h1></div><div class="entry-content">${body}</div><aside><h3>Norbank</h3><ul><li><a href="/x/1">Norbank Radio</a></li></ul></aside></div></body></html>`,
];
const frame = (at: number): Shape => frames[at % frames.length] as Shape;

const cards: readonly ((words: Words) => string)[] = [
  ({ headlines }) =>
    `<section>${headlines.map(([head, text], at) => `<article><h2><a href="/2026/story-${at}">${head}</a></h2><p>${text}</p></article>`).join("")}</section>`,
  ({ headlines }) =>
    `<ul>${headlines.map(([head, text], at) => `<li><a href="/2026/story-${at}"><img src="${at}.jpg"><h3>${head}</h3><span>${text}</span></a></li>`).join("")}</ul>`,
  ({ headlines }) =>
    `<div>${headlines.map(([head, text], at) => `<div class="c"><div><a href="/2026/story-${at}">${head}</a></div><div>${text}</div><time datetime="2026-11-2${at}T08:00:00Z">2${at}.11.</time></div>`).join("")}</div>`,
];

export function pagesOfKinds(): readonly PageOfKind[] {
  return Object.entries(tongues).flatMap(([language, words], at) => ofLanguage(language, words, at));
}

function ofLanguage(language: string, words: Words, at: number): readonly PageOfKind[] {
  const title = words.headlines[0]?.[0] ?? "";
  const url = (path: string): string => `https://norbank.example${path}`;
  const wall = (kind: "consent" | "ads" | "login" | "script", shape: number): PageOfKind => {
    const [head = "", ...lines] = words[kind];
    const form = kind === "login" ? '<form><input type="email"><input type="password"><button>OK</button></form>' : "";
    // Half of the walls stand under the title of the story that they hide.
    const over = shape % 2 === 0 ? title : head;
    return {
      id: `${language}-${kind}-${shape}`,
      kind,
      url: url("/2026/story-0"),
      html: frame(shape)(`<h2>${head}</h2>${p(lines)}${form}`, over, language),
      own: [],
    };
  };
  const opening = words.story.slice(0, 2);
  const paid: PageOfKind = {
    id: `${language}-paid`,
    kind: "paid",
    url: url("/2026/story-0"),
    html: frame(at + 1)(`${p(opening)}<div class="g">${p(words.paid)}</div>`, title, language),
    own: opening,
  };
  const front: PageOfKind = {
    id: `${language}-front`,
    kind: "front",
    url: url("/"),
    html: frame(at)((cards[at % 3] as (typeof cards)[number])(words), "Norbank", language),
    own: [],
  };
  const section: PageOfKind = { ...front, id: `${language}-section`, kind: "section", url: url("/sport/") };
  const stories = [0, 1, 2, 3].flatMap((shape): readonly PageOfKind[] =>
    (["story", "about"] as const).map((which) => ({
      id: `${language}-${which}-${shape}`,
      kind: "article",
      url: url("/2026/story-0"),
      html: frame(shape)(p(words[which].slice(0, 8 - (shape % 2) * 2)), title, language),
      own: words[which].slice(0, 8 - (shape % 2) * 2),
    })),
  );
  return [
    wall("consent", at),
    wall("consent", at + 1),
    wall("ads", at + 1),
    wall("login", at),
    wall("script", at + 1),
    paid,
    front,
    section,
    ...stories,
  ];
}
