// Why Slack cannot be listened to, in words for whoever runs Lede: a token to be replaced, or a side that is away.
import { Trouble } from "../../src/trouble.ts";
import { fromSdk } from "./client.ts";

const remedies = {
  SLACK_APP_TOKEN: "Make an app-level token with connections:write under Basic Information.",
  SLACK_BOT_TOKEN: "Copy the Bot User OAuth Token again from OAuth & Permissions.",
} as const;

/** `token` is the one that was shown. Nothing was sent to a channel, so there is no doubt about a message. */
export function troubleOfConnecting(thrown: unknown, token: keyof typeof remedies): Trouble {
  const trouble = fromSdk(thrown);
  const { kind, retryAfterMs } = trouble;
  if (kind === "aborted" || kind === "bug") return trouble;
  if (kind === "bad-credentials" || kind === "not-allowed")
    return new Trouble("bad-credentials", `Slack does not accept ${token}. ${remedies[token]}`, { cause: trouble });
  return new Trouble(
    "unavailable",
    "Slack cannot be reached. Check the network, and the address of its API where another is set.",
    {
      cause: trouble,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
  );
}
