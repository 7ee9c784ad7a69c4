// read --jsonl: what reading finds in each text, with offsets into the text as given.
import { read } from "../../../src/reading/read.ts";
import { answerLines } from "./lines.ts";
import { readRow, readRowAs } from "./rows.ts";
import { readingShape } from "./shapes.ts";
import { readRowFlags, type Script } from "./world.ts";

const usage = "read --jsonl < rows of {id, text}";

const script: Script = {
  usage,
  async run(args, world) {
    readRowFlags(args, usage);
    await answerLines(world.streams, (row) => {
      const { text, title } = readRowAs(readRow, row);
      return readingShape(read({ title: title ?? "", text, language: "und" }), text);
    });
    return 0;
  },
};

export default script;
