// Verbs that carry somebody's words.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const speaking = set(
  `said says say saying told tells adds added warned warns insisted insists argued argues claimed claims claiming announced announces declared declares
  asked asks wrote writes tweeted tweets explained explains noted notes admitted admits stated states confirmed confirms denied denies replied replies joked
  shouted urged urges reported reports reporting estimates estimated believes believed predicted predicts testified acknowledged conceded continued
  concluded commented remarked responded countered observed recalled revealed reiterated stressed emphasized emphasised suggested suggests
  alleged alleges maintained maintains contended complained lamented posted promised vowed pledged answered quipped agreed called demanded
  allege claim report estimate believe expect argue warn suggest insist predict disclosed forecast forecasts expects projected projects found finds showed shows indicated`,
);

/** After a closing mark these may stand before their speaker: '..., said Smith'. */
const inverted = set(
  "said says added adds warned explained asked wrote replied insisted argued noted continued declared announced joked recalled admitted exclaimed concluded commented agreed observed reported reports stated complained tweeted claimed shouted answered told",
);

/** A quotation may begin or end right at these; the wider set only carries figures. */
const quoting = set(
  `said says say saying told tells added adds warned warns insisted insists argued argues claimed claims announced declared declares asked asks wrote writes
  tweeted tweets explained explains noted notes admitted admits stated states confirmed denied replied replies joked shouted testified acknowledged
  conceded continued continues concluded commented remarked responded countered observed recalled recalls revealed reiterated stressed emphasized emphasised
  suggested suggests alleged maintained contended complained lamented posted vowed promised answered quipped agreed called calls described dubbed reads read stating writing
  adding telling exclaimed yelled cried muttered snapped mused urged thinks thought believes feels felt retorted opined cautioned characterized characterised reasoned justified titled charged blasted boasted
  branded attacked attacks dismissed lauded hailed bemoaned blamed likened compared decried derided touted scolded calling describing dismissing saying asking tweeting insisting claiming arguing warning noting explaining declaring writing quoting quoted accusing demanding lamenting recalling vowing announcing testifying issued accused labeled labelled denounced criticized criticised praised mocked ripped slammed reported demanded pleaded pledged predicted repeated`,
);

/** These speak only with a clause: "agreed that", "found that"; with an object they do something else. */
const withClause = set(
  "admitted agreed recalled found finds showed shows called demanded answered promised vowed pledged indicated complained continued concluded posted",
);
export const needsClause = (lower: string): boolean => withClause.has(lower);

export const isSpeaking = (lower: string): boolean => speaking.has(lower);
export const isSpeechAfterQuote = (lower: string): boolean => inverted.has(lower);
export const isQuoting = (lower: string): boolean => quoting.has(lower);

/** Also plural nouns: "his tweets", "the claims". They are verbs only right after a name or a pronoun. */
const nouns = set(
  "tweets claims reports estimates notes states calls posts forecasts predicts shows finds projects charges demands praise issued attacks blasts",
);
export const mayBeNoun = (lower: string): boolean => nouns.has(lower);
