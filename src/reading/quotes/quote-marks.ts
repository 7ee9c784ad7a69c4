// Where quotations begin and end: the marks of many languages, nested ones, and quotations that go on over paragraphs.
import type { Sentence } from "../../news/reading.ts";

/** The words between the marks; `ends` may lie in a later sentence than `begins`. */
export type Quoted = {
  readonly sentence: number;
  /** First character after the opening mark. */
  readonly start: number;
  readonly lastSentence: number;
  /** The closing mark, or the end of the sentence where a quotation breaks off. */
  readonly end: number;
  /** It takes up, in a new paragraph, the quotation before it. */
  readonly continues: boolean;
};

type Mark = {
  readonly sentence: number;
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
};

const sign = /["“”„‟«»‹›「」『』‘’'‚]/g;
const closerOf: Readonly<Record<string, string>> = {
  '"': '"”',
  "“": '”"',
  "„": '“”"',
  "‟": "”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "「": "」",
  "『": "』",
  "‘": "’",
  "'": "'",
};
const wordish = /[\p{L}\p{N}]/u;
const openable = /[\s([{—–\-/:]/;

/** Quotations of all sentences in order. Linear: every mark is looked at a few times at most. */
export function quotedParts(sentences: readonly Sentence[]): Quoted[] {
  const found: Quoted[] = [];
  let leftOpen = false;
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1;
    while (to < sentences.length && sentences[to]?.paragraph === sentences[from]?.paragraph) to++;
    const marks = marksOf(sentences, from, to);
    leftOpen = marks.length > 0 && paragraphQuotes(sentences, from, to, marks, leftOpen, found);
    from = to;
  }
  return found;
}

function marksOf(sentences: readonly Sentence[], from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (let sentence = from; sentence < to; sentence++) {
    const text = sentences[sentence]?.text ?? "";
    sign.lastIndex = 0;
    for (let found = sign.exec(text); found; found = sign.exec(text)) {
      const before = text[found.index - 1] ?? " ";
      const after = text[found.index + 1] ?? " ";
      const single = "'‘’‚".includes(found[0]);
      const inWord = wordish.test(before) && wordish.test(after);
      if (single && inWord) continue;
      const opens = openable.test(before) || "\"“‘„«'".includes(before);
      const closes = !/\s/.test(before) && !wordish.test(after);
      if (single && !((opens && !/\s/.test(after)) || closes)) continue;
      marks.push({ sentence, at: found.index, sign: found[0], opens: opens && after !== " ", closes });
    }
  }
  return marks;
}

/** A quotation over several paragraphs opens each with a mark and closes only the last. True when this one is left open. */
function paragraphQuotes(
  sentences: readonly Sentence[],
  from: number,
  to: number,
  marks: readonly Mark[],
  leftOpen: boolean,
  found: Quoted[],
): boolean {
  let open: Mark | undefined;
  let depth = 0;
  const close = (lastSentence: number, end: number): void => {
    if (open === undefined) return;
    const continues = leftOpen && open.sentence === from && open.at === 0;
    found.push({ sentence: open.sentence, start: open.at + 1, lastSentence, end, continues });
    open = undefined;
  };
  for (const [i, mark] of marks.entries()) {
    if (open === undefined) {
      if (!opensQuote(mark, marks, i)) continue;
      open = mark;
      depth = 0;
    } else if (closerOf[open.sign]?.includes(mark.sign) && !(mark.sign === open.sign && nests(mark))) {
      if (depth > 0) depth--;
      else close(mark.sentence, mark.at);
    } else if (
      mark.sign === open.sign &&
      mark.opens &&
      !mark.closes &&
      mark.sign !== "'" &&
      closesAgain(marks, i, open.sign, depth)
    )
      depth++;
  }
  if (open === undefined) return false;
  close(to - 1, sentences[to - 1]?.text.length ?? 0);
  return true;
}

const nests = (mark: Mark): boolean => mark.sign === '"' && mark.opens && !mark.closes;

/** A nested mark counts only when enough closing ones follow it. */
function closesAgain(marks: readonly Mark[], at: number, sign: string, depth: number): boolean {
  let missing = depth + 2;
  for (let i = at + 1; i < marks.length && i < at + 12; i++) {
    const mark = marks[i] as Mark;
    if (mark.sign === sign && mark.opens && !mark.closes) missing++;
    else if (closerOf[sign]?.includes(mark.sign)) missing--;
    if (missing === 0) return true;
  }
  return false;
}

function opensQuote(mark: Mark, marks: readonly Mark[], i: number): boolean {
  if ("”’」』›".includes(mark.sign)) return false;
  if (mark.sign === "»") return mark.opens && !mark.closes;
  if (mark.sign === "'" || mark.sign === "‘") {
    // An apostrophe ('80s, 'em) opens nothing unless something closes it.
    return (
      mark.opens && marks.slice(i + 1, i + 8).some((later) => closerOf[mark.sign]?.includes(later.sign) && later.closes)
    );
  }
  return mark.sign === '"' ? mark.opens || !mark.closes : true;
}
