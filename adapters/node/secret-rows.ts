// What a secret looks like in a text that holds other words too: by what stands before it, and by its own shape.

/** `after` is found in front of it and stays; `gone` is blotted out. What repeats is bounded: both are linear. */
export type SecretRow = {
  readonly name: string;
  readonly after?: RegExp;
  readonly gone: RegExp;
  /** Texts and the piece that must be gone. */
  readonly yes: readonly (readonly [text: string, gone: string])[];
  readonly no: readonly string[];
};

const headersOfSecrets = ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-?key"];
const namesOfSecrets = [
  "token",
  "secret",
  "passw(?:or)?d",
  "passphrase",
  "api[_-]?key",
  "encryption_key",
  "credential",
  "signature",
] as const;

export const secretRows: readonly SecretRow[] = [
  {
    name: "header",
    after: new RegExp(`\\b(?:${headersOfSecrets.join("|")})["'\\\\]*\\s{0,3}[:=]\\s{0,3}["'\\\\]*`),
    gone: /[^"'\\\r\n]{3,}/,
    yes: [
      ["x-api-key: 8hg-21", "8hg-21"],
      ["{'authorization': 'Basic bGVkZQ=='}", "bGVkZQ"],
      ["set-cookie: d=abc; path=/", "abc"],
    ],
    no: ["the cookie was refused", "no authorization was given"],
  },
  {
    name: "scheme before a credential",
    after: /\b(?:bearer|bot|basic)\s{1,3}(?=[\w.~+/=-]{0,99}\d|[\w.~+/=-]{24})/,
    gone: /[\w.~+/=-]{12,}/,
    yes: [
      ["bearer 0a1b2c3d4e5f6a7b", "0a1b2c3d"],
      ["Bot MTIzNDU2Nzg5MDEyMzQ1", "MTIzNDU2"],
    ],
    no: ["the bearer internationalised it", "a bot that answered", "basic 2026 figures"],
  },
  {
    name: "named in JSON, in a query or among settings",
    after: new RegExp(`(?:${namesOfSecrets.join("|")})\\\\?["']?\\s{0,3}[:=]\\s{0,3}`),
    gone: /\\?["'][^"'\\]{2,}|[^\s"'\\,;&}]{3,}/,
    yes: [
      ['{"access_token":"abc-9"}', "abc-9"],
      ['{\\"token\\":\\"abc-9\\"}', "abc-9"],
      ["host=db password=hunter2 port=5", "hunter2"],
      ["password='two words' port=5", "two words"],
      ["client_secret=77aa88&x=1", "77aa88"],
    ],
    no: ["SLACK_BOT_TOKEN and SLACK_APP_TOKEN belong together: both", 'unexpected token "<"', "tokens: 512"],
  },
  {
    name: "Slack's tokens",
    gone: /\bx(?:ox[a-z](?:\.xox[a-z])?|app)-[\w-]{5,}/,
    yes: [["got xoxb-12345678-abcdef back", "12345678"]],
    no: ["xoxb- is how it begins"],
  },
  {
    name: "keys of model servers and code hosts",
    gone: /\b(?:sk|pk|rk|gsk|hf|gh[pousr]|glpat)[-_](?=[\w-]*\d)[\w-]{12,}/,
    yes: [
      ["key sk-proj-0123456789ab", "0123456789"],
      ["ghp_0123456789abcdef", "0123456789"],
    ],
    no: ["sk-short", "sk-a-name-of-letters"],
  },
  {
    name: "Discord's bot tokens",
    gone: /\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,40}(?![\w-])/,
    yes: [["M1234567890abcdefghijklmn.Gabcde.x23456789012345678901234567890", "Gabcde"]],
    no: ["lede.example.org"],
  },
  {
    name: "JSON web tokens",
    gone: /\beyJ[\w-]{8,}\.[\w-]{4,}\.?[\w-]*/,
    yes: [["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "c2lnbmF0"]],
    no: ["eyJ is how it begins"],
  },
  {
    name: "Discord's webhooks and interactions, under whatever host",
    after: /\/(?:webhooks|interactions)\/\d{5,25}\//,
    gone: /[^\s/"'?\\]{8,}/,
    yes: [
      ["POST /api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb24", "aW50ZXJh"],
      ["/interactions/123456789012345678/aW50ZXJhY3Rpb24/callback", "aW50ZXJh"],
    ],
    no: ["/channels/123456789012345678/messages/123456789012345679"],
  },
];
