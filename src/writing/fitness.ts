// Which sentences are statements at all, whoever wrote them: no question, no scrap, nothing without end, nothing that
// speaks to someone.
import { tokensOf } from "../language/tokenize.ts";
import { addressed } from "./addressed.ts";

/** Why it is no bullet; undefined for a statement. */
export function unfit(text: string): string | undefined {
  if (text.length > 600) return "It is too long for a bullet.";
  if (!/[.!?…]["'”’)\]]*$/.test(text)) return "It is not a whole sentence.";
  if (text.includes("?") && /\?["'”’)\]]*$|\?\s/.test(text.replace(/["“][^"”]*["”]/g, ""))) return "It is a question.";
  if (isShort(text)) return "It is too short to say anything.";
  return addressed(text);
}

const fewestWords = 4;

function isShort(text: string): boolean {
  let words = 0;
  for (const { kind, norm } of tokensOf(text))
    if (kind === "word" && norm.length > 1 && ++words === fewestWords) return false;
  return true;
}
