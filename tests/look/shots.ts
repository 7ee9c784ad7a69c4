// Everything that is pictured: the walks through Slack, Discord and a terminal.
import type { Shot } from "./theme.ts";
import { walkDiscord } from "./walk-discord.ts";
import { walkDrawn } from "./walk-drawn.ts";
import { walkSlack } from "./walk-slack.ts";
import { walkTerminal } from "./walk-terminal.ts";
import { walkInOtherWords } from "./walk-words.ts";

export async function shots(): Promise<readonly Shot[]> {
  const taken: Shot[] = [];
  // One that waited too long for its other side is walked once more.
  // One after another: several at once wait for one another, and what waits too long is seen as lost.
  for (const walk of [walkSlack, walkDiscord, walkDrawn, walkTerminal, walkInOtherWords])
    taken.push(...(await walk().catch(walk)));
  return taken;
}
