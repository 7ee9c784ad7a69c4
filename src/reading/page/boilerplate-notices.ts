// Lines by which an English page speaks of itself to its readers: its workings, its makers' interests, its rights: rows.
import { type BoilerplateRule, because } from "./boilerplate-reasons.ts";

/** Phrases of systems that many sites run on, and of the houses that many sites copy. */
export const noticeRows: readonly BoilerplateRule[] = [
  {
    name: "workings of the page",
    pattern: [
      "> this article|page|story|post contains content|embedded|affiliate|references",
      "> we ask for your permission",
      "> to view|see|show|watch this {plain}*4 click|accept|allow|you",
      "> this video|content|embed|map|chart is not|no currently|longer? available|supported",
      "> something went wrong",
      "> an error occurred",
      "> please? enter|provide a|an|your valid? email|password|name",
      "> please try again",
      "> your email address will",
      "> required fields are",
      "> save my name",
      "> this site is protected",
      "> market? data|quotes is|are? delayed",
      "> # votes|views|shares|likes|responses so far",
    ],
    make: because("a notice about cookies or terms"),
    yes: [
      "{This article contains content} hosted elsewhere.",
      "{Your email address will} not be published.",
      "{Something went wrong}.",
      "{1,204 votes so far}",
    ],
    no: ["This article is long.", "Data showed a fall.", "To see the lake, people climbed.", "1,204 votes were cast."],
  },
  {
    name: "interests of who wrote it",
    pattern: [
      "> {heading}+4 does|do not work for , consult",
      "> {heading}+4 has|have disclosed no {plain}*3 affiliations",
      "> the author|authors|writer declares|declare|has|have no {plain}*4 interest|interests|affiliations",
      "> the? views|opinions expressed {plain}*6 author|authors|own|writer",
      "> {heading}+4 is|are a? {plain}*3 reader - supported|funded",
    ],
    make: because("an editor's line"),
    yes: [
      "{Anna Lind does not work for, consult}, own shares in or receive funding from any company.",
      "{The views expressed in this column are her own}.",
      "{Coast Post is a reader-supported} publication.",
    ],
    no: ["Anna Lind does not work for the town.", "The views of the lake are famous."],
  },
  {
    name: "rights of the page",
    pattern: "> a version of this article|story|post",
    make: because("a copyright line"),
    yes: ["{A version of this article} appeared in print."],
    no: ["A version of this law failed."],
  },
  {
    name: "where readers should go next",
    pattern: [
      "> click to share|print|email",
      "> explore|discover more on",
      "> {heading}*4 follow me on",
      "> read|see|find all? {plain}*2 coverage|stories|posts|articles by|from|on|about|here",
      "> take|join|answer our {plain}*2 poll|survey|quiz",
    ],
    make: because("a prompt to comment or share"),
    yes: ["{Follow me on} Mastodon.", "{Explore more on} these topics", "{Read all our stories about} lakes"],
    no: ["Explorers read the lake's story.", "Read books, the minister told pupils."],
  },
];
