// What an interaction of Discord means in the newsroom's words, read from its JSON: each kind has a room of its own.
import { type APIInteraction, InteractionType } from "discord.js";
import { circumstancesOf, type Memory, type Understood } from "./circumstances.ts";
import { commandHeard, typingHeard } from "./commands.ts";
import { pressHeard } from "./presses.ts";
import { submitHeard } from "./submits.ts";

/** Undefined for what is none of ours: another app's command that shares our token, an old button. */
export function understandInteraction(interaction: APIInteraction, memory: Memory): Understood | undefined {
  const said = circumstancesOf(interaction, memory);
  if (said === undefined) return undefined;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandHeard(interaction, said);
    case InteractionType.ApplicationCommandAutocomplete:
      return typingHeard(interaction, said);
    case InteractionType.MessageComponent:
      return pressHeard(interaction, said, memory);
    case InteractionType.ModalSubmit:
      return submitHeard(interaction, said, memory);
    default:
      return undefined;
  }
}
