// discord.js without the classes of all that it can do: in a build its own parts stand for it, under the names that it
// gives them. Its main file loads everything at once, and Lede uses its REST client, its names and its words for time.
export {
  channelMention,
  chatInputApplicationCommandMention,
  inlineCode,
  TimestampStyles,
  time,
} from "@discordjs/formatters";
export * from "@discordjs/rest";
export { DiscordSnowflake as SnowflakeUtil } from "@sapphire/snowflake";
export * from "discord-api-types/v10";
