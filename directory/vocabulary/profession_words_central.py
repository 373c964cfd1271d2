"""What people at clinics are called in Central and Eastern Europe, in Latin letters, by language. Tables only.

The lines are those of `profession_words_west`.
"""

from __future__ import annotations

CENTRAL: dict[str, str] = {
    "pl": """
        nurse: pielęgni*; położna
        other: stomatolog*; lekarz dentysta; lekarka dentystka; dentyst*; ortodont*; farmaceut*; psycholog*;
            fizjoterapeut*; dietety*; podolog*; biolog; biotechnolog*; lek. dent.; asystent* stomatolog*; masażyst*;
            trycholog*; lekarz weterynarii; opiekun* medyczn*; rejestrator*
        aesthetician: kosmetyczk*; kosmetyczka; linergist*; makijażyst*; specjalist* kosmetologii; technik usług kosm*
        learner: w trakcie specjalizacji*; rezydent*; lekarz rezydent; lekarka rezydent*; stażyst*;
            w trakcie specjalizacji z*; podyplomow* studia* z dermatologii*
        lead: specjalist* z; specjalist* w; specjalist*; specjalizacja z; profesor; ordynator
        plastic_surgeon: chirurg* plasty*; specjalist* chirurgii plasty*; specjalist* chirurg plasty*
        plastic_field: chirurgi* plasty*
        dermatologist: dermatolog; dermatolożka; dermatolodzy; wenerolog; wenerolożka
        derm_field: dermatologi*; chorób skórnych; choroby skóry; chorób skóry
        other_physician: lekarz*; lekark*; chirurg*; ginekolog*; laryngolog*; okulist*; anestezjolog*; internist*;
            medycyny estetycznej; flebolog*; pediatra
        cosmetologist: kosmetolo*
        """,
    "cs": """
        nurse: zdravotní* sestr*; všeobecn* sestr*; sestr*; sestřičk*; praktická sestra
        other: zubní lékař*; zubař*; stomatolog*; farmaceut*; psycholog*; fyzioterapeut*; nutriční*; podolog*;
            dentální*;
            výživov*; biolog; masér*; trichtolog*; veterinář*; lékárn*
        aesthetician: kosmetičk*; vizážist*; laser* specialist*; permanentní make-up
        learner: lékař* v přípravě*; lékař* před atestac*; rezident*; sekundární lékař*; ve specializační přípravě*
        lead: specialist* v oboru; specialist* na; lékař* v oboru; atestac* z; atestovan* v oboru; primář*; obor
        plastic_surgeon: plastick* chirur*; plastick* a estetick* chirur*; lékař* plastické chirurgie;
            specialist* plastick*
        plastic_field: plastick* chirurgi*; plastick* a estetick* chirurgi*
        dermatologist: dermatolog; dermatoložka; dermatovenerolog*; dermatovenerolož*; kožní* lékař*; kožař*;
            dermato-venerolog*; venerolog;
            veneroložka
        derm_field: dermatologi*; dermatovenerologi*; kožní a pohlavní; kožní*; kožní lékařstv*
        other_physician: lékař*; doktor; doktorka; chirurg*; gynekolo*; praktick* lékař*; estetické medicíny;
            primář*; anesteziolog*
        cosmetologist: kosmetolo*
        """,
    "sk": """
        nurse: zdravotn* sestr*; sestr*; sestrička
        other: zubn* lekár*; zubár*; stomatológ*; farmaceut*; psychológ*; fyzioterapeut*; výživov*; dentáln*;
            lekárnik*
        aesthetician: kozmetičk*; vizážist*; laser* špecialist*
        learner: lekár* v príprave*; lekár* pred atestáciou*; rezident*
        lead: špecialist* v odbore; špecialist* na; lekár* v odbore; atestáci* z; primár*; lekár*; odbor
        plastic_surgeon: plastick* chirur*; lekár* plastickej chirurgie
        plastic_field: plastick* chirurgi*; plastick* a estetick* chirurgi*
        dermatologist: dermatológ; dermatologička; dermatovenerológ*; dermatovenerologičk*; kožn* lekár*; venerológ*
        derm_field: dermatológi*; dermatovenerológi*; kožné*
        other_physician: lekár*; chirurg*; gynekológ*; primár*; estetickej medicíny
        cosmetologist: kozmetológ*; kozmetologičk*
        """,
    "hu": """
        nurse: nővér; ápolónő; szakápoló*; szakasszisztens
        other: fogorvos*; fogszakorvos*; gyógyszerész*; pszichológus*; gyógytornász*; dietetikus*; védőnő;
            állatorvos*;
            masszőr*; táplálkozás*; pedikűrös; trichológus; asszisztens*
        aesthetician: kozmetikus*; mesterkozmetikus*; sminktetováló*; lézerterapeuta; kézápoló; szépségterapeuta
        learner: rezidens*; szakorvosjelölt*; orvosjelölt*
        plastic_surgeon: plasztikai sebész*; plasztikai és *sebész*; plasztikai, *sebész*; plasztikai-* sebész*;
            plasztikai és égési sebész*; plasztikai szakorvos; plasztikai és helyreállító sebész*
        dermatologist: bőrgyógyász*; bőr- és nemigyógyász*; dermatológus*; bőr-, nemibeteg*
        derm_field: bőrgyógyászat*; bőr- és nemibeteg*
        lead: szakorvosa; szakorvos
        other_physician: orvos*; *orvos*; szakorvos*; *sebész*; főorvos*; háziorvos*; nőgyógyász*; esztétikai orvos*
        cosmetologist: kozmetológus*
        """,
    "ro": """
        nurse: asistent* medical*; asistent* de chirurgie; asistent* generalist*; soră medicală
        other: stomatolog*; medic* dentist*; medic* stomatolog*; ortodont*; farmacist*; psiholog*; kinetoterapeut*;
            nutriționist*; dietetician*; podolog*; biolog; maseur*; moașă; medic veterinar
        aesthetician: cosmetician*; estetician*; beautician; tehnician* laser; terapeut* corporal*;
            specialist skincare
        learner: medic rezident*; medic* rezident*; rezident*
        lead: medic* primar*; medic* specialist*; specialist* în; specialist* in; specialitatea
        plastic_surgeon: chirurg* plastician*; chirurg* plastic*; medic chirurg plastic*; chirurg estetician*
        plastic_field: chirurgi* plastic*; chirurgie plastică*
        dermatologist: dermatolog; dermatologul; dermatovenerolog*; dermato-venerolog*
        derm_field: dermatologi*; dermatovenerologi*; dermato-venerologi*; dermatologie și venerologie
        other_physician: medic; medici; medicul; chirurg*; doctor în medicină; ginecolog*; medicină estetică
        cosmetologist: cosmetolog*
        """,
    "hr": """
        nurse: medicinsk* sestr*; medicinsk* tehničar*; sestr*; glavna sestra; prvostupni* sestrinstva; prvostupni*
        other: stomatolog*; doktor* dentalne*; dr. med. dent.; zubar*; zubozdravni*; farmaceut*; psiholog*;
            fizioterapeut*;
            nutricionist*; ljekarni*; veterinar*; zobozdravni*; biolog
        aesthetician: kozmetičar*; kozmetičark*; estetičar*
        learner: specijalizant*; na specijalizaciji*; specializant*; lekar na specijalizaciji*
        lead: specijalist*; spec.; specialist*; spec; prof.; primarij*; subspecijalist*
        plastic_surgeon: plastičn* kirurg*; plastičn* hirurg*; plastičn*, *kirurg*; kirurg plastičar
        plastic_field: plastičn* kirurgij*; plastičn* hirurgij*; plastičn*, rekonstrukcijsk* i estetsk* kirurgij*;
            plastičn*, rekonstruktivn* i estetsk* hirurgij*; plastičn* i rekonstruktivn* hirurgij*;
            plastične, estetske i rekonstrukcijske kirurgije; plastičn*, rekonstrukcijsk* in estetsk* kirurgij*
        dermatologist: dermatolog; dermatolozi; dermatologinja; dermatovenerolog*; dermatološkinja;
            dermatologinj*; venerolog*
        derm_field: dermatologij*; dermatovenerologij*; dermatologije i venerologije; kožne bolesti; kožnih bolesti
        other_physician: liječni*; lekar*; ljekar*; zdravnik*; zdravnic*; kirurg*; hirurg*; doktor* medicine;
            dr. med.;
            estetske medicine; ginekolog*
        cosmetologist: kozmetolog*
        """,
    "tr": """
        nurse: hemşire*
        other: diş hekimi*; ortodontist*; eczacı*; psikolog*; fizyoterapist*; diyetisyen*; biyolog; odyolog;
            veteriner*; hasta danışman*; diş doktoru; acil tıp teknisyeni; paramedik
        aesthetician: güzellik uzmanı*; estetisyen*; medikal estetisyen*; cilt bakım uzmanı*;
            kozmetisyen*;
            lazer uzmanı; epilasyon uzmanı*; cilt bakım terapisti; cilt terapisti; güzellik terapisti;
            kalıcı makyaj uzmanı
        learner: asistan doktor; asistan hekim; uzmanlık öğrencisi; tıpta uzmanlık öğrencisi
        plastic_surgeon: plastik cerrah*; plastik* ve estetik cerrah*; plastik, rekonstrüktif ve estetik cerrah*;
            plastik rekonstrüktif ve estetik cerrah*; estetik, plastik ve rekonstrüktif cerrah*;
            estetik ve plastik cerrah*
        dermatologist: dermatolog; dermatoloğu; dermatologlar; deri ve zührevi*; cildiye uzmanı*; cilt doktoru*;
            cilt hastalıkları uzmanı*;
            dermatoloji uzmanı*; dermatoloji* ve venereoloji uzmanı*; deri hastalıkları uzmanı*; dermatoloji hekimi
        derm_field: dermatoloji; cildiye; deri ve zührevi hastalıkları
        lead: uzmanı; uzman doktor; profesör; doçent
        other_physician: hekim*; doktor; doktoru; cerrah*; pratisyen hekim*; medikal estetik hekimi*; tıp doktoru;
            aile hekimi*;
            kadın doğum uzmanı; saç ekim* doktoru; başhekim*; genel cerrahi uzmanı
        cosmetologist: kozmetolog*
        """,
}
