// How our sentences name a command: {/schedule add: weekdays at 08:00}. Each platform shows it as it is typed there.
import { type CommandName, commandNames, type Piece, type Text } from "./talk.ts";

const braced = /(\{\/[^{}]+\})/;
/** The name, its verb, and after a colon what is typed behind them. */
const inBraces = /^\{\/([\w-]+)(?: (\w+))?(?:: ([^{}]+))?\}$/;

/** A sentence of ours as pieces. Braces around anything but a command are words like others. */
export const spoken = (sentence: string): Text =>
  sentence
    .split(braced)
    .map((part): Piece => commandIn(part) ?? part)
    .filter((piece) => piece !== "");

function commandIn(part: string): Piece | undefined {
  const [, name = "", verb, words] = inBraces.exec(part) ?? [];
  if (!isCommandName(name)) return undefined;
  return { command: name, ...(verb === undefined ? {} : { verb }), ...(words === undefined ? {} : { words }) };
}

const isCommandName = (name: string): name is CommandName => (commandNames as readonly string[]).includes(name);
