const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Words that stand before a name and are no part of it; with them goes a role that the person can be called by later. */
export const TITLES = listed(`
  mr mrs ms miss mx dr prof professor sir dame lord lady president premier chancellor king queen prince princess pope
  minister secretary senator congressman congresswoman representative governor mayor judge justice sheriff chief
  general colonel captain major sergeant lieutenant admiral commander officer detective inspector superintendent
  constable father rev reverend bishop archbishop cardinal imam rabbi coach manager director chairman chairwoman
  chair treasurer chancellor ambassador commissioner councillor gen col capt maj sgt lt adm rep sen gov spokesman
  spokeswoman spokesperson leader economist astronomer actor actress singer skipper attorney lawyer analyst
  candidate nominee deputy foreign prime vice first interior defence defense finance health education transport
  justice environment culture energy trade labour labor home head teacher headteacher editor reporter author
  baker farmer nurse doctor driver producer historian biologist engineer keeper striker midfielder goalkeeper
  defender pilot chef artist painter sculptor poet writer novelist critic surgeon midwife paramedic vet geologist
  physicist chemist scientist researcher curator librarian principal dean warden ranger firefighter master harbour
  harbor curator pastor priest monk abbot prosecutor defendant witness`);

/** Nouns for what somebody is or does, under which a person named earlier can come back: “the minister”. */
export const ROLES = listed(`
  ${[...TITLES].join(" ")} official aide boss founder owner head chief executive resident activist campaigner student
  pupil mother father widow widower son daughter brother sister wife husband veteran soldier fighter worker shopkeeper
  waiter waitress builder plumber electrician mechanic fisherman sailor player captain champion runner swimmer cyclist
  boxer golfer skier winger rider trainer musician drummer guitarist violinist conductor composer comedian filmmaker
  photographer journalist columnist blogger lawmaker legislator politician republican democrat conservative liberal
  socialist senator deputy mp backbencher billionaire businessman businesswoman entrepreneur banker trader accountant
  clerk cashier cleaner gardener butcher grocer carpenter tailor barber hairdresser pharmacist dentist psychologist
  psychiatrist therapist epidemiologist virologist climatologist meteorologist sociologist statistician mathematician
  lecturer academic scholar expert specialist consultant adviser advisor counsel solicitor barrister magistrate
  investigator victim survivor suspect passenger tourist climber hiker tenant landlord neighbour neighbor pensioner
  retiree teenager boy girl man woman grandmother grandfather host presenter star monarch duke duchess prince
  undersecretary envoy diplomat negotiator mediator strategist organiser organizer coordinator volunteer trustee
  chairperson bishop vicar incumbent front-runner frontrunner newcomer technician operator guard keeper guide`);

/** Roles that tell “he” from “she”. */
export const MALE = listed(`
  mr sir lord king prince father spokesman chairman congressman businessman actor waiter widower son brother husband
  boy man grandfather duke fisherman landlord pope`);
export const FEMALE = listed(`
  mrs ms miss dame lady queen princess mother spokeswoman chairwoman congresswoman businesswoman actress waitress widow
  daughter sister wife girl woman grandmother duchess midwife`);

/** Given names that are mostly a man's or a woman's: used only to tell which of two persons “he” or “she” is. */
export const MALE_NAMES = listed(`
  aaron abdul adam adrian ahmed alan albert aldo alex alexander ali andre andrew anthony antonio arthur barack ben
  benjamin bernie bill bob boris brandon brian bruce carl carlos charles chris christian christopher daniel david dennis
  dimitri dmitri donald doug edward emmanuel eric erik farid francis frank fred gary george giovanni greg gordon
  hans harry hassan henrik henry hugo ibrahim ilham ivan ivo jack jacob jake james jan jason jean jeff jeremy jim joe joel john
  johan jon jonathan jorge jose joseph juan justin karl keith kenneth kevin larry laszlo lars liam louis luca luis luke marco
  marcus mario mark martin mats matt matthew michael miguel mike mohamed mohammed muhammad narendra nathan neil nicholas nick
  nikol nils oleg olaf oliver omar oscar owen pablo patrick paul pavel pedro peter phil philip pierre rafael rashid
  raymond recep ricardo richard rob robert roger rolf ronald ross ryan sam samuel scott sean sergei simon stephen steve
  steven stuart ted thomas tim todd tom tomas tony vladimir viktor victor walter william xi yusuf volodymyr`);
export const FEMALE_NAMES = listed(`
  ada agnes aisha alice alison amanda amelia amina amy ana andrea angela anita anna anne annie barbara beth betty
  brenda carla carmen carol caroline catherine charlotte cheryl chloe christina christine claire clara claudia cynthia
  deborah diana diane donna dorothy elena elizabeth ella ellen elsa emily emma erica esther eva fatima fiona florence
  frances gloria grace hannah heather helen hillary ines ingrid irene isabel jane janet jennifer jessica jill joan joanna
  jo josephine joyce judith judy julia julie karen kate katherine kathleen kelly kim kristin laura lauren leila lena leyla
  linda lisa liz louise lucia lucy margaret maria marie marina marta martha mary megan melania melissa mia michelle
  miriam monica nadia nancy naomi natalie nicola nicole nina olga olivia pamela patricia priya rachel rebecca rita
  rosa rose ruth sally samantha sandra sara sarah sharon shirley silvia sofia sonia sophie stella susan susana svetlana
  tanya teresa theresa valerie vera veronica victoria virginia wendy yael yasmin yvonne zoe`);

/** Words of the names of institutions, places and works: with one of them a run of capitals is no person. */
export const NOT_A_PERSON = listed(`
  ministry department office council committee commission court parliament congress senate house government
  administration agency authority authorities bureau board bank university college school institute institution
  academy hospital clinic church cathedral mosque party union association federation foundation fund group company
  corporation inc corp ltd plc llc co holdings industries airlines airways railway railways club fc united city
  county state states street road avenue square bridge river lake sea ocean mountain mountains valley island islands
  park airport station port harbour army navy force forces guard police brigade regiment times post journal news
  herald guardian tribune gazette press agency magazine network radio television tv nations organization organisation
  service services system act bill treaty agreement deal war revolution day week month year republic kingdom empire
  emirates cup league championship games olympics award prize trust society alliance coalition movement front campaign
  project programme program initiative centre center museum library theatre theater gallery hall tower palace square
  north south east west northern southern eastern western central new great saint san los las el white black red
  supreme national international european american british french german russian chinese african asian arab latin
  middle wall downing capitol hill world global general's security intelligence homeland human rights health watch
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas easter islam christianity hezbollah hamas taliban isis`);

/** Bodies and offices that can be asked: police without a name are still the police. */
export const INSTITUTIONS = listed(`
  ministry department office council committee commission court parliament congress senate government administration
  agency authority bureau board bank university college school institute academy hospital clinic church party union
  association federation foundation fund company corporation firm airline railway club army navy military police
  forces troops brigade guard newspaper magazine broadcaster radio station channel network embassy consulate charity
  prosecutors prosecution defence defense kremlin pentagon cabinet coalition opposition team league organisation
  organization service coastguard observatory museum library factory manufacturer operator supplier retailer maker
  carrier insurer publisher regulator watchdog inspectorate tribunal jury monarchy palace town city country state
  nation district region province village borough trust society consortium startup brewery bakery utility`);

/** What can be read: a report with an author is a source one can look up. */
export const DOCUMENTS = listed(`
  report study survey poll letter statement document documents paper papers memo note email emails message messages
  book article editorial filing lawsuit complaint indictment ruling judgment verdict contract census audit review
  analysis data figures statistics records record transcript website post tweet post bulletin notice press-release
  research evidence findings charter law constitution treaty`);

/** What can be seen or heard. */
export const FOOTAGE = listed(`
  video videos footage clip clips image images photo photos photograph photographs picture pictures recording
  recordings film films livestream screenshot screenshots audio`);

/** Words before a noun that leave open who of many it is. */
export const INDEFINITE = listed(`
  a an one some several many most few other others another two three four five six seven eight nine ten dozens
  hundreds thousands various numerous certain multiple both half`);

/** Capital words that say which part of the world, not who. */
export const BROAD = listed(`
  western eastern northern southern european african asian latin arab middle senior former top local foreign
  intelligence military security government defence defense medical legal industry political diplomatic`);
