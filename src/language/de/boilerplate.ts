// Lines of German news pages that are not the story, each with the reason a reader is told.

type GermanBoilerplate = {
  /** In small letters, without marks at its ends. */
  readonly words: string;
  /** Whether the words are all of the line, open it, end it, or stand anywhere in it. */
  readonly where: "anywhere" | "end" | "start" | "whole";
  readonly why: string;
};

const rows = (
  why: string,
  where: GermanBoilerplate["where"],
  ...words: readonly string[]
): readonly GermanBoilerplate[] => words.map((each) => ({ words: each, where, why }));

/** Rows of "anywhere" are long enough that no sentence of a story holds them by chance. */
export const germanBoilerplate: readonly GermanBoilerplate[] = [
  ...rows(
    "a link to another story",
    "start",
    "auch interessant:",
    "das könnte sie auch interessieren",
    "hier geht es zu",
    "lesen sie auch",
    "lesen sie dazu auch",
    "lesen sie hier",
    "lesen sie mehr",
    "mehr dazu",
    "mehr lesen über",
    "mehr zum thema",
    "passend dazu",
    "siehe auch",
    "weitere artikel",
    "zum weiterlesen",
  ),
  ...rows(
    "a link to another story",
    "whole",
    "auch interessant",
    "mehr aus dem ressort",
    "meistgelesen",
    "weiterlesen",
  ),
  ...rows(
    "an offer of a newsletter",
    "anywhere",
    "abonnieren sie unseren newsletter",
    "kostenlosen newsletter",
    "melden sie sich für unseren newsletter an",
    "newsletter bestellen",
    "per e-mail in ihr postfach",
  ),
  ...rows("an offer of a newsletter", "whole", "newsletter", "zum newsletter"),
  ...rows(
    "a picture's caption or credit",
    "start",
    "bild:",
    "bildquelle:",
    "bildrechte:",
    "bildunterschrift",
    "foto:",
    "fotos:",
    "illustration:",
    "quelle:",
    "symbolbild",
  ),
  ...rows("a picture's caption or credit", "end", "/dpa", "(archivbild)", "(archivfoto)", "(symbolbild)", "foto: dpa"),
  ...rows("a picture's caption or credit", "whole", "archivbild", "archivfoto", "bild vergrößern", "symbolfoto"),
  ...rows(
    "a question about cookies or consent",
    "anywhere",
    "akzeptieren sie alle cookies",
    "datenschutzeinstellungen ändern",
    "externen inhalt anzeigen",
    "mit ihrer zustimmung",
    "personenbezogene daten an drittplattformen",
    "verwendet cookies",
    "wir benötigen ihre zustimmung",
    "wir und unsere partner",
    "zustimmung jederzeit widerrufen",
  ),
  ...rows("a question about cookies or consent", "whole", "alle akzeptieren", "cookie-einstellungen", "datenschutz"),
  ...rows(
    "an offer of a subscription",
    "anywhere",
    "dieser artikel ist nur für abonnenten",
    "jetzt abonnieren",
    "jetzt testen und weiterlesen",
    "monatlich kündbar",
    "sie haben bereits ein abo",
  ),
  ...rows("an offer of a subscription", "whole", "anmelden", "jetzt registrieren", "zum abo"),
  ...rows("an advertisement", "whole", "anzeige", "werbung"),
  ...rows("an advertisement", "anywhere", "nach der anzeige weiterlesen", "powered by taboola"),
  ...rows(
    "a button to share or print",
    "whole",
    "artikel drucken",
    "artikel teilen",
    "drucken",
    "link kopieren",
    "teilen",
  ),
  ...rows("a button to share or print", "start", "auf facebook teilen", "per whatsapp teilen", "teilen sie diesen"),
  ...rows("a player's label", "whole", "audio", "artikel anhören", "podcast", "video", "video abspielen"),
  ...rows("a player's label", "start", "lesedauer", "mehr im video", "zum video"),
  ...rows("readers' comments", "start", "diskutieren sie mit", "kommentare (", "kommentar schreiben"),
  ...rows("readers' comments", "whole", "kommentare", "zu den kommentaren"),
  ...rows("the agency's mark", "start", "© dpa", "dpa-infocom", "(dpa)", "(c) dpa"),
  ...rows(
    "a date or a mark of the desk",
    "start",
    "aktualisiert am",
    "stand:",
    "veröffentlicht am",
    "zuletzt aktualisiert",
  ),
  ...rows("the publisher's imprint", "whole", "agb", "impressum", "kontakt", "nutzungsbedingungen"),
  ...rows("the publisher's imprint", "anywhere", "alle rechte vorbehalten", "nachdruck nur mit genehmigung"),
];
