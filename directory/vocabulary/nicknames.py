"""Recorded nicknames, spellings and common given names: the tables behind the comparison of given names. Data only."""

from __future__ import annotations

# formal name: its nicknames. A nickname may stand under several formal names and joins none of them to another.
NICKNAMES = """
    abigail: abby abbie gail
    abraham: abe bram avi
    adelaide: addie heidi
    adrian: ade
    adrienne: addy
    albert: al bert bertie
    alexander: alex al lex sandy xander zander alec sasha alejo
    alexandra: alex lexi lexie sandy sandra sasha ali alexa ally
    alfred: al alf fred freddie
    alice: ali allie
    alison: ali allie ally
    allison: ali allie ally alli
    alyssa: aly lyssa
    amanda: mandy manda
    anastasia: ana stacy stacey nastya
    andrea: andi andie drea
    andrew: andy drew
    angela: angie angi
    angelica: angie
    anna: annie
    anne: annie
    annette: annie
    anthony: tony ant
    antonia: toni tonya
    antonio: tony toño
    arlene: arly
    arnold: arnie
    arthur: art artie
    ashley: ash
    augustine: gus augie
    barbara: barb babs barbie bobbie
    bartholomew: bart
    beatrice: bea trixie
    benjamin: ben benny benji benjy benj
    bernadette: bernie detta
    bernard: bernie barney
    beverly: bev
    bradford: brad
    bradley: brad
    brandon: bran
    brenda: bren
    brittany: britt brit
    caitlin: cait katie
    calvin: cal
    cameron: cam
    candace: candy
    carlos: carlitos charlie
    caroline: carrie carol caro
    carolyn: carrie carol lyn
    cassandra: cass cassie sandy sandra
    catherine: cathy cath kate katie kathy katy cat kitty cate cathie
    cecilia: cece celia
    charles: charlie chuck chas chip charley
    charlotte: charlie lottie char
    chester: chet
    christian: chris
    christina: chris christy chrissy tina christie
    christine: chris christy chrissy tina christie
    christopher: chris topher kit
    clarence: clay
    clifford: cliff
    clinton: clint
    constance: connie
    cornelius: neil connie
    courtney: court
    craig: craigie
    curtis: curt
    cynthia: cindy cyndi cindi
    daniel: dan danny danl
    danielle: dani danni
    darlene: dar
    david: dave davey davy
    deborah: deb debbie debby debi
    debra: deb debbie debby debi
    dennis: denny
    desmond: des
    diana: di
    diane: di
    dolores: lola lolita
    dominic: dom nick
    donald: don donnie donny
    dorothy: dot dottie dolly dodie
    douglas: doug
    dwight: ike
    edgar: ed eddie
    edmund: ed eddie ned ted
    edward: ed eddie ned ted teddy edw
    edwin: ed eddie ned
    eduardo: lalo eddie edu
    eleanor: ellie nell nora ellen lenny nelly
    elena: lena nena
    elizabeth: liz lizzie beth betsy betty eliza libby lisa elsie liza bess bessie betsey ellie lizzy eliz
    emanuel: manny
    emily: em emmy
    emma: em emmy
    enrique: kike quique rick
    ernest: ernie
    esther: essie hettie
    eugene: gene
    evangeline: eva angie
    evelyn: evie eve
    federico: fede
    felicia: fee
    fernando: nando
    florence: flo flossie florrie
    frances: fran frannie francie
    francesca: fran frankie
    francis: frank fran frankie
    francisco: paco pancho cisco frank kiko
    franklin: frank
    frederick: fred freddy freddie rick fredk
    gabriel: gabe
    gabriela: gabi gaby
    gabrielle: gabby gabi
    geoffrey: geoff
    gerald: gerry jerry
    geraldine: gerry geri jerri
    gerard: gerry jerry
    gilbert: gil bert
    giovanni: gianni gio
    giuseppe: beppe peppe pino
    gordon: gordy
    graciela: chela
    gregory: greg gregg
    guadalupe: lupe lupita
    guillermo: memo guille
    gustavo: gus tavo
    gwendolyn: gwen wendy
    hannah: hanna
    harold: harry hal
    harriet: hattie hallie
    harrison: harry
    helen: nell nellie
    henry: hank harry hal
    herbert: herb bert
    howard: howie
    hubert: bert
    hugh: hughie
    ignacio: nacho
    irene: rene
    irving: irv
    isaac: ike zac
    isabel: bella izzy belle isa
    isabella: bella izzy belle isa
    isidore: izzy
    jacob: jake
    jacqueline: jackie jacqui jacki
    james: jim jimmy jamie jimmie jem jay jas
    jane: janie jenny
    janet: jan
    janice: jan
    jason: jay
    jeanette: jean
    jeffrey: jeff
    jennifer: jen jenny jenn jennie
    jeremiah: jerry
    jeremy: jerry
    jerome: jerry
    jessica: jess jessie
    jesus: chuy chucho
    joan: joanie
    joann: jo
    joanna: jo
    joanne: jo
    joaquin: quino
    john: jack johnny jock johnnie jno
    jonathan: jon jonny
    jorge: george
    jose: pepe joe
    josefina: fina pepa
    joseph: joe joey jos
    josephine: jo josie
    joshua: josh
    juan: juanito john
    judith: judy judi
    julia: jules julie
    julian: jules
    karen: kari
    katherine: kate kathy katie katy kat kay kit kitty kathie
    kathleen: kathy kate katie kay kathie
    kathryn: kathy kate katie kay kat katy kathie
    kelly: kel
    kenneth: ken kenny
    kevin: kev
    kimberly: kim kimmy
    kristen: kris kristi kristy
    kristin: kris kristi kristy
    kristina: kris tina kristi kristy
    kristine: kris tina kristi
    laura: laurie lori
    lauren: laurie ren
    lawrence: larry lawrie
    leo: lee
    leonard: len lenny leo
    leopold: leo
    leroy: lee roy
    leslie: les
    lester: les
    lewis: lew lou
    lillian: lil lily
    linda: lindy lin
    lindsay: linds
    lorraine: lori rainey
    louis: lou louie
    louise: lou
    lucille: lucy
    lucinda: cindy lucy
    luis: lou lucho
    mackenzie: mac kenzie
    madeleine: maddie
    madeline: maddie
    madison: maddie
    manuel: manny manolo
    marcia: marcy
    margaret: maggie meg peg peggy marge margie greta rita daisy madge megan mags
    margarita: rita
    maria: mia
    maria isabel: maribel marisa
    marilyn: mary lynn
    marjorie: marge margie
    martha: marty patty
    martin: marty
    martina: tina
    marvin: marv
    mary: molly polly mamie mae mitzi
    matthew: matt matty mat
    maureen: mo
    maurice: maury mo
    maxine: max
    maximilian: max
    maxwell: max
    megan: meg
    melanie: mel
    melinda: mindy mel
    melissa: missy mel lissa
    melvin: mel
    mercedes: merche
    michael: mike mikey mick mickey micky
    michelle: shelly shelley mitch
    mikhail: misha
    mildred: millie
    miguel: mike
    miriam: mimi
    mitchell: mitch
    mohammad: mo mohd md
    morris: morrie mo
    nancy: nan
    natalia: nat talia natasha
    natalie: nat
    natasha: tasha
    nathan: nate nat
    nathaniel: nate nat nathan
    nicholas: nick nicky nico
    nicola: nicky nikki
    nicole: nicky nikki nic nicki niki
    norman: norm
    oliver: ollie
    olivia: liv livvy
    oscar: ozzie
    oswald: ozzie
    pablo: paul
    pamela: pam pammy
    patricia: pat patty patti trish tricia patsy
    patrick: pat paddy
    paula: polly
    pauline: polly
    pedro: peter
    penelope: penny
    peter: pete
    philip: phil pip
    priscilla: cilla prissy
    rachel: rach
    rafael: rafa ralph
    raymond: ray
    rebecca: becky becca beck
    regina: gina reggie
    reginald: reg reggie
    rene: ren
    ricardo: rick ricky ricki
    richard: rick dick rich richie ricky rickey
    robert: bob rob bobby robbie bert robby robt
    roberta: bobbie robbie
    roberto: beto bob
    rodney: rod
    roger: rog
    roland: rollie
    ronald: ron ronnie ronny
    rosalind: roz
    rosario: chayo
    rosemary: rose rosie
    russell: russ rusty
    salvador: sal chava
    samantha: sam sammie
    samuel: sam sammy saml
    sandra: sandy sandi
    santiago: santi
    savannah: savvy
    sebastian: seb bastian
    serafina: fina
    sergio: checo
    seymour: sy
    shannon: shan
    sharon: shari shar
    sheldon: shelly
    shirley: shirl
    sidney: sid syd
    solomon: sol
    sophia: sophie
    stanley: stan
    stephanie: steph stephie stef
    stephen: steve stevie
    steven: steve stevie
    stuart: stu
    susan: sue susie suzy suzie
    susanna: sue susie suzy
    suzanne: sue susie suzy suzie
    sylvia: syl
    tabitha: tabby
    tamara: tammy tami
    teresa: terry terri tess tessa teri
    thaddeus: thad ted tad
    theodora: dora thea
    theodore: ted teddy theo
    theresa: terry terri tess tessa tracy teri
    thomas: tom tommy thom thos
    timothy: tim timmy
    tobias: toby
    valentina: val
    valerie: val
    vanessa: nessa
    vera: vee
    veronica: ronnie vicky roni ronni
    victor: vic
    victoria: vicky vicki tori vickie
    vincent: vince vinny vin
    viola: vi
    virginia: ginny ginger
    vladimir: vlad vova
    wallace: wally
    walter: walt wally
    warren: ren
    wendell: wendy
    wesley: wes
    wilfred: will fred
    wilhelmina: mina billie minnie
    william: bill will billy willy liam willie wm
    winifred: winnie
    winston: winnie win
    woodrow: woody
    yolanda: yoli
    yvonne: vonnie
    zachary: zach zack zac
    zachariah: zach zack
    aleksandr: sasha alex
    dmitri: dima mitya
    ekaterina: katya kate
    evgenia: zhenya
    ivan: vanya
    nikolai: kolya nick
    olga: olya
    svetlana: sveta lana
    tatiana: tanya
    yelena: lena
    johannes: hans johann
    hans: hansi
    friedrich: fritz
    heinrich: heinz
    josef: sepp
    sebastien: seb
    jean pierre: jp
    alessandro: sandro ale
    alejandro: alex ale
    alejandra: alex ale
    concepcion: concha conchita
    consuelo: chelo
    ana maria: anamaria
    mehmet: memo
    alan: al
    alexis: alex lexi lexie
    clement: clem
    deanna: dee
    augustus: gus
    august: gus
    jillian: jill
    gillian: jill gill
    montgomery: monty
    nicolas: nico nick
    randall: randy
    randolph: randy
    sarah: sally
    sara: sally
    scott: scotty
    rochelle: shelly shelley
    cheryl: sherry cheri
    stewart: stew stu
    sydney: syd
    terrence: terry
    terence: terry
    gertrude: trudy
    avraham: avi
    rajesh: raj
    rajiv: raj
    rajendra: raj
    rajan: raj
    sanjay: sanj
    srinivas: srini
    venkatesh: venkat
    krishnan: krish
    lucas: luke
    michaela: mickey
    isabelle: izzy
    sylvester: sly
    emmanuel: manny
    immanuel: manny
    leonardo: leo
    maximillian: max
    nathanael: nate nat
    salvatore: sal
    spencer: spence
    trenton: trent
    vivian: viv
    whitney: whit
    delores: dee
    mohamed: mo
    muhammad: mo
    mohammed: mo
    george: geo
    anastasios: tasos
    beatrix: bea
    constantine: gus dean dino kostas
    derek: del
    dimitrios: jim dimitri
    evangelos: angelo
    ezekiel: zeke
    ferdinand: ferdie
    frederica: freddie
    genevieve: gen
    georgina: georgie
    henrietta: hettie
    imogen: immy
    isadora: izzy
    jedidiah: jed
    konstantinos: gus dean kostas
    krishnamurthy: krish
    kristopher: kris
    ludmila: mila
    marguerite: maggie
    matilda: tilly
    nigel: nige
    panagiotis: panos pete
    philippa: pippa pip
    prudence: pru prue
    roderick: rod
    spyridon: spiro
    susannah: sue
    tamsin: tam
    whitfield: whit
    zacharias: zach
"""

# Spellings and forms of one given name; each line is one name.
SPELLINGS = """
    tatiana tatyana
    natalia natalya nataliya
    alexei alexey aleksey
    yulia yuliya iuliia
    andrei andrey
    evgeny yevgeny evgeniy yevgeniy
    ekaterina yekaterina
    anastasia anastasiya
    ksenia xenia kseniya
    irina iryna
    nikolai nikolay
    lyudmila ludmila liudmila
    leila layla leyla laila
    khalid khaled
    tariq tarek tarik
    karim kareem
    samir sameer
    ibrahim ebrahim
    osama usama
    zainab zeinab zaynab
    rajiv rajeev
    sandip sandeep
    pradip pradeep
    dipak deepak
    kavita kavitha
    sujata sujatha
    swati swathi
    lakshmi laxmi
    srinivas sreenivas
    niamh neve
    gillian jillian
    yuri yury yuriy
    terrence terence terrance
    carol carole
    aaron aron
    alan allan allen
    alison allison alyson
    ana anna
    ann anne
    andre andrei
    brian bryan
    caitlin kaitlin kaitlyn katelyn caitlyn
    carl karl
    catherine katherine kathryn katharine cathryn catharine katheryn kathrine
    cheryl sheryl
    christina kristina cristina
    christine kristine
    christopher kristopher
    claire clare clair
    craig kraig
    darren darryn
    deborah debra debora
    denise denice
    derek derrick deric
    diana dianna
    diane dianne
    dmitri dmitry dimitri dmitriy
    elisabeth elizabeth elisabet
    elaine elayne
    eric erik erick
    erica erika ericka
    erin eryn
    fatima fatema fatimah
    frederick fredrick frederic fredric
    gabriela gabriella
    geoffrey jeffrey jeffery geoffery
    gregory greggory
    hayley haley hailey
    hussain hussein husain
    ian iain
    isabel isabelle isobel
    jacqueline jaqueline jacquelyn
    jaclyn jacklyn
    janine jeanine
    jared jarrod jarred
    jennifer jenifer
    joann joanne
    john jon
    jonathan johnathan jonathon johnathon
    joseph josef
    julie julee
    karen karin caryn
    kathleen cathleen
    kelly kelley kellie
    kelsey kelsie
    kimberly kimberley kimberlee
    kristen kristin kirsten
    kristy kristi christy christie christi
    laurence lawrence
    leslie lesley
    lindsay lindsey
    lynn lynne lyn
    madeleine madeline madelyn
    marc mark
    marcella marcela
    margaret margarett
    matthew mathew
    megan meghan meagan
    michael micheal mikael
    michelle michele
    mohammad mohammed muhammad mohamed mohamad muhammed
    monica monika
    natalie nathalie
    neil neal
    nicholas nicolas nikolas
    nicole nichole
    philip phillip
    rachel rachael racheal
    rebecca rebekah
    renee rene
    robin robyn
    sara sarah
    sean shawn shaun
    sharon sharron
    sheila shelia
    sherry sherri sheri
    sofia sophia
    sophie sofie
    stephanie stefanie stephani
    stephen steven stephan stefan
    stuart stewart
    susan susanne suzanne suzan
    tammy tami tammie
    teresa theresa therese
    terry terri teri
    tracy tracey traci tracie
    vicky vicki vickie
    vivian vivien
    yusuf yousef youssef yusef
    zachary zachery zackary
    aleksandr alexander
    sergey sergei
    yelena elena
    ahmed ahmad
    hassan hasan
    omar umar
    ali aly
    ayse aisha ayesha
"""

# Given names common enough to tell a name from other words; the nicknames and formal names above join them.
GIVEN_NAMES = """
    aaron adam adriana ahmed aisha alan alana albert alberto aleksandra alessia alfonso alicia alina alisa
    alvaro amber amelia amir amit amy ana
    andre andres anil anita anjali ann annabel anya april aria ariana ariel arjun arun asha audrey aurora austin
    ava ayesha bailey beata beatriz
    becky bella bethany bianca bill blake blanca bob bonnie brad brandi brent brett brian bridget britney
    brittney brooke bruce bruno bryan bryce
    camila camille cara carla carmen carol carolina carrie cassidy celeste chad chantal chelsea cheryl chloe
    christa claire clara claudia claudio
    clay cody colette colin colleen connor corey corinne cory crystal cyrus dale dana dante daphne darren daryl
    dawn dean deanna deepak delia denise
    dev devin diego dmitry dominique donna dora doris duncan dylan earl eileen elaine elias elijah elisa elise
    ella ellen eloise elsa elvira emilia emilio
    enzo eric erica erik erika erin ernesto ethan eva evan fabian faith farah fatima felipe felix fiona frank
    freya gary gavin gemma george georgia
    georgina gina giulia glen glenn gloria grace graham grant greta guy hailey hamid hana hans haley hassan
    heather hector heidi helena helene holly hope
    hugo ian ibrahim ilona imran ines inga ingrid irina iris isla ivan ivana ivy jacek jack jackson jada jaime
    jan jana jasmine javier jay jean jenna
    jill jillian joan jodi jody joe joel joelle jordan joy joyce juan juana juanita judy julie julien juliana
    juliet june justin kaitlin kamal kara
    karina karl karla kate kayla keith kelsey kendra kent kerry kiara kim kira kirsten klaus krista kristy
    krzysztof kyle lana lara lars latoya lea leah
    leanne leila lena leon leona leslie leticia lidia liliana lisa logan lola lorena loretta lori lorna lourdes
    luca lucas lucia luke luna luz lydia
    lyn lynn mabel magdalena mandy marc marcel marcela marco marcos marcus margot mariam mariana marie marina
    mario marion marisol mark markus marlene
    marta martha mateo mathilde maya mehmet mei melissa mia michaela michal michele mila mina mindy mira mohamed
    mohammed molly mona monica monique
    morgan muhammad nadia nadine naomi natalya neha neil nia nikita nikki nina noah noel noor nora norma octavia
    olga omar pablo paige paloma
    paola patrice paul paula paulina paulo pavel pearl pedro petra phoebe pia pierre piotr pooja priya quentin
    quinn rachelle rahul raj rajesh ralph
    ramon randall randy raquel rashid raul ravi reba renata renee rhonda rita riya robin robyn rocio rohan roman
    rosa rosalie rosie ross roxanne ruby
    rupert ruth ryan sabina sabrina sadie sally salma sanjay sara sarah sasha saskia scott sean selena serena
    sergei shane sharon shaun shauna
    shawn sheila shelby sherry sierra silvia simon simone sofia sonia sonya spencer stacey stacy stefan stefano
    stella sunita suzanne svetlana
    sven tamara tanya tara tatiana taylor tessa tiffany tina todd tomas toni tracey tracy travis trevor trina
    troy tyler ursula usha val vera
    vicente vijay vikram viktor vincenzo viviana vivian wade wanda wayne wei wendy whitney willow wilma xavier
    yan yara yasmin yuki yusuf zara zoe zoey
    aaliyah abdul adel aylin emre mustafa murat ayse fatma zeynep elif hakan kemal katarzyna malgorzata
    agnieszka joanna jolanta tomasz marek jiri jana lenka
    lucie petr matthias jurgen sabine claus dieter gunter monika birgit anke heike ulrike yves luc sylvie
    nathalie isabelle veronique laurent thierry
    fabio marco alessandra chiara francesco matteo roberto joao ana paulo rui tiago thiago rafaela leticia
    larissa minh thi linh anh huong jin min seo ji
    hye soo young kyung hiroshi kenji akiko yoko takashi ming li xin jing hui ananya kavita meera nisha rekha
    sangeeta shreya suresh ramesh vivek
"""
