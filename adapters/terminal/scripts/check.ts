// check --jsonl: each claim against its article, with the verdict, the reasons and the sentences it was held against.
import { checkText } from "../../../src/checking/check-text.ts";
import { answerLines } from "./lines.ts";
import { checkRow, readRowAs } from "./rows.ts";
import { rowFlags, script } from "./script.ts";

export default script({
  says: "Holds each claim against its article: would it be posted, and which sentence says so?",
  usage: ["< rows of {id, article, claim}"],
  examples: ["lede check --jsonl < claims.jsonl > verdicts.jsonl"],
  operands: "rows",
  flags: rowFlags,
  async act(_, world) {
    await answerLines(world.streams, (row) => {
      const { article, claim } = readRowAs(checkRow, row);
      return checkText(article, claim);
    });
    return 0;
  },
});
