// English words that deny, hedge, part, order or explain what they stand over, by what they do (claim-senses.ts).
import type { SenseWords } from "../claim-sense.ts";

export const englishSenses: SenseWords = {
  denied: `not n't no never none neither nor without cannot nobody nothing hardly barely scarcely nowhere seldom
    rarely unlikely`,
  undone: `avert averts averted thwart thwarted foil foiled doubt doubts doubted fail fails failed failing failure
    refuse refuses refused refusing refusal deny denies denied denying denial decline declines declined declining
    reject rejects rejected rejecting rejection lack lacks lacked lacking avoid avoids avoided avoiding prevent
    prevents prevented preventing stop stopped stops unable impossible exclude excluded excludes excluding cancel
    cancels cancelled canceled cancelling block blocked blocks ban bans banned withhold withheld unharmed unhurt
    uninjured harmless unclear unknown unusable untouched missing absent oppose opposes opposed abandon abandoned
    abandons scrap scrapped drop dropped short against rather instead despite inaccessible rule ruled false untrue
    disprove disproved unwilling dismiss dismissed dismisses no-one free clear undetermined undisclosed differ
    unsuccessful fruitless void vain except acquit acquits acquitted acquittal innocent exonerate exonerated`,
  possible: "may might could possibly perhaps maybe possible possibility potential potentially",
  likely: `likely probably probable expected expects expect expecting forecast forecasts predicted predicts
    predict projected prospective`,
  seems: `apparently appears appear appeared appearing seems seemed seem seemingly suggests suggested suggest
    suggesting hint hints hinted`,
  claimed: `reportedly alleged allegedly accused accuses accuse accusing claimed claims claim claiming purported
    purportedly supposed supposedly so-called allegation allegations unconfirmed rumoured rumored argued argues`,
  believed: `believed believes believe believing suspected suspects suspect thinks think thought feared fears fear
    concerned concern worried`,
  planned: `hopefully plan plans planned planning intend intends intended intending intention hope hopes hoped
    hoping aim aims aimed seek seeks sought seeking attempt attempts attempted attempting try tries tried trying
    scheduled due proposed proposes propose proposal proposals want wants wanted urge urges urged demand demands
    demanded demanding ask asks asked asking request requests requested consider considers considered considering
    thinking mull mulls mulling weigh weighs weighing
    threaten threatens threatened threatening promise promises promised pledge pledges pledged offer offers
    offered would-be expected negotiate negotiating willing`,
  conditional: "if whether unless provided depending pending",
  part: `some several few many most part partial partly partially mainly mostly largely half certain majority minority
    portion parts chiefly primarily nearly almost virtually`,
  former: `former formerly non anti ex deputy vice acting assistant alleged would-be shadow fake interim retired
    late onetime`,
  only: "only solely merely exclusively",
  whole: `all every everyone everybody everything whole entire entirely each always both fully completely totally
    altogether only solely exclusively never none nobody certainly definitely guaranteed guarantee guarantees
    proved proves proven prove any`,
  cause: `because caused cause causes causing forced forces forcing prompted prompts prompting resulted resulting
    thus therefore consequently triggered triggering drove driven owing blamed`,
  up: `rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing up gain
    gains gained gaining grew grow grows grown growing growth surge surged surges surging jump jumps jumped higher
    raise raises raised raising soar soared soaring deeper added adds upward`,
  down: `dwindle dwindles dwindled fall falls fell fallen falling drop drops dropped dropping lose loses lost
    losing loss losses down shrink shrank shrinks shrunk shrinking contracted contraction decline declines
    declined declining dip dips dipped decrease decreases decreased decreasing cut cuts cutting lower lowers
    lowered lowering slump slumped sank sink plunged plunge plunges reduce reduces reduced reducing reduction
    downward negative tumbled slid`,
  earlier: "before earlier previously prior ahead until previous",
  later: "after following later since afterwards once subsequently then",
};
