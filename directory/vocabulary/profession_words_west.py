"""What people at clinics are called, in Latin letters, one language after the other. Tables only.

A line is a kind and its words as written, parted by semicolons; a star stands for any further letters, accents and
case do not matter. `field` lines name a specialty and make a specialist only of whom a `lead` word before them, or a
card's line of its own, calls one. `learner` is who still trains, or has studied a field without being its specialist;
`cosmetologist` is who a doctor's word beside it makes a doctor, and an aesthetician otherwise.
"""

from __future__ import annotations

WESTERN: dict[str, str] = {
    "de": """
        nurse_practitioner: pflegeexpert* apn
        physician_assistant: arztassistent*
        nurse: krankenschwester*; krankenpfleger*; pflegefach*; fachpflege*; gesundheits- und kranken*; dgkp; dgks;
            op-schwester; diplomierte pflege*
        other: heilpraktiker*; zahnarzt*; zahnärzt*; kieferorthopäd*; apotheker*; psycholog*; hebamme*;
            physiotherapeut*;
            ernährungsberater*; medizinische fachangestellte*; medizinischer fachangestellter; mfa; arzthelfer*;
            praxisassistent*; medizinische praxisassistent*; mpa; ordinationsassistent*; podolog*; masseur*;
            laborant*; tierarzt*; tierärzt*; trichologe; trichologin
        aesthetician: kosmetiker*; medizinische kosmetik*; fachkosmetiker*; hautpflegeexpert*; visagist*;
            naildesigner*
        learner: weiterbildungsassistent*; arzt in weiterbildung; ärztin in weiterbildung; assistenzarzt*;
            assistenzärzt*; in facharztausbildung; ausbildungsassistent*; turnusarzt*; turnusärzt*
        lead: facharzt*; fachärzt*; fachaerzt*; fa; spezialist*; chefarzt*; chefärzt*; oberarzt*; oberärzt*
        plastic_surgeon: plastische* chirurg; plastische* chirurgin; plastische* und ästhetische* chirurg;
            plastische* und ästhetische* chirurgin; plastisch-ästhetische* chirurg*
        plastic_field: plastische* chirurgie; plastische* und ästhetische* chirurgie;
            plastische*, ästhetische* und rekonstruktive* chirurgie;
            plastische*, rekonstruktive* und ästhetische* chirurgie; plastisch-ästhetische chirurgie
        dermatologist: hautarzt*; hautärzt*; hautaerzt*; dermatologe; dermatologin; dermatologen
        derm_field: dermatologie*; dermatovenerologie; dermato-venerologie; haut- und geschlechtskrankheiten;
            hautkrankheiten
        other_physician: arzt; ärztin; aerztin; ärzt* leit*; facharzt*; fachärzt*; chefarzt*; chefärzt*; oberarzt*;
            oberärzt*; hausarzt*; hausärzt*; allgemeinmediziner*; augenarzt*; augenärzt*; frauenarzt*; frauenärzt*;
            chirurg; chirurgin; internist*; anästhesist*; hno-arzt*; hno-ärzt*; gynäkolog*
        cosmetologist: kosmetolog*
        """,
    "fr": """
        nurse_practitioner: infirmièr* praticien*; infirmier praticien*
        nurse: infirmi*; aide-soignant*
        other: dentist*; chirurgien*-dentiste*; orthodontist*; pharmacien*; psychologue*; ostéopathe*; naturopathe*;
            kinésithérapeute*; nutritionniste*; diététicien*; sage-femme; podologue*; secrétaire*;
            assistante médicale;
            assistant médical; préparatrice; vétérinaire*; sophrologue*; masseur*; masseuse*
        aesthetician: esthéticien*; cosméticien*; technicien* en esthétique; technicien* laser;
            technicien* esthétique;
            socio-esthéticien*; dermo-esthéticien*; praticien* en esthétique; maquilleu*
        learner: =interne; interne en dermatologie; interne des hôpitaux; docteur junior; médecin résident*;
            résident* en *; du de dermatologie*;
            diplôme universitaire de dermatologie*
        lead: spécialiste* en; spécialiste* de; qualifié* en; professeur* de; chef* de service de;
            médecin spécialiste en
        plastic_surgeon: chirurgien* plasticien*; chirurgien* esthétique et plast*; chirurgien* plast*;
            chirurgien* en plastie; plasticien*
        plastic_field: chirurgie plastique*
        dermatologist: dermatologue*; dermato-vénérologue*; dermato-allergologue*; dermato
        derm_field: dermatologie; dermatologie et vénéréologie; dermato-vénéréologie; maladies de la peau
        other_physician: médecin*; chirurgien*; docteur en médecine; généraliste*; gynécologue*; ophtalmolog*;
            anesthésiste*; phlébologue*; angiologue*; endocrinologue*; omnipraticien*
        """,
    "es": """
        nurse: enfermer*; auxiliar de enfermería
        other: odontólog*; dentista*; ortodoncist*; farmacéutic*; psicólog*; fisioterapeuta*; kinesiólog*;
            nutricionista*;
            dietista*; biólog*; bioquímic*; podólog*; osteópata*; naturópata*; masajista*; matrona*; terapeuta*;
            auxiliar de clínica; auxiliar y atención*; instrumentador*; veterinari*; tricólog*; trichólog*; químic*
        aesthetician: esteticista*; esteticién*; cosmiatr*; técnic* superior en estética;
            técnic* en estética; técnic* estética; técnic* en láser; técnic* láser; dermoconsejera*; maquillador*;
            dermocosmiatra
        learner: médic* residente*; residente de; médic* interno residente; posgrado en dermatología*;
            diplomado en dermatología*; máster en dermatología*; postgrado en dermatología*; maestría en dermatología*
        lead: especialista* en; especialista* de; profesor* de; jef* de servicio de; jef* de; titulado en
        plastic_surgeon: cirujan* plástic*; cirujan* estétic* y plástic*
        plastic_field: cirugía plástica*; cirugía estética, plástica*
        dermatologist: dermatóloga; dermatólogo; dermatólogas; dermatólogos; venereóloga; venereólogo
        derm_field: dermatología; dermatología médic*; enfermedades de la piel; dermatología y venereología
        other_physician: médico; médica; médicos; médicas; cirujan*; doctor* en medicina; ginecólog*; oftalmólog*;
            angiólog*; endocrinólog*;
            internista*; anestesiólog*; otorrinolaringólog*; flebólog*; pediatra*
        """,
    "pt": """
        nurse: enfermeir*; técnic* de enfermagem; técnic* em enfermagem
        other: cirurgiã*-dentista*; dentista*; odontólog*; ortodontista*; farmacêutic*; biomédic*; psicólog*;
            fisioterapeuta*; nutricionista*; biólog*; podólog*; naturopata*; massoterapeuta*; terapeuta*;
            tricologista*;
            harmonizador* orofacia*; médic* veterinári*; veterinári*; quiroprat*; fonoaudiólog*
        aesthetician: esteticista*; técnic* em estética; tecnólog* em estética; técnic* de estética;
            designer de sobrancelha*; esteta; dermopigmentador*
        learner: pós-graduad* em dermatologia*; pós-graduação em dermatologia*; residente*; interno de*;
            médico interno; médica interna;
            pós em dermatologia; especializando*
        lead: especialista* em; especialista* de; título de especialista em; professor* de; chefe de
        plastic_surgeon: cirurgi* plástic*; cirurgi* estétic* e plástic*
        plastic_field: cirurgia plástica*
        dermatologist: dermatologista*; venereologista*
        derm_field: dermatologia; dermatovenereologia; dermatologia e venereologia; dermatologia clínica
        other_physician: médico; médica; médicos; médicas; cirurgi*; clínic* geral; ginecologista*; angiologista*;
            endocrinologista*;
            nutrólog*; otorrinolaringologista*; anestesiologista*; oftalmologista*; medicina estética
        """,
    "it": """
        nurse: infermier*
        other: odontoiatr*; dentist*; ortodontist*; farmacist*; psicolog*; fisioterapist*; nutrizionist*; dietist*;
            biologo; biologa; podolog*; osteopat*; naturopat*; ostetric*; massaggiator*; massofisioterapist*;
            tricolog*;
            assistente di poltrona; assistente alla poltrona; veterinari*; tecnico di laboratorio; igienist*
        aesthetician: estetist*; onicotecnic*; truccator*; operatrice estetica; consulente estetic*;
            dermopigmentist*; tecnic* laser; tecnic* estetic*
        learner: specializzand*; in formazione specialistica; master in dermatologia*; perfezionat* in dermatologia*
        lead: specialist* in; specializzat* in; specialista di; specializzazione in; docente di; primario di;
            professor* di; direttor* di
        plastic_surgeon: chirurg* plastic*; chirurg* estetic* e plastic*
        plastic_field: chirurgia plastica*
        dermatologist: dermatologo; dermatologa; dermatologi; dermatologhe; dermovenereolog*
        derm_field: dermatologia; dermatologia e venereologia; dermatologia clinica; malattie cutanee
        other_physician: medico; medica; medici; chirurg*; angiolog*; ginecolog*; oculist*; anestesist*;
            endocrinolog*; flebolog*;
            medicina estetica
        """,
    "nl": """
        nurse_practitioner: verpleegkundig specialist*
        physician_assistant: physician assistant
        nurse: verpleegkundig*; verpleger; verpleegster
        other: tandarts*; orthodontist*; apotheker*; psycholoog; fysiotherapeut*; huidtherapeut*; oedeemtherapeut*;
            diëtist*; podotherapeut*; pedicure; osteopaat; masseur; doktersassistent*; medisch assistent*;
            polikliniekassistent*; praktijkassistent*; dierenarts; bioloog
        aesthetician: schoonheidsspecialist*; schoonheidstherapeut*; huidverbeter*; huidspecialist*; laserspecialist*;
            lasertherapeut*; permanent make-up; allround schoonheids*
        learner: aios; arts in opleiding*; anios; arts-assistent*; coassistent
        lead: specialist in; specialist; hoogleraar; arts
        plastic_surgeon: plastisch chirurg*; plastisch, reconstructief en esthetisch chirurg*; plastisch-chirurg*
        plastic_field: plastische chirurgie; plastische en reconstructieve chirurgie
        dermatologist: dermatolo*g; dermatologe; dermatologen; huidarts*; dermatoloog-venereoloog
        derm_field: dermatologie; huidziekten; dermatologie en venereologie
        other_physician: =arts; basisarts*; cosmetisch arts*; huisarts*; chirurg; gynaecoloog; internist; flebolo*g;
            medisch specialist; anesthesioloog; esthetisch arts*
        """,
    "sv": """
        nurse: *sjuksköterska*; *sjukskötare*; undersköterska*; *sköterska
        other: tandläkare*; psykolog*; fysioterapeut*; sjukgymnast*; dietist*; barnmorsk*; naprapat*; apotekare*;
            kiropraktor*; veterinär*; biolog; biomedicinsk analytiker; massör*; fotvårdare
        aesthetician: hudterapeut*; hudvårdsterapeut*; *hudterapeut; kosmetolog*; lasertekniker*; laserterapeut*;
            skönhetsterapeut*; fransstylist; dipl. hudterapeut
        learner: st-läkare*; at-läkare*; underläkare*; läkare under utbildning; specialisering inom
        lead: specialist* i; specialist* inom; specialistläkare* i; specialistläkare* inom; överläkare i;
            överläkare inom; docent i; professor i; specialistläkare
        plastic_surgeon: plastikkirurg*; specialist i plastikkirurgi
        plastic_field: plastikkirurgi*
        dermatologist: hudläkare*; dermatolog; dermatologer; hudspecialist; specialistläkare hud*
        derm_field: dermatologi*; hud- och könssjukdom*; hudsjukdom*; hud och könssjukdom*; hud och kön
        other_physician: *läkare*; kirurg*; gynekolog*; ögonspecialist; allmänmedicin*; husläkare*; *kirurg
        """,
    "da": """
        nurse: *sygeplejerske*; *sygeplejersker; social- og sundhedsassistent*; sosu-assistent
        other: tandlæge*; psykolog*; fysioterapeut*; diætist*; jordemoder*; farmaceut*; kiropraktor*; lægesekretær*;
            dyrlæge*; zoneterapeut*; klinikassistent*; bioanalytiker*; fodterapeut*
        aesthetician: kosmetolog*; hudplejer*; hudterapeut*; kosmetiker*; skønhedsterapeut*; laserbehandler*;
            behandler og kosmetolog
        learner: lægestuderende; under uddannelse til*; i speciallægeuddannelse; reservelæge*; introlæge
        lead: speciallæge* i; speciallæge* inden for; specialist i; overlæge i; professor i; speciallæge*
        plastic_surgeon: plastikkirurg*; kosmetisk plastikkirurg
        plastic_field: plastikkirurgi*
        dermatologist: hudlæge*; dermatolog; dermatologer; dermato-venerolog
        derm_field: dermatologi*; dermato-venerologi*; dermatovenerologi*; hudsygdom*; hud- og kønssygdom*;
            hud og kønssygdom*
        other_physician: læge; læger; *læge; overlæge*; speciallæge*; kirurg; kosmetisk læge; almen medicin; *kirurg
        """,
    "no": """
        nurse: *sykepleier*; hjelpepleier*; helsefagarbeider*
        other: tannlege*; psykolog*; fysioterapeut*; ernæringsfysiolog*; jordmor*; farmasøyt*; kiropraktor*;
            helsesekretær*;
            veterinær*; legesekretær*; tannhelsesekretær; fotterapeut*; bioingeniør*
        aesthetician: hudpleier*; hudterapeut*; kosmetolog*; laserterapeut*; laseroperatør*; kosmetisk dermatologisk*;
            medisinsk hudpleie*
        learner: lis-lege*; lege i spesialisering*; turnuslege*; medisinstudent*; assistentlege*
        lead: spesialist* i; spesiallege* i; overlege i; overlege innen; professor i; spesialist innen; spesialist
        plastic_surgeon: plastikkirurg*; plastisk kirurg*
        plastic_field: plastikkirurgi*; plastisk kirurgi*
        dermatologist: hudlege*; dermatolog; hudspesialist*
        derm_field: dermatologi*; hudsykdom*; hud- og veneriske sykdom*; hud og venerisk*; hudsykdommer og veneriske*;
            dermatovenerologi*
        other_physician: lege; leger; overlege*; kirurg; allmennlege*; fastlege*; *kirurg; kosmetisk lege;
            spesiallege*;
            lokallege*; klinikklege
        """,
    "fi": """
        nurse: *sairaanhoitaja*; lähihoitaja*; hoitaja; terveydenhoitaja*
        other: hammaslääkäri*; psykologi; fysioterapeutti*; ravitsemusterapeutti*; kätilö; farmaseutti*; osteopaatti*;
            eläinlääkäri*; proviisori*; jalkahoitaja*; hieroja*; vastaanottovirkailija*
        aesthetician: kosmetologi*; estenomi*; kosmetiikka*; laserhoitaja*; ihonhoitaja*; kauneudenhoitaja*
        learner: erikoistuva lääkäri*; erikoistuva; lääketieteen kandidaatti*; amanuenssi
        lead: erikoislääkäri; spesialisti; professori; erikoislääkäri,
        plastic_surgeon: plastiikkakirurgi; plastiikkakirurgit; plastiikkakirurgian erikoislääkäri*;
            plastiikkakirurgian ylilääkäri; plastiikkakirurgian dosentti
        plastic_field: plastiikkakirurgia*
        dermatologist: ihotautilääkäri*; ihotautien* erikoislääkäri*; ihotautien ja * erikoislääkäri*; dermatologi;
            iho- ja sukupuolitautien erikoislääkäri*; ihotautien ja allergologian erikoislääkäri*;
            ihotautierikoislääkäri*;
            ihotautien erikoislääkäri*; ihotautispesialisti
        derm_field: ihotaudit*; dermatologia*; iho- ja sukupuolitaudit; ihotaudit ja allergologia
        other_physician: *lääkäri*; kirurgi; lääketieteen lisensiaatti; lääketieteen tohtori; yleislääkäri;
            gynekologi;
            *kirurgi
        """,
    "is": """
        nurse: hjúkrunarfræðing*; sjúkralið*
        aesthetician: snyrtifræðing*; snyrtimeistari
        plastic_surgeon: lýtalækni*
        dermatologist: húðlækni*; húðsjúkdómalækni*; sérfræðingur í húðsjúkdómum; sérfræðingur í húð- og kynsjúkdómum
        other_physician: læknir; lækni*; *læknir; skurðlækni*
        other: tannlækni*; sálfræðing*; sjúkraþjálfar*
        """,
    "et": """
        nurse: meditsiiniõde
        other: hambaarst*; psühholoog*; füsioterapeut*; apteeker; ämmaemand
        aesthetician: kosmeetik*; iluterapeut*
        plastic_surgeon: plastikakirurg*; ilukirurg*; plastika- ja rekonstruktiivkirurg*
        dermatologist: nahaarst*; dermatoloog*; dermatoveneroloog*; naha- ja suguhaiguste arst*
        other_physician: arst; kirurg; perearst*; esteetilise meditsiini arst
        learner: arst-resident; resident
        """,
    "lv": """
        nurse: medmāsa*; medicīnas māsa*
        other: zobārst*; psiholog*; fizioterapeit*; farmaceit*; uztura speciālist*
        aesthetician: kosmētiķe*; skaistumkopšanas speciālist*; estētiskās kosmetoloģijas speciālist*
        plastic_surgeon: plastiskais ķirurg*; plastikas ķirurg*; plastiskā ķirurģe; plastisk* ķirurg*
        dermatologist: dermatologs; dermatoloģe; dermatovenerolog*; ādas ārst*; ārste dermato*; ārsts dermato*
        other_physician: ārst*; ķirurg*; estētiskās medicīnas ārst*
        learner: rezident*; ārst* rezident*
        """,
    "lt": """
        nurse: slaugytoj*; bendrosios praktikos slaugytoj*; medicinos sesuo
        other: odontolog*; psicholog*; kineziterapeut*; vaistinink*; dietolog*; akušer*
        aesthetician: kosmetikė; kosmetologė; grožio terapeut**
        plastic_surgeon: plastin* chirurg*; plastinės ir rekonstrukcinės chirurgijos gydytoj*
        dermatologist: dermatologas; dermatologė; dermatovenerolog*; odos lig* gydytoj*;
            odos ir venerinių ligų gydytoj*
        other_physician: gydytoj*; chirurg*; estetinės medicinos gydytoj*; šeimos gydytoj*
        learner: gydytoja* rezident*; rezident*
        """,
    "ca": """
        nurse: infermer*
        aesthetician: esteticista*
        dermatologist: dermatòleg; dermatòloga
        plastic_surgeon: cirurgi* plàsti*
        lead: especialista en
        plastic_field: cirurgia plàstica*
        derm_field: dermatologia
        other_physician: metge; metgessa; cirurgi*
        """,
    "sq": """
        nurse: infermier*
        other: stomatolog*; dentist*; farmacist*
        aesthetician: estetiste; estetist*
        plastic_surgeon: kirurg plastik; kirurg* plastik*
        dermatologist: dermatologe; dermatovenerolog*; mjek* dermatolog*; mjek* specialist* dermatolog*
        other_physician: mjek*; kirurg*
        """,
}
