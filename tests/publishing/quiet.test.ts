import { expect, test } from "vitest";
import { appoint, doneThroughAfterEdit } from "../../src/publishing/agenda.ts";
import { aboutOf, titleAt } from "../../src/publishing/compile.ts";
import { afterQuietHours } from "../../src/publishing/quiet.ts";
import { partKey, readEditionId } from "../../src/publishing/split.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { aFeed, aSubscription } from "../contracts/store/samples.ts";

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString().slice(5, 16));

test.each([
  ["22:00", "07:00", "2026-03-02T20:59:00Z", "03-02T20:59"],
  ["22:00", "07:00", "2026-03-02T21:00:00Z", "03-03T06:00"],
  ["22:00", "07:00", "2026-03-03T05:59:00Z", "03-03T06:00"],
  ["22:00", "07:00", "2026-03-03T06:00:00Z", "03-03T06:00"],
  ["12:00", "14:00", "2026-03-02T11:30:00Z", "03-02T13:00"],
  ["22:00", "02:30", "2026-03-28T22:00:00Z", "03-29T01:00"],
  ["00:00", "06:00", "2026-10-25T00:30:00Z", "10-25T05:00"],
])("quiet from %s to %s in Zurich: %s goes out at %s", (from, to, at, expected) => {
  const subscription = aSubscription({ quietHours: { from, to }, schedule: { when: "daily", zone: "Europe/Zurich" } });
  expect(iso(afterQuietHours(subscription, Date.parse(at)))).toBe(expected);
});

test.each([
  ["every day at 09:00", "2026-03-02T07:30:00Z", ["2026-03-02T07:00:00Z"], "2026-03-02T09:00:00Z"],
  ["every day at 09:00", "2026-03-02T07:30:00Z", [], "2026-03-02T07:30:00Z"],
  ["every day at 06:00", "2026-03-02T07:30:00Z", ["2026-03-02T07:00:00Z"], "2026-03-02T07:30:00Z"],
  ["every day at 08:00 and 18:00", "2026-03-02T07:30:00Z", ["2026-03-02T07:00:00Z"], "2026-03-02T08:00:00Z"],
  ["every day at 08:00 and 18:00", "2026-03-02T07:30:00Z", ["2026-03-01T07:00:00Z"], "2026-03-02T07:30:00Z"],
])("edited to %s at %s, with %j posted, the day is done through %s", (when, now, posted, expected) => {
  const edited = aSubscription({ schedule: { when, zone: "UTC" } });
  const through = doneThroughAfterEdit(
    edited,
    posted.map((slot) => Date.parse(slot)),
    Date.parse(now),
  );
  expect(iso(through)).toBe(iso(Date.parse(expected)));
});

test.each([
  ["every hour", "2026-03-02T08:00:00Z", "2026-03-02T11:20:00Z", "03-02T11:00"],
  ["every day at 08:00", "2026-03-02T08:00:00Z", "2026-03-02T13:59:00Z", "03-02T08:00"],
  ["every day at 08:00", "2026-03-02T08:00:00Z", "2026-03-02T14:01:00Z", "too-late"],
  ["every day at 08:00", "2026-03-02T08:00:00Z", "2026-03-09T08:30:00Z", "03-09T08:00"],
  ["every day at 08:00", "2026-03-02T08:00:00Z", "2026-03-02T07:50:00Z", "03-02T08:00"],
  ["every day at 09:00", "2026-03-02T08:00:00Z", "2026-03-02T07:50:00Z", "edited-away"],
])("%s, planned %s, seen at %s: %s is published", (when, planned, now, expected) => {
  const subscription = aSubscription({ schedule: { when, zone: "UTC" }, doneThrough: 0 });
  const decided = appoint(subscription, Date.parse(planned), Date.parse(now));
  expect(typeof decided === "string" ? decided : iso(decided.slot)).toBe(expected);
});

test.each([
  ["2026-03-02T07:00:00Z", "Morning edition"],
  ["2026-03-02T11:00:00Z", "Midday edition"],
  ["2026-03-02T15:00:00Z", "Afternoon edition"],
  ["2026-03-02T18:00:00Z", "Evening edition"],
  ["2026-03-02T22:00:00Z", "Night edition"],
  ["2026-03-02T02:00:00Z", "Night edition"],
])("an edition at %s in Zurich is a %s", (slot, title) => {
  expect(titleAt(Date.parse(slot), "Europe/Zurich", tongueFor("en"))).toBe(title);
});

test("the quiet line names the topics, else the feeds, and never a long list", () => {
  const feeds = ["A", "B", "C", "D"].map((title) => aFeed(`https://${title}.example`, { title }));
  expect(aboutOf(aSubscription({ topics: ["climate", "-football"] }), feeds, tongueFor("en"))).toBe("climate");
  expect(aboutOf(aSubscription({ topics: [] }), feeds, tongueFor("en"))).toBe("A, B and 2 more");
});

test("a part's key is the same everywhere, fits a nonce, and differs by tenant, edition and part", () => {
  const keys = [partKey("a", "s1@1", 0), partKey("a", "s1@1", 1), partKey("a", "s1@2", 0), partKey("b", "s1@1", 0)];
  expect(new Set(keys).size).toBe(4);
  expect(keys.every((key) => /^[0-9a-f]{24}$/.test(key))).toBe(true);
  expect(partKey("a", "s1@1", 0)).toBe(keys[0]);
  expect(readEditionId("a@b@17")).toEqual({ subscription: "a@b", slot: 17 });
  expect(readEditionId("nothing")).toBeUndefined();
});
