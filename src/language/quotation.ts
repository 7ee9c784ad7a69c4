// Where quotations begin and end: the marks of many languages, nested ones, and quotations that go on over paragraphs.

/** What a quotation may run over: a sentence with the number of its paragraph. */
type Sentence = { readonly text: string; readonly paragraph: number };

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

/** Every mark that may open a quotation, with those that may close it then. */
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
/** These never open one. */
const onlyClosers = "”’」』›";
/** These may also be apostrophes. */
const singles = "'‘’‚";
const sign = /["“”„‟«»‹›「」『』‘’'‚]/g;
/** "Sterling 's wife": texts that come with their words apart. */
const apart = /^['’](?:s|re|ll|ve|d|m|t)\s/;
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
      const single = singles.includes(found[0]);
      const inWord = wordish.test(before) && wordish.test(after);
      if (single && (inWord || apart.test(text.slice(found.index, found.index + 4)))) continue;
      const opens = openable.test(before) || "\"“‘„«'".includes(before);
      const closes = !/\s/.test(before) && !wordish.test(after);
      if (single && !((opens && !/\s/.test(after)) || closes)) continue;
      marks.push({ sentence, at: found.index, sign: found[0], opens: opens && after !== " ", closes });
    }
  }
  return marks;
}

/**
 * A quotation over several paragraphs opens each with a mark and closes only the last. True when this one is left open.
 */
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
      if (owns(sentences, marks, i)) continue;
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

/** "‘It’s the workers’ money,’": owners in the plural, where the quotation is closed behind a stop or a comma later. */
function owns(sentences: readonly Sentence[], marks: readonly Mark[], i: number): boolean {
  const isOwner = ({ sentence, at, sign }: Mark): boolean =>
    (sign === "'" || sign === "’") && /^s. \p{Ll}/u.test((sentences[sentence]?.text ?? "").slice(at - 1, at + 3));
  if (!isOwner(marks[i] as Mark)) return false;
  const next = marks.slice(i + 1, i + 8).find((mark) => mark.opens || !isOwner(mark));
  const before = (sentences[next?.sentence ?? 0]?.text ?? "")[(next?.at ?? 0) - 1] ?? "";
  return next?.closes === true && !next.opens && /[,.!?…]/.test(before);
}

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
  if (onlyClosers.includes(mark.sign)) return false;
  if (mark.sign === "»") return mark.opens && !mark.closes;
  if (mark.sign === "'" || mark.sign === "‘") {
    // An apostrophe ('80s, 'em) opens nothing unless something closes it.
    return (
      mark.opens && marks.slice(i + 1, i + 8).some((later) => closerOf[mark.sign]?.includes(later.sign) && later.closes)
    );
  }
  return mark.sign === '"' ? mark.opens || !mark.closes : true;
}

type Written = { readonly norm: string; readonly text: string; readonly start: number; readonly end: number };

/**
 * Which words and marks of one sentence stand between quotation marks; the marks themselves do not. A mark left open
 * quotes to the end; a sentence whose first mark closes was opened in an earlier one and is quoted up to there. Any
 * double mark closes any other: writers and pages exchange them.
 */
export function quotedTokens(all: readonly (Written & { readonly kind: string })[]): readonly boolean[] {
  const first = all.findIndex(isMark);
  let open = first >= 0 && closesFirst(all, first) ? (all[first] as Written).norm : "";
  return all.map((token) => {
    if (!isMark(token)) return open !== "";
    if (open === token.norm) open = "";
    else if (open === "") open = token.norm;
    return false;
  });
}

const isMark = (token: Written & { readonly kind: string }): boolean =>
  token.kind === "sign" && (token.norm === '"' || token.norm === "'");

/** A curly mark says which it is; a straight one closes where it touches what is before it and not what follows. */
function closesFirst(all: readonly Written[], at: number): boolean {
  const mark = all[at] as Written;
  const before = all[at - 1];
  const next = all[at + 1];
  if (mark.norm === "'" && mark.text !== "‘") {
    // "trust me,' he added": no apostrophe stands behind a comma.
    return before?.end === mark.start && /^[,.!?]$/.test(before.norm) && (next === undefined || next.start > mark.end);
  }
  if (mark.text !== '"') return onlyClosers.includes(mark.text);
  return before?.end === mark.start && (next === undefined || next.start > mark.end || /^[,.!?;:]$/.test(next.norm));
}
