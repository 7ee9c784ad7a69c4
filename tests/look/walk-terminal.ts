// A link briefed in a terminal of a phone's width: what stood on its screen, for pictures.
import { PassThrough } from "node:stream";
import { openTerminal } from "../../adapters/terminal/index.ts";
import { commands } from "../../src/desk/commands.ts";
import { until } from "../adapters/slack/running.ts";
import { WallClock } from "../fakes/wall.ts";
import { startLede } from "../whole/lede.ts";
import { asOf, justIn } from "../whole/wikinews.ts";
import { opel, opelRead, patienceMs } from "./days.ts";
import { terminalPage } from "./terminal.ts";
import { phone, type Shot } from "./theme.ts";

/** Columns of a terminal of a phone's width. */
const columns = 50;

export async function walkTerminal(): Promise<readonly Shot[]> {
  const clock = new WallClock({ at: opelRead });
  const web = justIn(clock.now(), 1);
  asOf(web, opelRead.slice(0, 10));
  const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { columns })];
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const { stop } = await startLede({
    env: {},
    clock,
    web,
    open: async (_, { ids }) =>
      openTerminal({ input, output, colour: false, zone: "Europe/Zurich", locale: "en", commands }, { ids }),
    listens: () => until(() => shown.includes("/quit leaves"), patienceMs),
  });
  const typed = `/brief ${opel.url}`;
  const before = shown.length;
  input.write(`${typed}\n`);
  const briefing = () => shown.slice(before);
  await until(() => briefing().includes("(a) Evidence"), patienceMs);
  await stop();
  const page: Shot["page"] = (theme) =>
    terminalPage(briefing().trim(), { theme, width: phone.width, name: "terminal-briefing" });
  return [{ name: "terminal-briefing", width: phone.width, oneScreen: true, page }];
}
