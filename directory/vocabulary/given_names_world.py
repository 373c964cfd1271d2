"""Given names usual around the world, folded, beside those whose spellings are recorded. Data only."""

from __future__ import annotations

# Left out: names that on a clinic's page are rather another word, a place or a laser ("Sol", "Chester", "Alma").
# In this order: German, French, Spanish, Portuguese, Italian, Dutch, of the North and the Baltic, Polish with Czech
# and Slovak, Hungarian, Romanian with South Slavic, Russian with its neighbours, Turkish, Greek, Indian, Arabic with
# Persian and Hebrew, Vietnamese, Indonesian with its neighbours, Japanese with Korean and Chinese, African, English.
NAMES_OF_THE_WORLD = """
    achim adelheid adelina albrecht alfons alwin amalia angelika anja annalena annegret annelie anneliese
    annemarie annett annika antje armin arnd arndt arno astrid axel barbel beate benedikt benno bernd bernhard
    berthold bettina birgitta birte bjarne bodo boris britta burkhard carina carola carsten caspar christel
    christiane christoph clemens constanze cordula corinna cornelia dagmar daniela detlef diethard dietmar
    dietrich dirk dominik doreen dorothea eberhard eckart edeltraud edith egon elfriede elke elmar emil erhard
    erich ernst erwin ewald falk felicitas florian franka franz franziska frauke frederike friederike gabriele
    gerd gerda gerhard gernot gero gertrud gesa gesine gisela gitta gottfried gregor grit gudrun guido gunnar
    gunther gustav hannelore hannes hanno harald hartmut hedwig heiko heiner helga hella hellmut helmut henning
    henrike heribert hermann hildegard holger horst hubertus ida ilka ilse imke ina inge ingeborg ingo ingrun insa
    irmgard isabell isolde iwona jakob janina jannik jasmin jelena jens jessika joachim jochen johanna jonas jorg
    jorn josefine jost juergen jurg kai karlheinz karoline karsten kaspar katharina kathrin katja katrin kerstin
    kilian klara konrad konstantin konstanze korbinian kornelia kurt lambert lasse leif leonhard leonie liane
    lieselotte liesl linus liselotte lorenz lothar ludger ludwig lutz magnus maike manfred manuela mareike maren
    margarete margit margrit marianne marita marlies marlis mathias mathis matthaus mechthild meike merle mirjam
    moritz nadja natascha nele nikolaus nils norbert olaf ole ortrud oskar otto philipp raimund rainer ralf ramona
    regula reiner reinhard reinhold renate resi reto rico rolf romy ronja rosemarie rosmarie roswitha rudiger
    rudolf ruedi ruediger ruprecht sascha severin siegfried siegrid sigmund sigrid silja silke silvana silvio sina
    sonja steffen steffi susann sybille tabea tanja tatjana theodor thilo thorsten tilman timo torben torsten
    traute udo ueli ulf uli ulla ulrich urs ursel uschi uta ute uwe valentin verena veronika volker volkmar vreni
    waltraud werner wibke wiebke wieland wilfried wilhelm willi winfried wolf wolfgang wolfram xaver zita
    adele adeline adrien agathe agnes aimee alain alban alexandre alix alizee amandine amaury ambre amelie anais
    anatole andree angele angelique annick antoine apolline ariane armand armelle arnaud aude aurelie aurelien
    aymeric baptiste bastien benedicte benoit berengere bertrand blaise blandine brice brigitte capucine carine
    cassandre cecile cedric celestine celine charlene christelle christophe clarisse claude claudine clementine
    clothilde coline coralie corentin cyprien cyril cyrille damien delphin delphine denis didier dorothee edmond
    edouard elea eleonore eliane elodie eloi elvire emeline emeric emile emilie emmanuelle enora esteban estelle
    etienne eugenie evelyne fabien fabienne fabrice fanny faustine felicie fernand flavie florent florianne
    francine franck francois francoise frederique gabin gael gaelle gaetan gaspard gaston gautier geoffroy georges
    germain ghislain ghislaine gilles ginette gisele goulven gregoire guillaume gwenael gwenaelle gwendoline
    hadrien heloise henri herve hippolyte hortense hugues huguette isaline jacques jeanne jeannine jocelyne
    josette julienne juliette justine laetitia laurene laurine leandre lilian liliane lise loic louna lucien
    lucienne lucile ludivine ludovic lydie mael maelle maeva magali maite manon marceau marcelle margaux marielle
    marius martial martine maryline maryse mathieu matthieu maud maxence maxime melina melodie michel micheline
    mireille morgane muriel mylene myriam nadege noelle noemie oceane odette odile olivier ondine ophelie oriane
    pascal pascale paulette perrine philippe pierrick raphael raphaelle regine remi remy renaud rodolphe rodrigue
    rolande romain romane romuald roseline roselyne salome sandrine segolene serge servane severine sidonie soizic
    solange solene solenn stephane sylvain sylvaine sylvette tanguy thibaud thibault timothee tiphaine titouan
    tristan ugo ulysse urbain valentine vianney victoire virginie viviane xaviere yann yannick yoann yohan yolande
    yvan yvette yvon zacharie zelie
    abel abelardo abril ada adela adelaida adolfo agata agustin agustina aida ainara ainhoa aitana aitor aitziber
    alba alberta aleix alfredo almudena alonso altagracia amador amaia amaya amparo anahi andoni araceli arantxa
    armando arnau artemio arturo asier aurelio baltasar bartolome basilio begona benito berenice bernarda bernardo
    berta bibiana blas borja brigida brisa calixto candela carles carlota carme carmela carmelo catalina cayetana
    celso cesar clementina cristian cristobal dalia damian demetrio desiree dionisio edgardo edmundo efrain
    eleuterio eliana elisenda eloisa eloy emiliano engracia enric ernestina estefania estela ester eugenia eugenio
    eulalia eusebio eustaquio evaristo ezequiel fabiola facundo faustino felisa fermin fernanda fidel flavia
    flavio florencia florencio francesc francisca gabino gaspar genoveva gerardo german gilberto giovanna gladys
    gonzalo gregorio griselda guillem guillermina hermenegildo herminia hilario hilda horacio hortensia humberto
    idoia ignacia igor iker inaki inigo inmaculada irati iria isaura isidora isidro ismael itziar ivonne izaskun
    jacinta jacinto jacobo jairo javiera jeronimo jesica jimena joaquina jordi josefa josep josue josune julieta
    julio laia lautaro leandro leire leocadia leonor leonora leopoldo leyre ligia lorenza lorenzo luciana luciano
    lucila lucio luisa lurdes macarena maitane malena manel marcelino marcelo marianela mariano maricarmen mariela
    marilena mariona marisela maritza marti matias matilde maura mauricio maximiliano maximo melchor merce micaela
    mireia miren moises monserrat montse montserrat nagore nahia natividad nazaret nelida nelson nerea nestor
    nicanor noelia norberto nuria octavio ofelia oier oihane olalla onofre oriol orlando osvaldo otilia ovidio
    pascual pascuala patricio pau paulino pere placido prudencia purificacion quim raimundo ramiro rebeca reinaldo
    renato rigoberto rodolfo rodrigo rogelio rolando romina romualdo ronaldo roque rosalba rosalia rosana rosaura
    rosendo ruben rufino salvadora sancho sergi severino silvestre silvina sindy socorro sonsoles susana tadeo
    telma teodora teodoro timoteo tomasa ulises unai urko uxue valeria vanesa vicens vicenta victorino vidal
    violeta virgilio visitacion wilfredo xavi ximena xoana yago yahaira yamila yanina yesenia zacarias zaida
    zulema zulma
    adalberto adelia ademir adilson adriano afonso ailton aldair aline altair amauri anabela anderson andreia
    andressa antonieta aparecida aquiles arlindo arnaldo artur augusta augusto benedita breno bruna caetana caio
    cassia cassiano cassio catarina cesario cibele cicero cintia clarice claudemir claudete cleber cleide
    conceicao cristiana cristiane cristiano daiana daiane dalva daniele danilo dario deise denilson diogo dirce
    djalma edna edson eduarda elton elza emanuela estevao eunice evandro fabiana fabiano fabricio filipa filipe
    filomena geovana gerson gilmar gilson giovana giseli glaucia goncalo graca guilherme heitor helder helio
    heloisa henrique heverton iara ieda inacia inacio iolanda isabela isaias itamar ivete ivone izabel jair
    janaina jandira jeferson joana joaquim joselia josiane juliano jurandir jussara kamila karine keila kleber
    laercio lais lavinia leda lidiane livia luan luana lucelia lucilia lucineia luiz luiza luzia madalena magda
    maiara maira manoel marcio margarida mariane marilda marilene marilia mariza marlon mateus matheus mauro
    mayara milena moacir murilo nadir nathalia neide neusa nilton nivaldo odete olavo osmar otavia otavio palmira
    petronio poliana priscila raimunda regiane reginaldo renan ricardina robson rogerio romeu romulo rosangela
    roseli rosilene rubens salete samara sebastiana sidnei silas simao suelen suely suzana taina tais talita tania
    teresinha thais thales ubirajara valdemar valdir vanderlei vania vasco vilma vinicius vitor vitoria wagner
    willian zelia zuleica
    achille adalgisa agnese agostino aldo alessio alfio alvise ambra ambrogio amedeo annalisa annamaria annarita
    annunziata antonella antonietta antonino arianna azzurra bartolomeo benedetta benedetto beniamino biagio
    brunella calogero camilla carlo carlotta carmine caterina cesare cinzia ciro clelia clemente concetta corrado
    cosimo costanza damiano davide domenica domenico donata donatella donato edda edoardo egidio eleonora elettra
    elia elide elio elisabetta emanuele ennio enrica enrico ermanno ettore evelina ezio fabia fabrizia fabrizio
    fausta fausto federica ferdinando filippa filippo fiorella fiorenza flaminia floriana franca franco fulvia
    fulvio gaetana gaetano gaia gaspare gennaro germana giacinto giacomo giancarlo gianfranco gianluca gianluigi
    gianmarco gianna gianpaolo gianpiero gilda ginevra gino gioacchino giorgia giorgio girolamo gisella giuditta
    giuliana giuliano giulio giuseppina grazia graziana graziano graziella guglielmo iacopo ignazio ilaria ileana
    immacolata isidoro italo ivano ivo jacopo jole ketty lauretta leonida letizia lia liana licia livio loredana
    lorella lucilla lucrezia luigi luigia luigina maddalena manlio mara marcello margherita mariangela marianna
    mariarosa marino maristella marzia massimiliano massimo mattia maurizia maurizio melania michela michelangelo
    mirco mirella mirko morena moreno nazzareno nello nerina nicla nicoletta nicolo nives nunzia nunzio olimpia
    orazio orietta ornella oronzo orsola ottavia ottavio paolo pasquale patrizia patrizio pellegrino piera
    piergiorgio pierluigi piero pierpaolo pietro pina raffaele raffaella raimondo remo riccardo rocco romano
    romolo rosamaria rosanna rosaria rosella rosetta rosita rossana rossella ruggero sabino samanta samuele
    santina saverio savina sebastiano serenella settimio sibilla silvano simona simonetta stefania tecla tiziana
    tiziano tommaso tonia tullia tullio ubaldo umberto valentino valerio vincenza vinicio vito vittoria vittorio
    zaira
    aad aart adriaan aleida aletta alida annelies annemiek annemieke anouk ans antoinette anton arend arie arjan
    arjen arnoud aukje bas bastiaan berend bertus boudewijn carien casper cees coen coert corine cornelis corrie
    daan derk diederik dieneke dorien dries eefje eelco elien eline elly els emiel esmee evelien evert ewout femke
    fenna ferry fleurine floris fokke folkert frederieke frederik freek frits gea geert geertje geertruida gerben
    gerjan gerrit gert gijs gijsbert goedele greet griet guus hanneke harmen hein heleen hendrik hendrika
    hendrikje henk hennie henriette herman hester hilde hilke huib ineke irma jaap jacco jaco jacoba jacobien
    janke janneke jannes jannie jantien jantine jasper jef jelle jeroen jesse jip jitske joep johan joke jolanda
    jolien jolijn joop joost joris jorrit josien jurriaan karlien katleen katrien kees klaas klaasje koen kristof
    lammert leendert lennart leontien lidewij lieke lies liesbeth lieve lieven lisanne liselot lode loek loes
    lonneke lotte luuk maaike maarten maartje machteld madelon margriet mariska marit marjan marjo marjolein
    marjolijn marleen marloes martijn mathijs matthijs maurits melle menno michiel mieke mirthe niels nienke
    noortje onno paulien piet pieter pieterjan pim pleun quinten reinier reinout remco rens renske riet rik rinske
    robbert roel roeland roelof rogier rosanne rozemarijn ruud sander sanne sebastiaan siebe sjaak sjoerd stefaan
    stijn sytske tamar teun thijs tijmen tine tineke titia tjeerd tjitske toon truus twan veerle wannes wessel
    wibo wiep wietske willem willemijn wim wouter wytske zeger
    agne agneta aiga aija aina aino aivar aivars albin aleksi algirdas alva anders andreas andris andrus anette
    anneli anni antero antti anu ari arja arne arni arto arturas arturs arvid asa asbjorn asdis aslaug asta astri
    atle aud audrius aurelija aurimas austeja baiba barbro bengt berit bertil birger birthe birute bjarni bjork bo
    bodil borje bror carin cathrine cecilie charlotta christer christoffer claes dace dagny daiga dainius daiva
    daniella darius deividas ditte donatas dorte dorthe ebba edgars edita eero eeva egils egle eha eigil eija
    einar eino eirik elin elina ellinor elna elsebeth embla emelie emmi epp erkki erland erling esa essi evita
    eyvind filip fredrik freja frida frode gabija gard gatis geir giedre gintaras gints gitte grazina gro gry
    gudmundur gudny gunhild gunilla gunn guntars guntis gustaf guttorm haakon halla halldor halvard hanne hannele
    hannu harri hedda hedvig hege heikki heine heini helge heli helle helmi henna henrik herdis hildur hjalmar
    hjordis hrafn hulda ieva iida ilkka ilze inari indre indrek inese ingegerd inger ingrida ingvar ingvild
    ingvill irja iselin ivar ivars jaakko jaan jaana jani janis janne jannicke jari jarle jarmo jenni jeppe jesper
    joakim joar jolita joni jonna jorgen josefin jostein jouni juha juhani jukka julius juozas jurate jurgita
    juris jussi justas jytte kaare kaarina kadri kaido kaija kaisa kaja kajsa kalev kalle kare karolis kaspars
    kasper katarina kati katri katrine kersti kestutis ketil kia kimmo kirsi kirsti kjell kjersti kjetil knud knut
    kristaps kristel kristian kristjan kristoffer kyllikki laima laimonas lauri lauris leena lembit lene liina
    liisa lilly lina linas linn linnea lisbet lisbeth lone loreta lotta lovisa ludvig lukas maarika maarit mads
    magne magnhild maie maija mait maja malene malin malle mantas margus mari marika maris marja marjut markku
    mart marte martins mats matti mauri merete merethe merike mervi mette miia mika mikkel mikko mindaugas minna
    mirja mirka moa mogens morten nanna neringa niina niklas normunds oddvar oili ola olafur olav olli olof orjan
    oskari ottar outi ove paal paavo paivi palle pasi pauliina pekka pelle pentti pernille perttu petri petter
    piia pirjo pirkko poul preben priit ragna ragnar ragnhild raija raimo raimondas raimonds raivo rakel ramune
    randi rasa rasmus rauno rebecka reetta reidar reidun reijo reima rein rickard riikka riina rikke rimantas
    risto ritva rokas runa rune ruta saana saara sakari salla sami samuli sandis sanna sanni sari sarmite satu
    saulius seija seppo sigita signe sigridur sigurd silvi sindre sini sintija siri sirkka sirpa sissel siv
    skaiste soili solveig sondre soren stein steinar stellan stian stig stina stine sture sunniva suvi svante svea
    svein sverre synne synnove taavi tadas tage tapani tapio tarja tarmo taru teemu terje tero terttu thora
    thorbjorn thorunn tiina tiit tilde tonu toomas topi tor torbjorn tord tore torgeir torill torkel torstein
    torunn tove triin trine troels trond truls trygve tuija tuire tuomas tuula tuuli tuva tyra uldis ulrik ulrika
    unni urmas vaida vaidas valdas valdis veera vegard veikko vesa vibeke vidar viggo viktoria vilde vilhelm
    vilija vilja ville virginija vytautas ylva yngve zane zivile
    adrianna aldona aleksander alena ales alexandr alfreda alois alzbeta andrej aneta anezka antoni antonin
    arkadiusz barbora bartlomiej bartosz bedrich bernadeta blanka blazej bogdan bogumila boguslaw boguslawa bohdan
    bohumil bohumila bohuslav borivoj bozena branislav bretislav bronislava bronislaw bronislawa cecylia celina
    cezary czeslaw czeslawa dalibor daria darina dariusz denisa dobrawa dominika dorota drahomira dusan dusana
    eduard edyta eliska elwira elzbieta evzen ewa ewelina franciszek franciszka frantisek frantiska gabika grazyna
    grzegorz halina hedvika henryk henryka hieronim honorata hynek ignacy irena ireneusz iva iveta ivica izabela
    izabella jachym jadwiga jakub janusz jarek jarmila jaromir jaroslav jaroslava jaroslaw jaroslawa jerzy
    jindrich jindriska jirina jitka jozef jozefa julita juraj justyna kacper kajetan kalina kamil karel karol
    karolina kasia katerina kazimiera kazimierz kinga klaudia kristyna krystian krystyna ksawery kveta kvetoslava
    ladislav lech lechoslaw leokadia leos leszek libor libuse lubica lubomir lubomira lubos luboslav lucja lucyna
    ludek ludwik lukasz maciej maciek maksymilian malwina marcelina marcin margita marian mariola mariusz marketa
    martyna maryla marzena matej mateusz matous matus maurycy michalina mieczyslaw mikolaj milada milan milos
    miloslav miloslava milosz milota mirek mirela miroslav miroslava miroslaw miroslawa natasza nikodem nikol
    oktawia oldrich oldriska oleg olgierd oliwia ondrej otakar patrik patrycja patryk pavla pavlina pavol pawel
    pravoslav premysl przemyslaw radek radim radka radomir radoslav radoslaw radovan rafal rastislav remigiusz
    roksana romana rostislav rozalia ruzena ryszard sarka seweryn silvie slavka slavomir slawomir sona stanislav
    stanislava stanislaw stanislawa stepan stepanka svatava svatopluk sylwester sylwia szczepan szymon tadeas
    tadeusz teodor tereza terezia tibor timea tymon tymoteusz urszula vaclav vendula viera viktorie vit vitezslav
    vladan vladimira vladislav vlasta vlastimil vojtech weronika wieslaw wieslawa wiktor wiktoria wioletta witold
    wladyslaw wlodzimierz wojciech wojtek zbigniew zbynek zdena zdenek zdenka zdzislaw zelmira zenon zofia zora
    zuzana zuzanna zygmunt zyta
    agota akos aliz andras anett aniko antal aranka arpad attila balazs balint barna bela bence benedek bernadett
    bertalan boglarka borbala botond csaba csenge csilla denes dezso dorottya edina edit elod emese emoke endre
    eniko erno erzsebet eszter fanni ferenc fruzsina gabor gergely gergo geza gizella gusztav gyongyi gyorgy gyula
    hajnalka ibolya ildiko imola imre ipoly istvan ivett janos jeno jolan jozsef judit julianna kalman kamilla
    karoly kata katalin kitti kornel krisztian krisztina lajos laszlo levente lilla lorand lorant magdolna marcell
    mariann marton matyas mihaly miklos nandor nikolett nikoletta noemi odon orsolya pal piroska rebeka reka
    sandor sarolta szabolcs szilard szilvia tamas tihamer tivadar tunde vanda vilmos virag zalan zoltan zsanett
    zsofia zsolt zsombor zsuzsa zsuzsanna
    adina aleksandar alen alenka alexandru alin amela anca andela andra andreea andreja andrija ankica ante
    antonija anze arijana aura aurel aurelia blaz bojan bojana bosko bostjan branimir branka branko calin camelia
    catalin catrinel cezar ciprian claudiu constanta constantin corina cornel cosmin costel costin crina cristi
    damir danica danijel danijela danut darja darko davor dejan dejana dijana dinko divna dobrila doina domagoj
    domen dorin dorina dragan dragana drago dragos dragutin drazen dubravka dumitra dumitru dunja dusanka duska
    ecaterina edin elvir ema emina eugen flavius florentina florica florin florina franc franjo gasper georgeta
    georgiana gheorghe gigi goran goranka gordana grigore grozdana haris horatiu horia hrvoje ilie ilinca ioan
    ioana ionel ionela ionut iulia iulian iuliana ivanka ivona jadranka jagoda jakov janez janja janko jasenka
    jasmina jasna jelica jelka jernej josip josipa jovan jovana jozica jozo jure jurica karmen katica klaudija
    klemen kosta kresimir kristijan ksenija lada laurentiu lejla lenuta lidija lilia liviu ljerka ljiljana ljubica
    ljubomir lojze lovro lucian lucija lucretia luka luminita madalina majda marija marijan marijana marinela
    marinko marjeta marko matei mateja matija matjaz matko melita metka miha mihaela mihai mihail mihnea mihovil
    milana milica milivoj miljenko milka milorad milovan mioara mirabela miran mircea mirjana mirna miro mislav
    mitja mladen mojca momir nadica narcisa natasa nebojsa neda nedeljka nejc neven nevena nevenka nicolae
    nicoleta nika nikica nikola nikolina ninoslav novak nusa oana octavian ognjen olja ornela ovidiu pavle pero
    petar petre petronela petru polona predrag primoz rade radmila radoje radu raluca ranka ranko rares rastko
    ratko razvan rodica rok romeo roxana ruxandra ruza ruzica sabin samo sanda sanela sanja sasa sava savo serban
    sergiu silvija silviu simina simo slaven slavica slavko slobodan slobodanka smiljana snezana snjezana sorin
    sorina spela srdan srdjan srecko stana stane stanko stela steliana stipe stjepan tadej tea tiberiu tihana
    tihomir tijana titus tjasa tomaz tomislav tonci tonka traian tudor uros urska valeriu vanja vasile vasilica
    vedran vedrana vesna vid vinko viorel viorica virgil visnja vjekoslav vjeran vlado vladut vlatka vlatko vojin
    vojislav vuk zamfir zarko zdenko zdravko zeljka zeljko ziga zivko zlata zlatan zlatko zoran zorana zorica
    zrinka zvonimir zvonko
    albina aleksei alevtina alla alyona anatoliy anatoly andrii andriy angelina antonina arina arkady arseny artem
    asen bilyana borislav darya desislava dina dinara dmytro elizaveta elmira evgeniya fedor galina gennady georgy
    gergana gleb grigory gulnara halyna hristo ihor ildar ilya inessa inna innokenty ivanna ivaylo kalin kateryna
    kirill krasimir larisa leonid lesya lev liliya lyubov maksim marat mariya matvey maxim milen mykola nadezhda
    nailya nataliia nazar nelli oksana oleksandr oleksandra olena olesya penka plamen polina pyotr radik raisa
    ralitsa rimma rinat rosen rositsa ruslan ruslana rustam semyon serhii snezhana sofiya sofya solomiya stefka
    stoyan svetoslav taisia taras timofey timur todor tsvetelina ulyana vadim valeriy valery vasily veselin
    viktoriia viktoriya violetta vitaliy vitaly vladlena volodymyr vyacheslav yakov yana yaroslav yaroslava yegor
    yevgenia yevhen yoana yuliia zarina zhanna zinaida zoya александр александра александър алексеи алина алиса
    алла альберт альбина анастасия анатолии андреи андріи анна антон антонина арина арсении артем артур асен
    биляна богдан борис борислав вадим валентина валерии валерия ваня василиса вера вероника веселин виктор
    виктория виолета виталии владимир владислав володимир вячеслав галина геннадии георги георгии гергана глеб
    григории гульнара давид даниил данила дарья денис десислава диана димитър динара дмитрии дмитро драган душан
    евгении евгения егор екатерина елена елизавета емил жанна захар злата златка зоя иваило иван ивана иванка
    игорь ильдар илья инга инна иоана ирина калин камила камилла карина катерина кира кирилл константин красимир
    кристина ксения лариса лев леонид лидия лилия любовь людмила максим марат маргарита марина мария марија марк
    мартин матвеи мая микола милана милен милица михаил надежда назар наталия наталья наталія невена никита никола
    николаи николина нина оксана олег олександр олена ольга павел пенка петар петр петър пламен платон полина
    радостина раиса ралица регина римма ринат роман росен росица руслан рустам сабина савелии светлана светослав
    святослав семен сергеи сергіи силвия снежана софия софья станислав степан стефан стефка стоян тамара тарас
    татьяна тања теодора тетяна тимофеи тимур тодор ульяна федор филипп христо цветелина эдуард эльвира эльмира
    эмма юлия юлія юрии яна ярослав ірина јасмина јелена јован
    abdullah adem adnan afet ahmet akin alper alperen arda arzu asli asuman atakan atilla ayca aydan aynur aysegul
    aysel aysenur aysu aysun ayten aziz bahar baran baris basak batuhan behcet bekir belgin belma beren berk
    berkant berkay berna berrin betul bilal bilge birol birsen bora buket bulent burak burcin burcu busra canan
    candan cem cemal cemile cenk ceren ceyda ceyhun cigdem cihan cihat cuneyt damla defne deniz derya devrim didem
    dilara dilek doga dogan dogukan duygu ebru ece eda edip efe elcin emel emin emine emir emrah enes engin ercan
    erdal erdem erdinc eren ergin ergun erhan erkan erkin erol ersin ertan ertugrul esin esma esra evren evrim
    eylem eylul ezgi fadime fahri faruk fatih fazil ferhat feride feriha feyza figen fikret filiz firat fulya
    funda furkan gamze gaye gizem gokce gokcen gokhan gonca gonul gozde gulay gulben gulcan gulden gulhan gulin
    gulistan gulnur gulsah gulsen gulsum gurkan gursel guven guzin habibe hacer hade hakki halil halime haluk
    handan hande hanife harun hatice hazal hikmet hulya huseyin husnu idil ilgin ilhan ilkay ilker ilknur imge
    inanc inci ipek irem irfan isik ismail kaan kadir kadriye kagan kerem kerim kivanc koray korhan kubra kursat
    kutay lale latife levent mahir mahmut mehtap melda melek melike melis meltem meral merih mert merve mesut
    metin mevlut mine miray muammer mucahit muge muhammet mukaddes murathan muruvvet musa mutlu muzaffer nalan
    nazan nazim nazli nebahat necati necla necmi nedim nergis nermin neslihan nesrin nevin nevra nevzat nezih
    nihal nihan nihat nilay nilgun nilufer nur nuray nurcan nurdan nurgul nurhan nuri nursel nurten oguz oguzhan
    okan oktay onder onur orcun orhan osman ozan ozcan ozge ozgul ozgur ozkan ozlem pelin pelinsu pembe pinar
    polat ramazan rana recep reyhan rifat ruya sabri sadik safak sahin sebnem seda sedat sedef sefa seher selami
    selcuk selda selen selim selin selma semih semiha semra senay sencer senem serap sercan serdar serhan serhat
    serife serkan serpil sertac servet sevcan sevda sevgi sevil sevim sevinc sevtap seyhan seyma sezen sezer
    sezgin sibel simge sinan songul suat sukran sule suleyman suna taha tahir tahsin taner tansel tansu tayfun
    tolga tuba tufan tugba tugce tulay tulin tuna tuncay turan turgay turgut turhan ufuk ugur ulas ulku umit umran
    umut utku vahide vedat vildan volkan yagmur yalcin yasar yasemin yasin yavuz yelda yeliz yesim yigit yildiray
    yildiz yonca yucel yunus zafer zehra zekeriya zeki zeliha zerrin zuhal zulal
    achilleas adamantia afroditi agathi aggeliki aggelos aikaterini alexandros alexia alkis angelos anneta
    antigoni antonis apostolos areti aris aristea aristidis artemis aspasia athanasia athanasios athina chara
    charalampos charikleia charis christos chrysa chrysoula despina dimitra dimitris dionysia dionysis efi
    eftychia eftychios eirini eleftheria eleni elisavet elpida emmanouil emmanuela evangelia evanthia evdokia evi
    fani fotini fotis georgios giannis giorgos glykeria grigoris haralambos iakovos ilias ioanna ioannis ioulia
    irini ismini kalliopi kiriakos kleio konstantina kyriaki kyriakos lambros lefteris leonidas manolis marios
    michail michalis myrto nefeli nektarios nikolaos nikos ntina orestis panagiota pantelis paraskevi pavlos
    petros philippos polyxeni sotiria sotiris spyros stamatia stathis stavros stavroula stefanos stergios stratos
    styliani stylianos thanasis theano theodoros theofanis vasileios vasiliki vasilis vasso yannis yiannis yorgos
    zoi αγγελικη αθανασιοσ αθηνα αικατερινη αλεξανδρα αλεξανδροσ αναστασια αναστασιοσ ανδρεασ αννα αντωνησ
    αντωνιοσ απολλων αποστολοσ βασιλειοσ βασιλησ βασιλικη γεωργια γεωργιοσ γιαννησ γιωργοσ δεσποινα δημητρα
    δημητρησ δημητριοσ ειρηνη ελενη ελισαβετ εμμανουηλ ευαγγελια ευαγγελοσ ευγενια ζωη ηλιασ θεοδωρα θεοδωροσ
    ιωαννα ιωαννησ κατερινα κωνσταντινα κωνσταντινοσ κωστασ λεωνιδασ μανωλησ μαρια μαρινα μιχαηλ μιχαλησ νικολαοσ
    νικοσ ολγα παναγιωτα παναγιωτησ παρασκευη παυλοσ πετροσ σοφια σπυριδων σπυροσ σταυροσ στελλα στεφανοσ στυλιανη
    φωτεινη φωτιοσ χρηστοσ χριστινα
    aarav aarti abha abhay abhijit abhinav abhishek aditi aditya ajay ajit akanksha akash akhil akshay alka alok
    amandeep amarjit ambika amisha amita amitabh amol amrita anamika anand anant ankit ankita ankur anup anupama
    anuradha anurag anushka aparna archana arjit arpita arti arvind ashish ashok ashwin ashwini atul avinash ayush
    bala balaji baljit bharat bharati bhavana bhavesh bhavna bhupinder bindu chandan chandra chandrika charu
    chetan chetana daksha darshan deepa deepali deepika deepti devendra devika dhananjay dhara dharmesh dhruv
    dhwani dilip dinesh dipali dipti divya durga ekta esha falguni farhan farzana gagan ganesh garima gaurav gauri
    gautam gayatri geeta geetika girish gita gopal govind gunjan gurpreet hansa haresh hari harini harish harjit
    harpreet harsh harsha harshad harshita heena hema hemangi hemant hetal himanshu hiral hitesh ila indira indu
    isha ishan ishita jagdish jagruti jai jasmeet jaspreet jasvinder jatin jaya jayanti jayesh jayshree jigna
    jignesh jitendra juhi jyoti jyotsna kailash kajal kalpana kalyani kamala kamini kamlesh kanika kapil karan
    karishma karthik kartik kaushal kaushik kavya keshav ketan khushboo kiran kirti kishore komal krishna kriti
    krunal kshitij kuldeep kunal kusum lalit lalita lata lavanya madhav madhavi madhu madhuri mahendra mahesh
    malini mallika malvika mamta manasi mandeep manik maninder manish manisha manju manjula manoj manpreet mansi
    mayank mayur mayuri medha megha meghana milind minal mitali mohan mohit mrinal mrunal mukesh mukta mukul
    nalini namita namrata nandini nandita narayan naren narendra naresh naveen navjot navneet nayana neelam
    neelima neena neeraj neeta neetu niharika nikhil nilam nilesh nimesh nimisha niraj niranjan nirmala nishant
    nishita nishtha nita niti nitin nitya nivedita padma padmini pallavi pankaj parag paras parminder parth parul
    parvati pavan pavithra payal piyush poonam poornima prabha prabhakar prabhjot prachi prafulla pragati pragya
    prajakta prakash pramod pranali pranav pranay prasad prashant prateek pratibha pratik pratima praveen preetha
    preeti prem prerna priti priyal priyanka puja pulkit puneet punita purnima purvi pushpa radha radhika raghav
    raghu ragini rahil raja rajani rajat rajeshwari rajinder rajni raju rakesh rakhee rama raman rameshwar ranjan
    ranjana ranjit rashi rashmi ravindra reema reena renu renuka reshma revathi richa riddhi ridhi rishabh rishi
    ritesh ritika ritu rohini rohit roopa roshan roshni ruchi ruchika rupa rupal rupali rutuja sachin sadhana
    sagar sahil saloni samiksha samridhi sandhya sangita sanika sanjana sanjeev sanjiv sanket santosh sapna sarika
    sarita saritha saroj satish satya saurabh savita seema shailaja shailesh shalini shama shankar shanthi shanti
    sharad sharada sharmila shashank shashi sheela sheetal shefali shekhar shikha shilpa shital shivam shivani
    shobha shraddha shruti shubham shubhangi shweta shyam siddharth siddhi simran smita smriti sneha snehal soham
    sonal sonali sonu sourabh sridevi srinivasan subhash suchitra sudha sudheer sudhir sugandha suhas sukhdeep
    sukhwinder sulekha suman sumit sumita sunaina sundar sunil supriya suraj surbhi surekha surendra surinder
    sushil sushila sushma suvarna swapna swapnil swara tanisha tanmay tanuja tanvi tapan tarun tejal tejas trisha
    trupti tulsi tushar uday ujjwal ujwala uma umang umesh urmi urmila urvashi uttam vaibhav vaidehi vaishali
    vaishnavi vandana vani vanita varsha varun vasant vasudha vasundhara veena vibha vibhuti vidhi vidhya vidya
    vihaan vimal vimala vinay vineet vineeta vinita vinod vipin vipul viraj viral virendra vishakha vishal vishnu
    vrinda vrushali yash yashika yashoda yashwant yogesh yogita zeenat
    abbas abdelaziz abdelkader abdelrahman abdulaziz abdulla abdulrahman abeer adeel adham adi afnan afsaneh
    aharon ahlam aiman akram alaa aleena alia alireza aliya alon amal amani amany amichai amina amira amirali
    amirhossein amjad ammar amna amnon amos amr anahita anas anat anwar arash areej arezoo arman arwa asad asaf
    asif asim asma asmaa assaf ataur atefeh atif avigail avital aviv avner aya ayala ayelet ayman azadeh azhar
    azita aziza azza babak badr bahaa bahareh bahman bahram baker barak bashar basma bassam bassem batool batya
    behnam behnaz behrouz bilquis bita borna bouchra boutros bracha bushra carmit chaim chana chaya dafna dalal
    dalit danish danit dareen dariush dikla doaa dorit doron dov dror dunia dvora ebtisam efrat ehab ehsan ehud
    einat eitan elad elaheh elana elham eli eliezer elinor eliyahu elnaz emad eman erez esti etti eyal fadi fadia
    fadwa fahad fahd faisal faiz faiza fakhri faranak fares farhad farhana fariba farid farida farideh faris
    farnaz farouk farshid farzad farzaneh fathi fawaz fawzia fereshteh firas forough gadi galia galit ghada ghaida
    ghassan ghazal ghazaleh gila gilad gili golnar golnaz habib hadar hadas hadassa hadeel hadi hagai hagit haifa
    haim haitham hajar hala halima hamad hamdan hamed hamza hanaa hanadi hanan hani hania hatem haya hazem heba
    hend hengameh hiba hicham hila hind hisham hoda hooman hossein houda huda hussam ibtihal idan idit ido ihab
    ikram ilan ilana ilanit imad iman inas inbal inbar insaf iraj irit isam israa issa itai itay itzhak iyad jaber
    jafar jahangir jalal jamal jamil jamila javad jawad jihad jomana joud joumana kais kamran kamyar karima
    katayoun kaveh kawthar keivan keren keyvan khadija khaldoun khalil khawla khosrow kiana kinana kinneret
    kourosh ladan laleh lama lamia lamis latifa layal layan leen leili liat lihi lilach limor lior liora liron
    livnat lubna lujain maayan maedeh maha mahdi maher mahmoud mahnaz mahsa mahtab maisa majd majed majid majida
    malak malek malka manal manar mandana mansour maor maral maram marwa marwan maryam mashael masoud matan
    maysoon mazen mehdi mehran mehrdad mehrnaz meir meirav menachem merav minoo miral miri mitra moath mohsen
    mojgan mojtaba moneer moran mordechai morteza moshe motti mounir moustafa moza muna munir murad musab mustapha
    naama nabil nabila nadav nader nadim naela naftali nahed nahid nahla naima najat najla najwa nashwa nasim
    nasrin nasser nava nawaf nawal nayef nazanin nazih nazila negar negin nermeen nesreen neta nibal nidal nili
    niloofar niloufar nima nimrod nir nira nirit nisreen nissim noa noam nofar noga noha nooshin nouf nour noura
    nourhan nuha nura nurit oded ofer ofir ofra ohad omaima omer omid omnia omri oren orit orly osnat othman
    parastoo parham parisa parvaneh parviz payam pedram pegah peyman pnina pouria pouya qais qasim rabab rabia
    raed rafat rafi rafik raghad raghda raha rahaf rahma rajaa ram ramadan rami ramin ramy randa rania ranya rasha
    rashed raslan ravit rawan razan razi reem rehab reham rehan reut reza ridha rima rina rivka riyad roee roi
    rola ronen ronit roozbeh rotem roula roya ruba rula ruti saad saadia saba sabah sabrin saeed safa safaa safia
    safwan sagi sagit sahar saif salah salam saleh salim salman salwa samah saman samaneh samar samer samia samih
    samira samy sanaa sanaz sapir sarit sausan sawsan sayed segal sepehr sepideh setareh shabnam shaden shadi
    shadia shaghayegh shahab shahad shahd shahid shahin shahla shahram shahriar shahrzad shai shaima shaimaa
    shalom shani shatha shaul shereen sherif sherine shima shimon shira shiri shirin shiva shlomi shlomit shlomo
    shmuel shohreh shorouq shoshana shulamit siamak siavash sigal sigalit siham simin siraj sivan smadar soha
    sohail sohair soheil soheila soraya sousan suad suha suhail suhair sulaiman sumaya taghreed tahani tal tala
    talal talat tali talya tamer taraneh thamer thuraya tomer tova tsvi tuqa tzipi tzippora tzvi udi umaima uri
    uriel uzi vahid varda vered wael wafa wafaa wahid wajdi waleed walid warda wassim weam widad yaakov yaara yael
    yafit yahya yair yaman yaniv yaqoub yarden yaron yasaman yasmeen yasmine yasser yassin yazan yehuda yehudit
    yigal yisrael yitzhak yoav yochai yochanan yoel yogev yonatan yoram yosef yossi yotam youcef younes younis
    yousra yusra yuval zahra zahraa zaid zaina zakaria zaki zayed zayn zeev zehava zeina zhila ziad ziba zineb ziv
    zohar zohra zohreh zubair zvi
    bich binh canh chau chinh cuong diem diep diu doan dung duong duy duyen giang han hang hanh hao hau hien hieu
    hoa hoai hoan hoang hung huy huyen khanh khiem khoa khoi khue kien kieu ky lam lanh loan loc loi luong luu ly
    manh nga ngan nghia ngoc nguyet nhan nhat nhi nhu nhung ninh oanh phat phong phuc phung phuoc phuong quan quoc
    quy quyen quynh thach thai thang thao thien thiet thinh tho thoa thu thuan thuc thuong thuy tien toan trang
    tri trinh trong truc trung truong tuan tuong tuyen tuyet uyen vuong xuan yen
    agung agus aisyah aji aldi ambar analyn anan anchalee angelito anggi anggraini anisa annisa anong aom apinya
    apirak arief arif arnel arthit arum asri ayu azizah azlan azman azmi azura bagas bagus bambang bayu benigno
    boonsri budi budiman cahya cahyo candra chai chaiwat chalida chanida chanin charoen cherry chutima citra
    dadang damar daniar dede dedi desi desy dewi dharma dian dimas dini doni duangjai dwi edi efren eka eko endah
    endang erlina erlinda erna ernawati erni fadhil fadli fajar faridah fauzi fauziah fazilah febri febriana ferdi
    filipinas fitri fitria gading galih galuh girlie glenda gunawan hafiz hafizah halimah hamidah handayani
    haryanto haslina hazlina hendra hendri heni herlina hesti hidayah ika ilham imam imelda indah indra indri
    intan irawan iwan izzati jennylyn jericho jinky jintana jiraporn jocelyn joko jolina jomar joselito jovelyn
    jun juwita kamol kanchana kanda kanya kartika kartini khairul kittipong krisna kritsada kulap kurnia kusuma
    ladda laksmi latifah lestari liezel liezl ligaya lilibeth lilis ludy lukman lusi luzviminda malee manee manop
    maricar maricel maricris marife marilou marites marivic mawar mazlan mega melati melchora merlinda mulyadi
    mulyani myra nabilah nadhirah nadya nanda nantida narong natcha nattapong nattaya nazri nenita nichapa niken
    nining niran nisa norazlina norhayati norlita normah novi novita nugroho nuraini nurhayati nurul nyoman okta
    oktavia pande panida panji parichat patcharin phailin phichit pimchanok pimpa piyawat ponco pornthip prabowo
    pramudita pranata pranee prapas prasert pratiwi puji purnama puspa puspita puteri putri putu rachmat raden
    rahayu rahmat rahmawati raka rangga rani ratih ratna ratri rattana retno ria ridwan rifki rini riska rizal
    rizalina rizki rizky rodel rohana rommel rosalinda rosli rosmah rosmala rowena rozita rudi ruel rufina rully
    rungnapa ruzita sakda salmah santoso sasithorn satria sekar septi setiawan setyo shahrul shinta sigit sinta
    sirikit siriporn siriwan siska siti slamet somchai somjai sompong somsak sri suchada sudarat sugeng suharto
    sulastri sunee supaporn suparno supriyadi surasak suraya suriani surya susanti susilo sutida sutrisno syafiq
    syahirah syed tanawat tari taufik teresita thanakorn thanaporn thanyarat thitima tika titi titin tuti udin umi
    untung vina wahyu wahyuni wanida wanna warunee wawan wayan wichai widodo widya wilai wipa wira witthaya wiwik
    wulan wulandari yani yanti yanto yayuk yoga yogi yohanes yudha yudi yuliana yuni yunita yusri yuwadee zaharah
    zainal zaleha zulaikha zulkifli
    aiko akane akemi aki akihiko akihiro akio akira ami areum asami asuka atsuko atsushi ayaka ayako ayame ayano
    ayumi baozhu boram bowen byung chan changmin changming chao chaoyang chen cheng chengyu chie chieko chihiro
    chika chisato chun chunhua chunyan daehyun dahye daichi daiki daisuke daiyu dandan dayeon dong dongha donghyun
    dongmei dongwook eiji eiko emi emiko eri eriko etsuko eunbi eunchae eunha eunhye eunji eunjung eunkyung eunmi
    eunsook eunyoung fang fei feng fengying fumi fumiko fumio gayoung goro guangming guiying guo guohua guoqiang
    haeun haiyan hanako haneul haoran haoyu haruka haruki haruko haruto hayato hayoung heejin heesun hideaki
    hideki hideko hideo hideyuki hikari hikaru hina hinata hiro hiroaki hiroki hiroko hiromi hironobu hisako
    hisashi hitomi hongmei hongyan honoka huan huifang huiling huimin hyejin hyekyung hyemin hyeri hyewon hyeyoung
    hyojin hyun hyunah hyunjin hyunjoo hyunjung hyunsoo hyunwoo ichiro isamu isao izumi jaehee jaehyun jaemin
    jaewon jaewoo jaeyoung jeongmin jia jiahao jiahui jiaming jian jianguo jianhua jianjun jianming jianping
    jiawei jiaxin jiayi jie jihee jihoon jihye jihyun jimin jinah jingjing jingyi jinhee jinho jinsoo jinwoo
    jinyoung jiro jisoo jisun jiwon jiwoo jiyeon jiyoung joohee joohyun joon joonho jooyoung junghee junghwa
    junghyun jungmin junho junhyung junichi junjie junko junsu junyoung kanako kangmin kaori kaoru kasumi
    katsuhiro katsumi kazue kazuhiko kazuhiro kazuki kazuko kazumi kazuo kazuya kei keigo keiichi keiji keiko
    keisuke kenichi kenjiro kensuke kenta kentaro kento kihyun kimiko kiyoshi koichi koji kosuke kumiko kwang
    kyoko kyosuke kyunghee kyungmi kyungsoo lanying lihua lijuan lijun lili liling ling lingling liping liwei
    liying madoka maiko makiko makoto mamoru manabu manami mariko masaaki masahiko masahiro masaki masako masami
    masanori masaru masashi masato masatoshi masaya masayuki masumi mayu mayuko mayumi megumi meihua meilin
    meiling meiying mengyao michiko midori mieko miho mijin miki mikiko mikyung minah minako minami mingxia mingyu
    mingzhu minhee minho minhyuk minjae minjeong minji minjun minkyu minoru minseo minseok minsoo minsu minwoo
    minyoung mirae misaki misako misun mitsuko mitsuru miwa miyako miyu miyuki mizuki momoka momoko motoko nanako
    nanami nao naoki naoko naoto nari natsuki natsuko natsumi nayeon nayoung nobuko nobuo nobuyuki nori noriko
    noriyuki osamu peng qiang qing qiong reiko reina rie rieko rika rikako riku risa rong ruolan ruoxi ryo ryoichi
    ryoji ryoko ryosuke ryota ryuichi ryuji sachiko saeko saki sakiko sakura sanae sangah sanghoon sangmin sangwoo
    saori satoko satomi satoru satoshi satsuki sayaka sayuri seiichi seiji seiko sejin seohyun seojun seoyeon
    seoyoung seulgi seung seunghee seunghyun seungmin seungwoo shaohua shigeki shigeko shigeo shigeru shingo
    shinichi shinji shinobu shinya shiori shizuka shizuko sho shogo shohei shoichi shoko shota shu shufen shuhua
    shuhui shuichi shuji shuling shunsuke shusuke shuying siyu sohee sohyun soojin sookyung soomin sooyoung sota
    soyeon soyoung subin suhyun sujin sumiko sumin sungho sunghoon sungjin sungmin sunhee sunhwa sunmi sunyoung
    susumu suzuka tadashi taehyung taeyang taichi taiga takahiro takako takao takayuki takehiko takeo takeru taku
    takuma takumi takuya tamaki tatsuo tatsuro tatsuya teruko teruo tetsuo tetsuro tetsuya tingting tomohiro
    tomoki tomoko tomomi tomoya tomoyuki toru toshiaki toshiko toshio toshiyuki tsubasa tsukasa tsutomu tsuyoshi
    wakana wataru weidong weiguo weihua weijie weiling weimin weiping weiwei wen wenbin wenhui wenjie wenjing
    wenjun wenling wonjun wooyoung xia xian xiang xiao xiaodong xiaofeng xiaohong xiaohui xiaojun xiaolan xiaoli
    xiaolin xiaoling xiaomei xiaoming xiaoping xiaowei xiaoyan xiaoying xiaoyu xinyi xinyu xiu xiulan xiumei
    xiuying xiuzhen xue xuefeng xuemei yajuan yali yaling yasuhiro yasuko yasuo yasushi yasuyuki yating yawen yeji
    yejin yeonju yeonwoo yerim yewon yichen yifan yifei yijun yinan ying yingying yoichi yong yongmei yoona
    yoonhee yoonji yoonseo yoshie yoshihiro yoshiki yoshiko yoshimi yoshinori yoshio yoshito yoshiyuki yosuke yu
    yuan yuanyuan yudai yue yueying yufang yuhan yuhua yui yuichi yuichiro yuji yujie yujin yuka yukari yukie
    yukihiro yukiko yukio yuko yulan yuling yuma yumei yumi yumiko yun yuna yunhee yunji yuqing yurie yurika
    yuriko yusuke yuta yutaka yuting yuto yutong yuxin yuxuan yuya yuyan zedong zhe zhen zheng zhengyu zhenhua
    zhihao zhiwei zhiyuan zhong zihan zixuan ziyi
    abebe abena abimbola abiola abosede adebayo adebola adedayo adekunle adeola adetokunbo adewale adisa adjoa
    afia afua akosua akua alem almaz ama amadi amaka amara aminata anyango asante awa ayanda ayo ayodele ayomide
    babajide babatunde bekele bolaji bolanle bukola chiamaka chibuzo chidi chidinma chidozie chima chimamanda
    chinedu chinelo chinonso chinwe chinyere chioma chukwudi chukwuemeka daliso damilola dawit dayo dike ebele
    ebere ebo edem efua ejike ekene ekow emeka enyinnaya ese esi eyitayo eyob ezinne fadekemi fatou fatoumata femi
    folake folasade funke funmi funmilayo gbemi genet girma hirut ifeanyi ifeoluwa ifeoma ijeoma ikechukwu ikenna
    iyabo jabulani jelani jide kagiso kamau kehinde kelechi kemi khadijat khanyisile kidist kofi kojo kosi kunle
    kwabena kwadwo kwaku kwame kwasi kwesi lerato lesego lindiwe maame makena mandla mariama mbali mekdes meron
    meseret mfon moremi mpho mulugeta mwende naledi nandi ndidi ngozi njeri nkechi nkem nnamdi nneka nnenna
    noluthando nomsa nomvula nosipho nthabiseng ntombi nyambura obi obinna odera ogechi okechi okoro oladele
    olamide olanrewaju olayinka olu olubunmi olufemi olumide olusegun oluwaseun oluwatobi onyeka onyinye osagie
    oyin palesa rahel refilwe sade segun selam selamawit senait seun sibongile simphiwe sipho siyabonga sizwe
    solape tafadzwa taiwo tambudzai tariro tatenda temitope tendai tesfaye thabo thandeka thandi thandiwe themba
    tigist tiwa tobechukwu tobi tolu tolulope tope tsehay tshepo tumelo uche uchenna uju unathi uzoma wairimu
    wangari wanjiku yaa yared yaw yewande yodit yohannes zanele zerihun zodwa zola zuri
    adaline addison adelyn adriel afton agatha aiden ailbhe aileen ailish ailsa aine ainsley aisling aislinn
    alaina alanna alasdair alastair alayna aled alessa alethea alistair allegra alun amberly ambrose anahera
    angharad angus anissa annabelle annalise ansley anthea anwen aoife archer archie ariadne arielle arlo aroha
    arwen asher ashlee ashlyn ashton aubrey avery ayla barnaby beckett belinda benedict bennett bernice bertha
    beryl bethan blaine blair blanche brady braxton breanna brendan brenna brennan brianna bridgette brielle
    briony bronagh bronson bronte bronwen brooks bryant bryn bryony bryson byron cade caleb calista calla callan
    callie callum candice caoimhe caolan carey carissa carlene carly carmella carson carter carys casey cathal
    catrin catriona cecelia ceri cerys chandler charity chelsey cherie christabel cian ciara ciaran cicely ciera
    cillian clarissa clayton cleo clive clodagh clyde colby coleen collin colm conall conor conrad cora cordelia
    cormac cortney crispin damon danika dara darcie darcy darla darragh darrell darwin davina dawson deandra
    declan deirdre delaney delilah della delyth demetria demi dermot devon dewey dexter diarmuid dilys dinah dixie
    donal donncha donovan dorian dougal drake duane dwayne eamon eden edison effie eilidh eilis eimear eirlys
    eldon eleanora eleri elle elliot elliott ellis elmer elspeth elvis elwood emer emerson emery emlyn emmeline
    emmett emrys enda enid eoghan eoin ephraim esme esmeralda ethel euan everett ewan ewen ezra fay faye felicity
    fergal fergus ffion finbarr finlay finley finn finnegan fintan fionn fionnuala fletcher fraser galen gareth
    garret garrett garth gayle gearoid geraint gethin gideon giselle glenys glyn godfrey gracelyn gracie grainne
    greer greyson griffin guinevere gwenda gwenllian gwilym gwyn gwyneth hadley halle hamish harley harlow harper
    harris harvey hayden hazel hemi hermione hilary hillary hine hinemoa holden hollie hollis horace humphrey huw
    hywel iarla idris ieuan ifan ignatius ingram innes iolo iona ira isaiah israel issac ivor jacinda jaden jancis
    janelle janette jarvis jayden jayla jayne jeannie jenelle jolene jonah joselyn josiah jude julianne juniper
    kacey kaden kahu kaleb kali kallie kane karissa kasey kassandra katrina kaya kayden kaye kaylee kaylin keegan
    keeley keely keira kellan kelvin kendall kendrick kerri kezia keziah kieran kirby kiri kirsty kristie kyla
    kylee kylie kyra lacey lachlan lainey landon latasha leander leann leanna leighton leland lenora lettie levi
    lila lilith lillie lisette llinos lloyd llyr lochlan lois lonnie loralee lorcan loreen lorelei lorene louisa
    lowell lowri luella lyla lyle lynda lyndsey lynette lyra mabli macy maddison maeve mahalia mair maire mairead
    mairi maisie malachi malachy malcolm mali malia mallory manaia marama margery margo marissa marla marley
    marnie marshall maryann maude maverick mavis mckenna mckenzie meinir meirion menna mere meredith merrill merry
    mhairi miles millicent milton miranda moira mollie morag mordecai morven moses muireann murdo murphy murray
    mya myles myrna myrtle nadene nash nerissa nerys nettie neville ngaire niall nola nolan noreen norris nuala
    odessa oisin olwen oona oonagh ophelia orla orlaith orson osbert otis owain owen padraic padraig paisley
    pandora payton percival perry peyton phelim phyllis piper portia primrose quincy rafe ramsey rangi rawiri
    reagan reece reed reese regan reid remington reuben rex rhett rhian rhiannon rhoda rhodri rhona rhys ridley
    riley ripley roisin ronan rory rosalyn rosamund roseanne rowan roxie royce ruairi ruaraidh ruaridh rudy rufus
    ruthie ryder rylan rylee sadhbh sallie samson sanford saoirse sariah saul sawyer scarlet scarlett seamus
    selina seonaid seraphina seth shania sharla sharlene sheena sheree sheridan sherman shona sian sibyl sile
    sinead siobhan sioned siwan skye skylar sloan sloane sondra sorcha sorley struan sullivan suzanna suzette
    sybil tadhg tallulah tama tamika tane tanner taryn tatum tegan terrell thelma thomasina tiana tierney tomos
    trey tripp truman tucker tudur tui turlough tyrone tyson ulysses una upton vance vaughan vaughn velma verity
    verna vernon violet vivienne wallis walton wilbur willa willard willis wilson winona wiremu wren wyatt wyn
    wynne xanthe xena zadie zelda zinnia pip arlette rae
"""
