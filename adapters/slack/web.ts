// Slack over HTTP: our own door in front of Bolt's receiver, with the pages that install Lede in a workspace.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Server } from "node:http";
import type { HTTPReceiver, Receiver } from "@slack/bolt";
import type { Config } from "../../src/config.ts";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Store } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { type Tongue, tongueFor, tongueOfBrowser } from "../../src/words/tongue.ts";
import type { ClientOptions } from "./client.ts";
import { eventsPath, openGateway } from "./gateway.ts";
import { installerOf, onceOnlyStates } from "./install.ts";
import { limits } from "./limits.ts";
import type { SlackLine } from "./line.ts";
import { scopes } from "./manifest.ts";
import { cancelledPage, installedPage, refusedPage, startPage } from "./pages.ts";
import { sdkLogger } from "./sdk-log.ts";
import type { Installed } from "./workspaces.ts";

type Tools = {
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store?: Store;
  /** A workspace installed us: who did, for the one private note. */
  readonly onInstalled: (tenant: Tenant, user: string) => void;
};

export function openWebApi(
  config: Config,
  tools: Tools,
  options: ClientOptions,
  installed: Installed | undefined,
  Bolt: typeof HTTPReceiver,
): SlackLine {
  const secret = config.SLACK_SIGNING_SECRET ?? "";
  if (secret === "") throw new Trouble("not-configured", "SLACK_SIGNING_SECRET is empty.");
  const inside = new Bolt({
    signingSecret: secret,
    endpoints: [eventsPath],
    logger: sdkLogger(tools.log),
    bodyLimit: limits.requestBytes,
    ...installing(config, tools, options, installed),
  });
  const server: Server = openGateway(
    { secret, clock: tools.clock, log: tools.log, ...(tools.store ? { once: tools.store.once } : {}) },
    (request, response) => {
      try {
        const tongue = tongueOfBrowser(request.headers["accept-language"]);
        browsing.run(tongue, () => inside.requestListener(request, response));
      } catch {
        response.writeHead(404).end();
      }
    },
  );
  const receiver: Receiver = {
    init: (app) => inside.init(app),
    start: () =>
      new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(config.SLACK_PORT, () => resolve());
      }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
  return { ...receiver, awake: () => server.listening, expectEcho: () => {}, address: () => server.address() };
}

/** Undefined where one workspace is spoken for by the token of the settings. */
export const installLink = ({ SLACK_PUBLIC_URL: url, SLACK_CLIENT_ID: client }: Config): string | undefined =>
  url === undefined || client === undefined ? undefined : `${url.replace(/\/$/, "")}/slack/install`;

/** Bolt asks for a page without the request that it answers. */
const browsing = new AsyncLocalStorage<Tongue>();
const browsersTongue = (): Tongue => browsing.getStore() ?? tongueFor("en");

type BoltOptions = ConstructorParameters<typeof HTTPReceiver>[0];

function installing(
  config: Config,
  tools: Tools,
  options: ClientOptions,
  installed: Installed | undefined,
): Partial<BoltOptions> {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, ENCRYPTION_KEY: keys } = config;
  if (!installed || clientId === undefined || clientSecret === undefined || keys === undefined || !tools.store)
    return {};
  const publicUrl = (config.SLACK_PUBLIC_URL ?? "").replace(/\/$/, "");
  const { clock, ids, log, store } = tools;
  const words = {
    privacy: config.SLACK_PRIVACY_URL,
    support: config.SLACK_SUPPORT_URL,
    retentionDays: config.RETENTION_DAYS,
  };
  return {
    clientId,
    clientSecret,
    scopes: Object.keys(scopes),
    ...(publicUrl === "" ? {} : { redirectUri: `${publicUrl}/slack/oauth_redirect` }),
    installationStore: installed.installations,
    installerOptions: {
      clientOptions: { ...options },
      redirectUriPath: "/slack/oauth_redirect",
      stateStore: onceOnlyStates({ secrets: store.secrets, clock, ids, keys }),
      stateCookieExpirationSeconds: 600,
      renderHtmlForInstallPath: (url) => startPage(words, url, browsersTongue()),
      callbackOptions: {
        success: (installation, _options, _request, response) => {
          const { tenant, user } = installerOf(installation);
          tools.onInstalled(tenant, user);
          response.writeHead(200, pageHeaders).end(installedPage(browsersTongue()));
        },
        failure: (error, _options, _request, response) => {
          const cancelled = error.code === cancelledCode;
          if (!cancelled) log.warn("slack-install-refused", { code: error.code });
          const page = cancelled ? cancelledPage : refusedPage;
          response.writeHead(cancelled ? 200 : 400, pageHeaders).end(page(browsersTongue()));
        },
      },
    },
  };
}

/** The SDK's word for Slack's error=access_denied. */
const cancelledCode = "slack_oauth_installer_authorization_error";

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  "referrer-policy": "no-referrer",
};
