// How people write a time of day: 8, 8am, 8.30, 0830, 18h, noon, half past eight.
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";

/** "at 7:30 pm", "7 in the evening", "19h", and four digits alone: "1930". */
const hour = /\b(?:at )?(\d{1,2})(?:(?:[:.]|h)(\d{2}))?(h)?/.source;
const halfOfDay = /(?: ?([ap])\.?m\b\.?| (morning|afternoon|evening|night)\b)?(?![\w:])/.source;
const packed = /\b(?:at )?([01]\d|2[0-3])([0-5]\d)\b/.source;
const clock = new RegExp(`${hour}${halfOfDay}|${packed}`, "g");

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

type Found = { minutes: number; readonly meridiem: string | undefined; readonly bare: boolean };

/**
 * Times taken out of a lower-case text, as minutes of the day, and what is left. Throws Trouble `bad-input` for 25:00.
 */
export function timesIn(text: string): { readonly minutes: readonly number[]; readonly rest: string } {
  const found: Found[] = [];
  const at = (hours: number, minutes: number, meridiem: string | undefined, said: string, bare = false): string => {
    const turned = meridiem === undefined ? hours : (hours % 12) + (meridiem === "p" ? 12 : 0);
    const impossible = meridiem === undefined ? hours > 23 : hours < 1 || hours > 12;
    if (impossible || minutes > 59)
      throw new Trouble("bad-input", worded("phrase.no-clock", { typed: said.replace(/^ *at /, "").trim() }));
    found.push({ minutes: turned * 60 + minutes, meridiem, bare });
    return " ";
  };
  const half = (word: string | undefined) => word?.replace(/\./g, "").charAt(0);
  let rest = text
    .replace(new RegExp(`\\b(${words.join("|")})\\b`, "g"), (word) => String(words.indexOf(word) + 1))
    .replace(/\b(?:in the|at) (?:early )?(morning|afternoon|evening|night)\b/g, " $1")
    .replace(/\b(half|quarter) (past|to) (\d{1,2})/g, (_, part: string, side: string, hour: string) => {
      const minute = part === "half" ? 30 : 15;
      return side === "past" ? `${hour}:${minute}` : `${(Number(hour) + 23) % 24}:${60 - minute}`;
    })
    .replace(/\s+/g, " ")
    .replace(/\b(12 )?(noon|midday)\b/g, () => at(12, 0, undefined, "noon"))
    .replace(/\b(12 )?midnight\b/g, () => at(0, 0, undefined, "midnight"));
  rest = rest.replace(clock, (said: string, ...parts: (string | undefined)[]) => {
    const [hours, minutes, h, letter, part, packedHours, packedMinutes] = parts;
    if (packedHours !== undefined) return at(Number(packedHours), Number(packedMinutes), undefined, said);
    const later = part === undefined || part === "morning" || Number(hours) >= 12 ? undefined : "p";
    return at(
      Number(hours),
      Number(minutes ?? 0),
      half(letter) ?? later,
      said,
      minutes === undefined && h === undefined,
    );
  });
  // "7 and 9 pm" means both in the evening: a bare hour borrows from the next time that says which half.
  for (let index = found.length - 2; index >= 0; index--) {
    const [one, next] = [found[index], found[index + 1]];
    if (
      one?.bare &&
      one.meridiem === undefined &&
      next?.meridiem === "p" &&
      one.minutes < 12 * 60 &&
      one.minutes < next.minutes - 12 * 60
    )
      one.minutes += 12 * 60;
  }
  return { minutes: found.map((time) => time.minutes), rest };
}
