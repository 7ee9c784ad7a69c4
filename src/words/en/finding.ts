// What is said in English where a site, a feed or a file gives nothing to read.
export const whenFinding = {
  "find.no-feed": "That is not a feed.",
  "find.no-feed-announced": "That site announces no feed. Look for RSS on it and give that address.",
  "find.no-text": "There is no text in that file. Attach a .txt or .html file.",
  "find.nothing-sent": "The site sent nothing.",
  "find.robots": "The site's robots.txt asks programs not to read that page. Paste its text instead.",
} as const;
