// The words numbers are made of, in English and a few neighbours: small ones, tens and scales.

export const small: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);

export const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
);

export const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["dozen", 12],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  // Other languages, where the word is not taken for something else.
  ["millions", 1e6],
  ["billions", 1e9],
  ["lakhs", 1e5],
  ["crores", 1e7],
  ["milliarden", 1e9],
  ["milliarde", 1e9],
  ["millionen", 1e6],
  ["mio", 1e6],
  ["mrd", 1e9],
  ["milliards", 1e9],
  ["milliard", 1e9],
  ["millones", 1e6],
  ["millón", 1e6],
  ["mil", 1e3],
  ["milioni", 1e6],
  ["milione", 1e6],
  ["miliardi", 1e9],
  ["miliardo", 1e9],
  ["milhões", 1e6],
  ["milhão", 1e6],
  ["bilhões", 1e9],
  ["miljoen", 1e6],
  ["miljard", 1e9],
  ["tausend", 1e3],
]);

export const glued: ReadonlyMap<string, number> = new Map([
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["k", 1e3],
]);

export const vulgar: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅛", 1 / 8],
]);

export const isSmallNumber = (lower: string): boolean => small.has(lower) || tens.has(lower);

/** "fivefold", "tenfold" */
export const folds: ReadonlyMap<string, number> = new Map(
  [...small].filter(([, value]) => value > 1).map(([word, value]) => [`${word}fold`, value]),
);

export const articles: ReadonlySet<string> = new Set(["a", "an", "half", "quarter"]);
