// The alarms and the dashboard that come along ask for numbers that there are, and each alarm says what to do.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { healthApp } from "../../../adapters/node/health.ts";
import { openMetrics } from "../../../adapters/node/metrics.ts";
import { openSigns } from "../../../adapters/node/signs.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { FakePlatform } from "../../fakes/platform.ts";
import { openMemory } from "../../fakes/store.ts";

const root = join(import.meta.dirname, "../../..");
const file = (path: string): string => readFileSync(join(root, path), "utf8");

type Rules = { readonly groups: readonly { readonly rules: readonly { alert: string; expr: string }[] }[] };
type Dashboard = { readonly panels: readonly { readonly targets: readonly { expr: string }[] }[] };
const alerts = (parse(file("deploy/observing/alerts.rules.yaml")) as Rules).groups.flatMap(({ rules }) => rules);
const dashboard = JSON.parse(file("deploy/observing/dashboard.json")) as Dashboard;

/** Every name a histogram, gauge or counter can be asked for by. */
async function namesThereAre(): Promise<ReadonlySet<string>> {
  const jobs = { offer: async () => {}, work: async () => {}, waiting: async () => 0 };
  const app = healthApp({
    store: openMemory(),
    clock: new FixedClock(0),
    platforms: [new FakePlatform()],
    signs: openSigns(new FixedClock(0)),
    jobs,
    metrics: openMetrics(),
    spent: async () => 0,
  });
  const text = await (await app.request("/metrics")).text();
  const types = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  return new Set(types.flatMap(([, name = "", type]) => (type === "histogram" ? [`${name}_bucket`] : [name])));
}

const namesIn = (expression: string): readonly string[] =>
  [...expression.matchAll(/\b(?:lede|process|nodejs)_\w+/g)].map(([name]) => name);

test("every number asked for is one there is", async () => {
  const expressions = [...alerts, ...dashboard.panels.flatMap(({ targets }) => targets)].map(({ expr }) => expr);
  const asked = new Set(expressions.flatMap(namesIn));
  expect(asked.size).toBeGreaterThan(20);
  const are = await namesThereAre();
  expect([...asked].filter((name) => !are.has(name))).toEqual([]);
});

test("every number of Lede's own stands on the dashboard or in an alarm", async () => {
  const shown = [...alerts, ...dashboard.panels.flatMap(({ targets }) => targets)].flatMap(({ expr }) => namesIn(expr));
  const left = [...(await namesThereAre())].filter((name) => name.startsWith("lede_") && !shown.includes(name));
  expect(left).toEqual([
    "lede_editions_made_total",
    "lede_editions_silent_total",
    "lede_editions_folded_total",
    "lede_answers_rated_total",
    "lede_ticks_failed_total",
  ]);
});

test("each alarm has a row that says what to do", () => {
  const page = file("docs/operations.md");
  expect(alerts.length).toBeGreaterThan(10);
  expect(alerts.map(({ alert }) => alert).filter((alert) => !page.includes(`| \`${alert}\` |`))).toEqual([]);
});
