// The committed manifest is the one made from the desk's table, within Slack's limits, and the doctor says what is missing.
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkSlack, createLink } from "../../../adapters/slack/doctor.ts";
import { limits } from "../../../adapters/slack/limits.ts";
import { createAppLink, manifest, manifestYaml } from "../../../adapters/slack/manifest.ts";
import { readConfig } from "../../../src/config.ts";
import { commands } from "../../../src/desk/commands.ts";
import { startSlack } from "../../fakes/slack/server.ts";

const path = new URL("../../../adapters/slack/manifest.yaml", import.meta.url);

type Shape = {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly url?: string;
    }[];
    readonly shortcuts: readonly unknown[];
    readonly agent_view: { readonly agent_description: string; readonly suggested_prompts: readonly unknown[] };
  };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly event_subscriptions: { readonly request_url?: string };
  };
};
const shape = (wish: Parameters<typeof manifest>[0]) => manifest(wish) as unknown as Shape;

describe("the manifest", () => {
  it("in the repository is the one made from the table (UPDATE=yes writes it)", () => {
    const made = manifestYaml({ shortCommands: true });
    if (process.env.UPDATE === "yes") writeFileSync(path, made);
    expect(readFileSync(path, "utf8")).toBe(made);
    expect(parse(made)).toEqual(manifest({ shortCommands: true }));
  });

  it("keeps to Slack's limits", () => {
    const { display_information, features } = shape({ shortCommands: true });
    expect(display_information.name.length).toBeLessThanOrEqual(limits.appName);
    expect(display_information.description.length).toBeLessThanOrEqual(limits.appDescription);
    expect(features.slash_commands.length).toBeLessThanOrEqual(limits.commands);
    expect(features.shortcuts.length).toBeLessThanOrEqual(limits.shortcuts);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(limits.agentDescription);
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(limits.suggestedPrompts);
    for (const { command, description, usage_hint } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(limits.commandName);
      expect(description.length).toBeLessThanOrEqual(limits.commandSays);
      expect(usage_hint.length).toBeLessThanOrEqual(limits.commandHint);
    }
  });

  it("offers /lede for everything, and short names unless the operator has other apps there", () => {
    const names = (short: boolean) =>
      shape({ shortCommands: short }).features.slash_commands.map(({ command }) => command);
    expect(names(true)).toEqual(["/lede", "/brief", "/ask", "/follow", "/sources", "/schedule"]);
    expect(names(false)).toEqual(["/lede"]);
    expect(shape({ shortCommands: false }).features.slash_commands[0]?.usage_hint).toBe(
      Object.keys(commands).join(" | "),
    );
  });

  it("names our address over HTTP, and none in Socket Mode", () => {
    const http = shape({ shortCommands: true, publicUrl: "https://lede.example.org/" });
    expect(http.settings.event_subscriptions.request_url).toBe("https://lede.example.org/slack/events");
    expect(http.features.slash_commands[0]?.url).toBe("https://lede.example.org/slack/events");
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(shape({ shortCommands: true }).settings).toMatchObject({ socket_mode_enabled: true });
  });

  it("names our address for installing alone where events come over a socket all the same", () => {
    const made = manifest({ shortCommands: true, publicUrl: "https://lede.example.org/", socket: true, many: true });
    expect(made.settings).toMatchObject({ socket_mode_enabled: true });
    expect(JSON.stringify(made).match(/https:\/\/lede[^"]*/g)).toEqual([
      "https://lede.example.org/slack/oauth_redirect",
    ]);
  });

  it("is in the link that creates the app", () => {
    const link = new URL(createAppLink({ shortCommands: true }));
    expect(link.host).toBe("api.slack.com");
    expect(JSON.parse(link.searchParams.get("manifest_json") ?? "")).toEqual(manifest({ shortCommands: true }));
  });
});

/** https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps: what an app with steps needs, and where it may not go. */
describe("steps for workflows", () => {
  it("are in the manifest with what Slack asks of an app that has them", () => {
    for (const publicUrl of [undefined, "https://lede.example.org"]) {
      const made = manifest({ shortCommands: true, ...(publicUrl === undefined ? {} : { publicUrl }) });
      expect(made.settings).toMatchObject({
        org_deploy_enabled: true,
        function_runtime: "remote",
        socket_mode_enabled: publicUrl === undefined,
        event_subscriptions: { bot_events: expect.arrayContaining(["function_executed"]) },
      });
      expect(Object.keys(made.functions as object)).toEqual(["brief_link", "brief_topic"]);
    }
    expect(manifestYaml({ shortCommands: true })).not.toMatch(/[&*]a1/);
  });

  it("have a type, a title and a description for whatever goes in or comes out", () => {
    const { functions } = manifest({ shortCommands: true }) as { functions: Record<string, Record<string, object>> };
    for (const { input_parameters = {}, output_parameters = {} } of Object.values(functions))
      for (const parameter of [...Object.values(input_parameters), ...Object.values(output_parameters)])
        expect(parameter).toMatchObject({
          type: expect.stringMatching(/^(string|slack#\/types\/(user_id|channel_id|message_ts))$/),
          title: expect.stringMatching(/^\S.{0,254}$/),
          description: expect.stringMatching(/^\S/),
          is_required: expect.any(Boolean),
        });
  });

  it("are left out of an app that any workspace may install: Slack would not list it", () => {
    const made = manifest({ shortCommands: true, publicUrl: "https://lede.example.org", many: true });
    expect(made.functions).toBeUndefined();
    expect(JSON.stringify(made.settings)).not.toMatch(/function/);
  });
});

describe("the doctor", () => {
  const { signal } = new AbortController();

  it("names the command that gives the link while nothing is set up", async () => {
    const [row] = await checkSlack(readConfig({}), signal);
    expect(row?.words).toContain("lede doctor --slack");
    expect(createLink(readConfig({}))).toContain("https://api.slack.com/apps?new_app=1");
  });

  it("says whose token it is, and which is wrong, with what to do and without the token", async () => {
    const slack = await startSlack();
    const check = async (env: Record<string, string>) =>
      await checkSlack(readConfig({ SLACK_API_URL: slack.apiUrl, ...env }), signal);
    const good = await check({ SLACK_BOT_TOKEN: "xoxb-test", SLACK_APP_TOKEN: "xapp-test" });
    expect(good.map(({ ok }) => ok)).toEqual([true, true, true]);
    const bad = await check({ SLACK_BOT_TOKEN: "xoxb-wrong", SLACK_APP_TOKEN: "xapp-wrong" });
    expect(bad.map(({ ok }) => ok)).toEqual([false, false]);
    expect(JSON.stringify(bad)).toContain("SLACK_BOT_TOKEN");
    expect(JSON.stringify(bad)).not.toContain("xoxb-wrong");
    await slack.close();
  });
});
