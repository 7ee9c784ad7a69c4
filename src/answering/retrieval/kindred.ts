// Words that a question and a news text use for the same thing: "buy" and "purchase", "cut" and "axe".
import { meaning } from "../../language/stem.ts";

const groups = `
buy purchase acquire takeover acquisition bid offer
sell sale sold
cost price pay fee worth charge expense paid
own owner belong owned
sink sank sunk
begin began start
speak spoke talk
drive drove driver
flee fled escape
hit strike struck
bid bidder offer
open reopen
pay salary wage compensation earn paid
fall drop decline decrease plunge slump lose loss shrink contract dip sink tumble slide down lower reduce
rise gain increase climb grow jump soar surge up spike advance growth higher
cut axe slash reduce reduction eliminate shed layoff
shrink contract decrease
die death dead kill fatal fatality perish toll deceased
hurt injure wound injury casualty
rescue save retrieve
arrest detain custody jail
jail prison imprison sentence
sue lawsuit suit litigation court
charge accuse indict prosecute
win won victory beat defeat
lose defeat lost
leave depart quit resign exit departure stand step
resign quit step stand
start begin launch open commence
end finish close conclude run until
delay late postpone behind
build make manufacture produce construct assemble production
make supply maker manufacturer
choose pick select favour favor prefer
appoint name head chief lead
chief head ceo leader boss chairman president director
run lead head manage charge
illness disease cancer sick sickness condition disorder
age old year
answer reply respond response react reaction
protest demonstrate demonstration rally march
strike stoppage walkout
attack assault raid
bomb explosion blast explode
shoot shooting gunman fire shot gun
war conflict fighting fight
ban prohibit forbid outlaw
allow permit let approve
vote ballot election poll
law bill legislation act
agreement deal accord contract treaty pact
contract deal agreement order
big large huge size
backlog queue
plane aircraft jet airliner airplane
ship boat vessel ferry
car auto automobile vehicle automaker
job employee worker staff post position employ workforce work
firm company corporation business
factory plant facility
country nation nationality state
city town capital
teacher school
money fund funding cash amount
help aid assist assistance support
test trial
show reveal display
find discover discovery found
move relocate
hold keep imprison
ship vessel freewinds
suicide kill life
visit visitor tourist attend attendance
return back
share stock
share percent percentage proportion stake
market exchange index
movie film
song track download music
prize award win
crash accident disaster collision wreck
fire blaze wildfire burn
flood storm hurricane typhoon cyclone
earthquake quake tremor
police officer
doctor physician
criticise criticize condemn attack
criticism criticise criticize
blame cause
cause reason prompt trigger lead because due
prompt cause trigger
fix resolve repair solve
want demand seek ask request insist propose
expect forecast predict anticipate
fear worry concern
plan scheme proposal intend
published release publish issue report
speak spoke say tell spokesman spokeswoman spokesperson
complete completion finish final
stop discontinue halt end
drop discontinue
keep continue
fine penalty punish
damage strike broken destroy
destination fly
trip visit tour travel
marry wedding husband wife
child kid boy girl minor
woman female
man male
party group
president leader
minister secretary
member
measure policy
tax levy tariff duty
debt owe arrears
reopen open resume
shut close closure
born birth
mother father parent
store shop outlet
sign signature
deadline within
overtake replace surpass pass
host present presenter
star actor actress
singer musician artist
coach manager
match game
champion winner title
study research researcher scientist survey
virus outbreak epidemic
talk discussion negotiation meeting
judge justice magistrate
side agree support back
problem issue glitch fault flaw defect bug
site website page
remove take delete
flight fly flew flown
buy sell
still continue remain
only other sole
supply provide deliver
finish close end settle
introduce launch release unveil
reject refuse deny decline
vaccine jab shot
hospital clinic treat treatment
treat hospital treatment
`;

const near = new Map<string, Set<string>>();
for (const line of groups.trim().split("\n")) {
  const stems = line.split(" ").map((word) => meaning(word));
  for (const stem of stems) {
    const known = near.get(stem) ?? new Set<string>();
    for (const other of stems) if (other !== stem) known.add(other);
    near.set(stem, known);
  }
}

const none: ReadonlySet<string> = new Set();

/** Stems that may stand for this one. */
export const kindred = (stem: string): ReadonlySet<string> => near.get(stem) ?? none;
