// How dates of machines and nations are brought to one spelling before they are read: rows with their examples.

export type Respelling = {
  readonly name: string;
  /** Over text in small letters whose digits are ASCII. */
  readonly pattern: RegExp;
  /** What is written instead, from what the pattern's groups took ("" for one that took nothing). */
  readonly as: (...parts: readonly string[]) => string;
  readonly yes: readonly (readonly [text: string, respelt: string])[];
  readonly no: readonly string[];
};

/** Tried in order, each once; afterwards every clock is "21:05:00" and stands beside what it stood beside. */
export const respellings: readonly Respelling[] = [
  {
    name: "markup and quotation marks around it",
    pattern: /<[^<>]{0,200}>|["“”]/g,
    as: () => " ",
    yes: [["<time>2024-11-15</time>", " 2024-11-15 "]],
    no: ["15 nov 2024"],
  },
  {
    name: "year to second without marks",
    pattern: /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:t| )?(\d\d)(\d\d)(\d\d)?(?!\d)/,
    as: (year, month, date, hour, minute, second) => `${year}-${month}-${date} ${hour}:${minute}:${second || "00"}`,
    yes: [
      ["20241115t210500z", "2024-11-15 21:05:00z"],
      ["202411152105", "2024-11-15 21:05:00"],
    ],
    no: ["20241115", "1731704700"],
  },
  {
    name: "year to day without marks",
    pattern: /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/,
    as: (year, month, date) => `${year}-${month}-${date}`,
    yes: [["20241115", "2024-11-15"]],
    no: ["1731704700"],
  },
  {
    name: "colons between the parts of the day, as cameras write",
    pattern: /^(\d{4}):(\d\d):(\d\d)(?!\d)/,
    as: (year, month, date) => `${year}-${month}-${date}`,
    yes: [["2024:11:15 21:05:00", "2024-11-15 21:05:00"]],
    no: ["15/nov/2024:21:05:00"],
  },
  {
    name: "a Japanese era; Reiwa began in 2019",
    pattern: /令和(\d{1,2})年/,
    as: (year) => `${Number(year) + 2018}年`,
    yes: [["令和6年11月15日", "2024年11月15日"]],
    no: ["2024年11月15日"],
  },
  {
    name: "years, months and days named in Chinese, Japanese and Korean",
    pattern: /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]?/,
    as: (year, month, date) => `${year}-${month}-${date} `,
    yes: [["2024년 11월 15일", "2024-11-15 "]],
    no: ["11月15日"],
  },
  {
    name: "a month by its number in Vietnamese",
    pattern: /(\d{1,2}) tháng (\d{1,2}),?(?: năm)? (\d{4})/,
    as: (date, month, year) => `${date}.${month}.${year}`,
    yes: [["15 tháng 11, 2024", "15.11.2024"]],
    no: ["15/11/2024"],
  },
  {
    name: "hours named: 21h05, 21 h, 21時05分, 21시",
    pattern: /(?<![\d:])(\d{1,2}) ?(?:h|時|点|시)(?: ?(\d\d)(?:分|min)?)?(?!\p{L}|\d)/u,
    as: (hour, minute) => `${hour}:${minute || "00"}`,
    yes: [
      ["15/11/24 21h05", "15/11/24 21:05"],
      ["9 h", "9:00"],
    ],
    no: ["21:05", "9hz"],
  },
  {
    name: "the half of the day in front",
    pattern: /(?:(午前|上午|오전)|午後|下午|오후) ?(\d{1,2}(?::\d\d){1,2})/,
    as: (morning, clock) => `${clock} ${morning ? "am" : "pm"}`,
    yes: [["2024-11-15 오후 9:05", "2024-11-15 9:05 pm"]],
    no: ["2024-11-15 9:05"],
  },
  {
    name: "a full stop in the clock, where a word says that it is one",
    pattern: /(?<=\b(?:kl|klo|ore|um|om|at|godz)\.? )(\d{1,2})\.(\d\d)(?![.\d])/,
    as: (hour, minute) => `${hour}:${minute}`,
    yes: [["15 november 2024 kl. 21.05", "15 november 2024 kl. 21:05"]],
    no: ["15.11.2024", "kl 15.11.2024"],
  },
  {
    name: "a full stop in the clock, before a word that says so",
    pattern: /(?<![.\d])(\d{1,2})\.(\d\d)(?= ?(?:uhr|uur|[ap]\.?m\b))/,
    as: (hour, minute) => `${hour}:${minute}`,
    yes: [["21.05 uhr", "21:05 uhr"]],
    no: ["15.11.24 uhr"],
  },
  {
    name: "a full stop in the clock, behind a day with full stops",
    pattern: /(?<=\d\. ?\d{4}[ ,-]{1,3})(\d{1,2})\.(\d\d)(?![.\d])/,
    as: (hour, minute) => `${hour}:${minute}`,
    yes: [["15.11.2024 21.05", "15.11.2024 21:05"]],
    no: ["2024.11.15"],
  },
  {
    name: "an hour alone before its half of the day",
    pattern: /(?<![:.\d])(\d{1,2}) ?(?=[ap]\.?m\b)/,
    as: (hour) => `${hour}:00 `,
    yes: [["9 p.m.", "9:00 p.m."]],
    no: ["9:05 pm", "15 amber"],
  },
];

/** Every respelling done, in small letters, with ASCII digits and single blanks. */
export function respelt(text: string): string {
  let spelt = asciiDigits(text.normalize("NFKC").toLowerCase())
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ");
  for (const { pattern, as } of respellings)
    spelt = spelt.replace(pattern, (_whole, ...parts: unknown[]) =>
      as(...parts.filter((part) => part === undefined || typeof part === "string").map((part) => String(part ?? ""))),
    );
  return spelt;
}

/** Scripts have their ten digits side by side: a digit is worth as much as there are digits right before it. */
const asciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });
