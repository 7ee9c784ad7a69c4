// A bot token that runs out is renewed well before it does; whichever process is first, the others find what it kept.
import { type Installation, webApi } from "@slack/bolt";
import type { Instant } from "../../src/news/article.ts";
import { type ClientOptions, calling, refusal } from "./client.ts";

export type AppCredentials = { readonly clientId: string; readonly clientSecret: string };

/** Of the twelve hours a token lasts: https://docs.slack.dev/authentication/using-token-rotation */
const renewedBeforeMs = 2 * 60 * 60_000;

export function runsOut({ bot }: Installation, now: Instant): boolean {
  return bot?.refreshToken !== undefined && (bot.expiresAt ?? 0) * 1_000 - now < renewedBeforeMs;
}

/** The installation with its next token; undefined where its refresh token was used already. Throws Trouble. */
export async function renewed(
  installation: Installation,
  app: AppCredentials,
  options: ClientOptions,
  now: Instant,
): Promise<Installation | undefined> {
  const { bot } = installation;
  if (bot?.refreshToken === undefined) return undefined;
  const wish = {
    client_id: app.clientId,
    client_secret: app.clientSecret,
    grant_type: "refresh_token" as const,
    refresh_token: bot.refreshToken,
  };
  try {
    const next = await calling(() => new webApi.WebClient(undefined, { ...options }).oauth.v2.access(wish));
    if (next.access_token === undefined) return undefined;
    const { access_token: token, refresh_token: refreshToken = "", expires_in = 0 } = next;
    const expiresAt = Math.floor(now / 1_000) + expires_in;
    return { ...installation, bot: { ...bot, token, refreshToken, expiresAt } };
  } catch (thrown) {
    if (refusal(thrown) === "invalid_refresh_token") return undefined;
    throw thrown;
  }
}
