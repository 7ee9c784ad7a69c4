// check --jsonl: each claim against its article, with the verdict, the reasons and the sentences it was held against.
import { checkText } from "../../../src/checking/check-text.ts";
import { answerLines } from "./lines.ts";
import { checkRow, readRowAs } from "./rows.ts";
import { readRowFlags, type Script } from "./world.ts";

const usage = "check --jsonl < rows of {id, article, claim}";

const script: Script = {
  usage,
  async run(args, world) {
    readRowFlags(args, usage);
    await answerLines(world.streams, (row) => {
      const { article, claim } = readRowAs(checkRow, row);
      return checkText(article, claim);
    });
    return 0;
  },
};

export default script;
