// Discord keeps the contract of every chat platform, against a server on a real socket.

import { channelPlace } from "../../../adapters/discord/place.ts";
import { platformContract } from "../../contracts/platform.contract.ts";
import { announcements, guildId, newsChannel } from "../../fakes/discord/index.ts";
import { opened } from "../../fakes/discord/opened.ts";
import { alice, bob, newGuild } from "../../fakes/discord/town.ts";
import { briefing, edition, source } from "./briefings.ts";

const post = /^POST \/channels\/\d+\/messages$/;

platformContract("Discord", async () => {
  const { discord, platform, close } = await opened();
  discord.invite(newGuild("100000000000000033", "Elsewhere", [{ id: "100000000000000034" }]));
  discord.fail({ kind: "status", status: 403, code: 50001, match: new RegExp(`/channels/${announcements}`), times: 9 });
  return {
    platform,
    place: channelPlace(guildId, newsChannel),
    requests: () => discord.requests.filter((one) => post.test(`${one.method} ${one.path}`)).length,
    messages: () => discord.routes.messages.get(newsChannel)?.length ?? 0,
    loseAnswer: () => discord.fail({ kind: "accepted-then-dropped", match: post }),
    limit: () => discord.fail({ kind: "limited", seconds: 3, match: post }),
    gone: channelPlace(guildId, "111111111111111111"),
    notAllowed: channelPlace(guildId, announcements),
    foreign: channelPlace(guildId, "100000000000000034"),
    people: { manager: alice.id, stranger: bob.id },
    readsAlone: ({ address }) =>
      (discord.routes.messages.get(`7${address.slice("person-1".length)}`) ?? []).map((one) => JSON.stringify(one)),
    unreachable: "no snowflake",
    said: [
      {
        said: { kind: "briefing", audience: "everyone", briefing: briefing() },
        words: [source.title, briefing().lead.text, "an electrical fault was the likely cause"],
      },
      {
        said: { kind: "edition", audience: "everyone", edition: edition({ layout: "thread" }) },
        words: ["Morning edition", source.title],
      },
    ],
    dispose: close,
  };
});
