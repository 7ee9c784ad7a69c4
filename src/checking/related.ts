// Which different words mean about the same, and which mean the opposite, in news. Words are stems (`stems.ts`).
import { stem } from "./stems.ts";

const table = (rows: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const row of rows.split("\n")) {
    const words = row.trim().split(/\s+/).map(stem);
    for (const word of words)
      for (const other of words)
        if (word !== other) {
          const list = found.get(word) ?? new Set();
          list.add(other);
          found.set(word, list);
        }
  }
  return found;
};

const likes = table(`die dead death killed deceased fatal fatality slain
kill murder slay assassinate shoot
hurt injure wound injury
arrest detain capture apprehend custody
attack assault raid strike
begin start launch commence open
end finish conclude close stop cease
buy purchase acquire acquisition
sell sale sold
win victory beat defeat triumph
lose loss defeat
rise increase grow climb gain jump surge soar
fall drop decline decrease plunge slump sink reduce
show reveal indicate demonstrate display
say state tell announce declare add remark report
ask request urge call demand
allow permit let authorise authorize enable
ban prohibit bar outlaw forbid block
leave depart quit exit resign
arrive reach come
make create produce build construct
get obtain receive gain earn
help aid assist support
big large huge massive enormous giant great major
small little tiny minor
new fresh recent latest
old elderly aged ancient
child kid youngster boy girl son daughter
man male gentleman
woman female lady
mother mum mom parent
father dad parent
wife husband spouse partner
police officer cop authority
doctor physician medic
lawyer attorney solicitor barrister
company firm business corporation
government administration cabinet
country nation state
city town
house home property residence
car vehicle automobile
plane aircraft jet airliner airplane
ship boat vessel
money cash fund
job work employment post role
picture photo photograph image snap
film movie
game match fixture
team side club squad
manager boss coach
player footballer
goal score
fire blaze flame
storm hurricane cyclone typhoon
crash collision accident
discover find uncover spot
search hunt look
watch see view witness
speak talk discuss
meet meeting talk
plan intend aim propose
want wish hope desire
need require
think believe consider
claim allege accuse
charge accuse indict
convict guilty
jail prison imprison sentence
escape flee
save rescue
hit strike struck
hold host stage
use employ utilise utilize
give provide offer supply donate
take seize grab
send dispatch ship
bring carry transport
keep retain maintain
change alter modify
choose pick select elect
join enter
face confront
fight battle combat clash
war conflict fighting
protest demonstration rally demonstrate
vote ballot poll election
win elect
law legislation bill
rule decision verdict judgment
agree deal agreement accord pact
cost price expense
pay spend
rich wealthy
poor impoverished
famous celebrated renowned well-known
happy delighted pleased glad
angry furious outrage
sad upset devastated heartbroken
fast quick rapid swift
hard difficult tough
easy simple
strong powerful
important key crucial vital significant
beautiful stunning gorgeous
strange odd bizarre unusual
dangerous risky hazardous
sick ill unwell
illness disease sickness condition
study research survey
scientist researcher expert
student pupil
school college
holiday vacation
baby infant newborn
friend pal mate
relationship romance
marry wed wedding marriage
divorce split separate
return back
delay postpone
cancel scrap axe
approve back endorse
reject refuse decline
oppose against
warn caution
threat threaten
damage destroy ruin
build erect
near close nearby
around about approximately
million m
area region zone
terrorist militant extremist
soldier troop military army
bomb explosion blast explode
gun weapon firearm rifle
steal theft rob robbery
drug medicine medication
refugee migrant immigrant asylum
leader chief head president
spokesman spokeswoman spokesperson
biggest largest
previous former earlier ex
annual yearly
whole entire
several many numerous
also too
star celebrity
fan supporter
clothes outfit dress clothing
incident event
claim insist maintain
despite although though
during while
because since due`);

export const related = (one: string, other: string): boolean => likes.get(one)?.has(other) ?? false;

const opposites = table(`up down
rise fall
rise drop
rise decline
increase decrease
increase reduce
grow shrink
gain lose
win lose
win defeat
victory defeat
beat lose
victory loss
accept reject
accept refuse
approve reject
support oppose
back oppose
allow ban
allow prevent
allow block
permit forbid
agree disagree
agree refuse
agree deny
admit deny
confirm deny
begin end
start end
start finish
open close
arrive leave
enter leave
buy sell
give take
send receive
succeed fail
success failure
pass fail
live die
alive dead
survive die
kill save
free jail
release arrest
release detain
acquit convict
guilty innocent
love hate
like dislike
praise criticise
praise criticize
praise condemn
welcome condemn
attack defend
hire fire
hire sack
join leave
join quit
remember forget
first last
before after
early late
more less
most least
more fewer
high low
higher lower
big small
large small
long short
old young
older younger
new old
hot cold
good bad
better worse
best worst
right wrong
true false
safe dangerous
rich poor
strong weak
hard easy
fast slow
happy sad
public private
male female
man woman
boy girl
son daughter
brother sister
mother father
husband wife
husband widow
king queen
he she
his her
him her
north south
east west
northern southern
eastern western
left right
inside outside
above below
over under
with without
for against
all none
always never
many few
major minor
maximum minimum
positive negative
legal illegal
likely unlikely
possible impossible
able unable
home away
day night
morning evening
friend enemy
ally enemy
ahead behind
forward backward
add remove
push pull
raise lower
raise cut
expand cut
cheap expensive
heavy light
full empty
improve worsen
strengthen weaken
encourage discourage
include exclude
appear disappear
lead trail
teacher student
doctor patient
victim suspect
victim attacker
buyer seller
employer employee
winner loser
war peace
democrat republican
conservative liberal`);

export const opposed = (one: string, other: string): boolean => opposites.get(one)?.has(other) ?? false;
