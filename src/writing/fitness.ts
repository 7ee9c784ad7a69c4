// Which sentences are statements at all, whoever wrote them: no question, no scrap, nothing without end, nothing that
// speaks to someone.
import { addressed } from "./addressed.ts";

/** Why it is no bullet; undefined for a statement. */
export function unfit(text: string): string | undefined {
  if (text.length > 600) return "It is too long for a bullet.";
  if (!/[.!?…]["'”’)\]]*$/.test(text)) return "It is not a whole sentence.";
  if (/\?["'”’)\]]*$|\?\s/.test(text.replace(/["“][^"”]*["”]/g, ""))) return "It is a question.";
  if ((text.match(/\p{L}{2,}/gu)?.length ?? 0) < 4) return "It is too short to say anything.";
  return addressed(text);
}
