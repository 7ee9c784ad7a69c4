// How a line opens that is furniture of an English page and not the story: rows, each with the reason given to people.
import { monthShortNames, weekdayNames } from "../../language/en/calendar.ts";
import { type Match, type Rule, ruleSet, type WordClasses } from "../../language/rule.ts";
import { wordSet } from "../../language/word-set.ts";

const offices = wordSet("editor editors reporter author newsroom us");
const published = wordSet(
  "published appeared updated republished syndicated corrected amended generated adapted translated",
);
const startsOfDays: readonly string[] = [...monthShortNames, ...weekdayNames.map((day) => day.slice(0, 3))];

const classes: WordClasses = {
  any: () => true,
  notStop: ({ norm }) => norm !== ".",
  office: ({ norm }) => offices.has(norm),
  day: ({ kind, norm }) =>
    kind === "number" ||
    startsOfDays.some((start) => norm.startsWith(start)) ||
    norm === "today" ||
    norm === "yesterday",
  published: ({ norm }) => published.has(norm),
  address: ({ kind }) => kind === "address",
  mark: ({ norm }) => norm === ":" || norm === "|" || norm === '"' || norm === ">",
};

type Reason = { readonly why: string };
const because =
  (why: string) =>
  (_: Match): Reason => ({ why });
/** A link has no full stop; a sentence that opens with the same words has one. */
const unlessSentence =
  (why: string) =>
  ({ tokens, to }: Match): Reason | undefined =>
    tokens.slice(to).some(({ norm }) => norm === ".") ? undefined : { why };

const story = "a link to another story";
const subscribe = "a prompt to subscribe";
const share = "a prompt to comment or share";
const advertisement = "an advertisement";
const credit = "a photo or video credit";
const copyright = "a copyright line";
const desk = "an editor's line";
const date = "a date line";
const notice = "a notice about cookies or terms";

/** Asked at the first word of a short line. Ordered: the commonest first. */
const rows: readonly Rule<Reason>[] = [
  {
    name: "link with its mark",
    pattern: [
      "> read more|also|next {mark}",
      "> read the|our full {mark}",
      "> see also {mark}",
      "> also read {mark}",
      "> related stories|articles|topics|content|coverage|news? :",
      "> more on this",
      "> more stories",
      "> recommended :",
      "> recommended for you :",
      "> do not miss :",
      "> in pictures :",
      "> explainer|analysis :",
    ],
    make: because(story),
    yes: ["{Read more:} Council delays the plan", "{Related stories:} Harbour"],
    no: ["More people came.", "In pictures he is smaller."],
  },
  {
    name: "link without a mark",
    pattern: ["> read more|also|next", "> read the|our full", "> see also", "> also read", "> more from this|our|the"],
    make: unlessSentence(story),
    yes: ["{Read more} about the harbour"],
    no: ["Read more books, the minister told pupils."],
  },
  {
    name: "newsletter",
    pattern: [
      "> sign up to|for|here|now",
      "> subscribe to|now|for|today",
      "> get the|our|all the? latest|best|free|top|news|most {notStop}* inbox|newsletter|app|email|alerts|delivered",
      "> enter your email",
      "> enter your e - mail",
      "> by signing up",
      "> by entering|providing your",
      "> by clicking|submitting|subscribing",
      "> our morning|daily|weekly|free newsletter|briefing|email",
      "> want more|the latest? {notStop}* ?",
    ],
    make: because(subscribe),
    yes: ["{Sign up for} our daily newsletter.", "{Get the latest news in your inbox}"],
    no: ["By signing the plan, the mayor won.", "Subscribers left."],
  },
  {
    name: "membership",
    pattern: [
      "> join us|our|thousands",
      "> join the conversation|discussion",
      "> follow us",
      "> follow {any} on twitter|facebook|instagram|x",
      "> follow @",
      "> like us on",
      "> download our|the app",
      "> download our|the {any} app",
      "> become a member|subscriber|supporter",
      "> support our|independent journalism",
      "> already a member|subscriber",
      "> to unsubscribe|subscribe",
      "> to continue reading",
      "> to read the full",
    ],
    make: because(subscribe),
    yes: ["{Follow us} on Mastodon", "{Become a member} today."],
    no: ["Follow the money, the investigator said.", "Join hands, she said."],
  },
  {
    name: "comments",
    pattern: [
      "> have your say",
      "> what do you think",
      "> leave|add|post a comment",
      "> comments are|have",
      "> view all? comments",
      "> # shares|comments",
      "> share this|on",
      "> thanks for reading|subscribing|signing|visiting",
      "> thank you for reading|subscribing|signing|visiting",
    ],
    make: because(share),
    yes: ["{Have your say} below.", "{Share this} with friends."],
    no: ["Share prices fell on Monday.", "Comments by the mayor angered residents."],
  },
  {
    name: "tips to the desk",
    pattern: [
      "> click here|to",
      "> tap here",
      "> scroll down|to",
      "> send us? your|a {notStop}* tip|tips|story|stories|photos|letters",
      "> report a|an typo|error",
      "> got a tip|story",
      "> do you know|have a|any|more {any}* contact|email",
      "> do you know|have a|any|more {any}* tell us",
    ],
    make: because(share),
    yes: ["{Got a tip} for us?", "{Send us your photos} of the storm."],
    no: ["Send a boat, the mayor said.", "Do you know her?"],
  },
  {
    name: "advertisement",
    pattern: [
      "> advertisement -|—|:||",
      "> story|article continues",
      "> continue reading",
      "> continued below",
      "> sponsored by|content",
      "> paid content|post",
      "> paid for by",
      "> promoted by",
      "> this content|article|post is|was sponsored|paid",
    ],
    make: because(advertisement),
    yes: ["{Story continues} below", "{This post is sponsored} by Norbank."],
    no: ["Advertisement spending rose by 4 percent, the firm said.", "This article is long."],
  },
  {
    name: "credit of a picture",
    pattern: [
      "> image source|caption|copyright|credit|credits? :|,",
      "> image via",
      "> media caption",
      "> photo|photos|photograph by|credit|courtesy? :|/",
      "> photo|photos|photograph by|credit|courtesy",
      "> photographs|credit|credits|caption :",
      "> picture|pictures by|credit? :",
      "> reuters|ap|afp|epa|pa|alamy|shutterstock|file photo|image|images|/",
      "> getty photo|/",
      "> ( ap|afp|reuters|getty|epa photo",
      "> file photo|image|pic|picture? :",
    ],
    make: because(credit),
    yes: ["{Photo:} Jane Smith / Example Pictures", "{Image source,} Norbank", "{Reuters/}Jane Smith"],
    no: ["Photographs of the ship were published on Friday.", "Reuters said so."],
  },
  {
    name: "player",
    pattern: ["> watch|listen|video|gallery :", "> video credit", "> watch the {notStop}* video"],
    make: because(credit),
    yes: ["{Watch:} the storm", "{Watch the full video} here"],
    no: ["Watch the sea. A video helps."],
  },
  {
    name: "agency of a picture",
    pattern: ["> getty images?"],
    make: unlessSentence(credit),
    yes: ["{Getty Images}"],
    no: ["Getty Images was sold."],
  },
  {
    name: "copyright",
    pattern: [
      "> copyright|©",
      "> ( c ) #1900-2100",
      "> all rights reserved",
      "> the associated press contributed",
      "> republished with|under",
      "> this article|story|post was|has|is|originally|first been? originally|first|been? {published}",
    ],
    make: because(copyright),
    yes: ["{©} 2024 The Example. All rights reserved.", "{This article was originally published} in May."],
    no: ["This article was long.", "All rights were sold."],
  },
  {
    name: "editing and reporting",
    pattern: [
      "> editing|reporting|writing|compiled|translated|edited|reported|written by",
      "> additional reporting",
      "> with files|reporting|input|inputs from",
      "> with additional reporting from",
      "> source|sources|via|text|tel|email :",
      "> e - mail :",
      "> contact the? {office}",
      "> the author|writer is|can {notStop}* reached|@",
    ],
    make: because(desk),
    yes: ["{Additional reporting} by Tom Brown.", "{Contact the newsroom}"],
    no: ["Sources close to the talks said a deal was near.", "Contact was lost."],
  },
  {
    name: "address and nothing else",
    pattern: "> {address}",
    make: ({ tokens, to }) =>
      to < tokens.length ? undefined : { why: tokens[0]?.text.includes("@") ? desk : "a bare address" },
    yes: ["{https://example.org/story}", "{desk@example.org}"],
    no: ["Visit https://example.org/story today.", "https://example.org is down"],
  },
  {
    name: "day of publication",
    pattern: [
      "> first? published|posted|updated|modified|created on|at? :? {day}",
      "> last updated|modified",
      "> date :",
      "> # min|mins|minute|minutes|hour|hours|day|days ago|read",
      "> reading|read time",
      "> est reading",
    ],
    make: because(date),
    yes: ["{Published: 14}:11 EST, 25 October 2013", "{5 min read}"],
    no: ["Published by Norbank, it sold well.", "5 minutes later it rained."],
  },
  {
    name: "cookies and terms",
    pattern: [
      "> we use cookies",
      "> we and our partners",
      "> this site|website uses",
      "> by using|continuing",
      "> please? enable|disable javascript|cookies",
      "> please? enable|disable your ad",
      "> your browser",
      "> terms of|and",
      "> privacy policy|notice",
      "> cookie policy|settings",
      "> javascript is|must",
      "> you have|need {notStop}* javascript",
      "> you have|need {notStop}* free articles",
      "> you have|need {notStop}* to be logged",
      "> if you enjoyed|liked this",
      "> if you have been affected by",
    ],
    make: because(notice),
    yes: ["{We use cookies} to improve your experience.", "{You have two free articles} left"],
    no: ["You have to see it.", "This site is old."],
  },
];

export const boilerplateRules = ruleSet(rows, classes);
