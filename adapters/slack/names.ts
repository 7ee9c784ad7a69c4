// Channels by their names, as far as Slack told them by the way: for words that no client turns into a link.
import { type Place, placeKey } from "../../src/news/place.ts";

export type ChannelNames = {
  heard(place: Place, name: string | undefined): void;
  of(place: Place): string | undefined;
};

const most = 5_000;
/** What Slack calls a channel in a command's payload where it keeps the name to itself. */
const unnamed = new Set(["", "directmessage", "privategroup", "mpdm"]);

export function openNames(): ChannelNames {
  const names = new Map<string, string>();
  return {
    heard: (place, name = "") => {
      if (unnamed.has(name)) return;
      const key = placeKey(place);
      names.delete(key);
      for (const longest of names.keys()) if (names.size >= most) names.delete(longest);
      names.set(key, `#${name}`);
    },
    of: (place) => names.get(placeKey(place)),
  };
}
