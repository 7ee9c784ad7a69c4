// Questions heard: direct messages, mentions, and replies beneath our messages; twins and retries of one message are
// one.
import type { App, Context } from "@slack/bolt";
import type { MessageId, Tenant } from "../../src/news/place.ts";
import type { Toward } from "../../src/news/talk.ts";
import { hearCommand } from "./commands.ts";
import { addFiles, type SharedFile } from "./files.ts";
import { slackMessageId } from "./place.ts";
import { markerType } from "./post.ts";
import type { SlackSpot } from "./spot.ts";
import { type Ear, tell, tenantIn } from "./tell.ts";
import { readTalk, unwrap } from "./typed.ts";

/** What we read of a message event; everything may be absent. */
type Message = {
  readonly subtype?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly channel?: string;
  readonly channel_type?: string;
  readonly parent_user_id?: string;
  readonly files?: readonly {
    readonly name?: string | null;
    readonly url_private?: string;
    readonly url_private_download?: string;
  }[];
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: Readonly<Record<string, unknown>> };
};

const ordinary = new Set([undefined, "", "file_share", "thread_broadcast"]);

export function hearQuestions(app: App, ear: Ear): void {
  app.event("message", async ({ event, context }) => hearMessage(ear, event as Message, context, false));
  app.event("app_mention", async ({ event, context }) => hearMessage(ear, event as Message, context, true));
}

async function hearMessage(ear: Ear, message: Message, context: Context, mentioned: boolean): Promise<void> {
  const { channel, ts, user } = message;
  if (!channel || !ts) return;
  const bot = context.botUserId ?? "";
  if (message.bot_id || user === bot) return echo(ear, message, channel, ts);
  if (!user || !ordinary.has(message.subtype)) return;
  const tenant = tenantIn(context);
  const root = message.thread_ts ?? ts;
  const inThread = isReply(message);
  const beneath = inThread ? { under: slackMessageId(channel, root) } : {};
  const toUs = isDirect(message, channel) || mentioned || names(message, bot);
  if (!toUs && !(inThread && (await isOurThread(ear, message, tenant, bot, slackMessageId(channel, root))))) return;
  // Channel and timestamp name a message however often and under whatever event it comes.
  const key = `message/${tenant}/${channel}/${ts}`;
  if (!(await ear.first(key))) return;
  const spot: SlackSpot = { tenant, user, channel, thread: root, message: ts, talk: true, ...beneath };
  const text = wordsOf(message, bot);
  const files = filesOf(message);
  if (files.length > 0 && toUs) {
    const brief = async () => {
      const inputs = await addFiles(ear, tenant, text === "" ? {} : { what: text }, files);
      return { kind: "command", command: "brief", inputs } as const;
    };
    return await tell(ear, { key, spot, told: brief });
  }
  const command = toUs ? readTalk(text) : undefined;
  if (command) return await hearCommand(ear, key, spot, command);
  await tell(ear, { key, spot, told: { kind: "question", text, ...beneath, ...towardIn(message, toUs) } });
}

/** "<@U1>, yours?", "<!here>" and "<!subteam^S1>" speak to others. */
function towardIn({ text = "" }: Message, toUs: boolean): { readonly toward?: Toward } {
  if (toUs) return {};
  return { toward: /<[@!][^<>]+>/.test(text) ? "somebody-else" : "room" };
}

const isReply = ({ thread_ts: thread, ts }: Message): boolean => thread !== undefined && thread !== "" && thread !== ts;

const isDirect = (message: Message, channel: string): boolean =>
  message.channel_type === "im" || channel.startsWith("D");

const names = (message: Message, bot: string): boolean => bot !== "" && (message.text ?? "").includes(`<@${bot}>`);

const isOurThread = async (
  ear: Ear,
  message: Message,
  tenant: Tenant,
  bot: string,
  root: MessageId,
): Promise<boolean> => message.parent_user_id === bot || (await ear.ourThread(tenant, root));

const wordsOf = (message: Message, bot: string): string =>
  unwrap((message.text ?? "").replaceAll(`<@${bot}>`, " "))
    .replace(/\s+/g, " ")
    .trim();

const filesOf = (message: Message): readonly SharedFile[] =>
  (message.files ?? []).map((file) => ({
    name: file.name ?? "",
    url: file.url_private_download ?? file.url_private ?? "",
  }));

/** Our own message came by: whoever looks for its marker finds it here. */
function echo(ear: Ear, message: Message, channel: string, ts: string): void {
  const key = message.metadata?.event_payload?.key;
  if (message.metadata?.event_type === markerType && typeof key === "string")
    ear.post.heardBack(key, slackMessageId(channel, ts));
}
