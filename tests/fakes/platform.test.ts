// The platform in memory keeps the contract it stands in for.
import { placeKey } from "../../src/news/place.ts";
import { platformContract } from "../contracts/platform.contract.ts";
import { FakePlatform } from "./platform.ts";

platformContract("memory", async () => {
  const platform = new FakePlatform();
  const at = (address: string) => ({ platform: "fake", tenant: "acme", address });
  platform.reaches.set(placeKey(at("#gone")), { state: "gone" });
  platform.reaches.set(placeKey(at("#theirs")), { state: "gone" });
  platform.reaches.set(placeKey(at("#closed")), { state: "not-allowed", words: "Give Lede Send Messages in #closed." });
  platform.managers.set(placeKey(at("#news")), ["u1"]);
  platform.managers.set(placeKey(at("@u1")), ["u1"]);
  return {
    platform,
    place: at("#news"),
    requests: () => platform.requests,
    messages: () => platform.posted.length,
    loseAnswer: () => void platform.faults.push("lost"),
    limit: () => void platform.faults.push({ refuse: "rate-limited", retryAfterMs: 3000 }),
    gone: at("#gone"),
    notAllowed: at("#closed"),
    foreign: at("#theirs"),
    people: { manager: "u1", stranger: "u2" },
    readsAlone: ({ address }) => platform.wordsIn(address),
    unreachable: "nobody",
    said: [
      {
        said: { audience: "asker", kind: "notice", tone: "plain", lines: [["One word."], ["Two."]] },
        words: ["One word.", "Two."],
      },
    ],
    dispose: async () => {},
  };
});
