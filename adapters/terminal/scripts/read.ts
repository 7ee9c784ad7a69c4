// read --jsonl: what reading finds in each text, with offsets into the text as given.
import { read } from "../../../src/reading/read.ts";
import { answerLines } from "./lines.ts";
import { readRow, readRowAs } from "./rows.ts";
import { rowFlags, script } from "./script.ts";
import { readingShape } from "./shapes.ts";

export default script({
  says: "Says what stands in each text: sentences, names, actors, figures, quotations.",
  usage: ["< rows of {id, text}"],
  examples: ["lede read --jsonl < texts.jsonl > readings.jsonl"],
  operands: "rows",
  flags: rowFlags,
  async act(_, world) {
    await answerLines(world.streams, (row) => {
      const { text, title } = readRowAs(readRow, row);
      return readingShape(read({ title: title ?? "", text, language: "und" }), text);
    });
    return 0;
  },
});
