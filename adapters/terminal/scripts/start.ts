// start: Lede at work until it is told to stop, on the chat platforms that are set up, else in this terminal.
import { script } from "./script.ts";

export default script({
  says: "Starts Lede on the chat platforms that are set up, else in this terminal. So does no command at all.",
  usage: [""],
  more: ["It ends on Ctrl+C, SIGTERM or /quit, when what it had begun is finished and stored."],
  examples: ["lede", "lede start --debug"],
  operands: "none",
  flags: {},
  async act(_, world) {
    await world.start();
    return 0;
  },
});
