"""Sentences about exosomes and the stance each takes, in the languages clinics write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.exosome_words import has_exosome, products_in
from crawler.extraction.stances import NOT_THIS_WAY, judge_answer, judge_section, judge_sentence

OFFERED = [
    "We offer exosome therapy for skin and hair.",
    "Our exosome facial is performed right after microneedling.",
    "In the UK, human-derived exosomes are not permitted, so we use rose stem cell exosomes after needling.",
    "We do not use animal exosomes; instead we apply exosomes from plants.",
    "Wir verwenden keine menschlichen Exosomen, sondern setzen in der Praxis pflanzliche Exosomen ein.",
    "We love brow lamination and exosome therapy facials by our estheticians.",
    "Exosomes are now available at our Harbour Street practice.",
    "Dr. Okonjo-Lindt uses exosomes with every fractional laser session.",
    "Book your exosome treatment today.",
    "We do not just offer exosomes, we perfect them.",
    "We do not inject exosomes; they are applied topically after microneedling.",
    "We don't use exosomes alone: we always combine them with RF microneedling.",
    "Add exosomes to any peel for $150.",
    "At Fernhill Skin we pair exosomes with CO2 laser resurfacing.",
    "Although exosomes are not FDA-approved, we offer them after careful counselling.",
    "Ask us about adding exosomes to your microneedling.",
    "Your provider will apply exosomes to the treated skin.",
    "In our clinic, exosomes are infused into the scalp.",
    "We only use exosomes from a certified laboratory.",
    "We've added exosomes to our hair restoration menu.",
    "En nuestra clínica ofrecemos exosomas con microagujas.",
    "Realizamos tratamiento con exosomas para el cabello.",
    "Oferecemos exossomas associados ao microagulhamento.",
    "A nossa clínica trabalha com exossomos.",
    "Nous proposons les exosomes après le laser fractionné.",
    "Les exosomes sont disponibles au cabinet.",
    "Wir bieten Exosomen in Kombination mit Microneedling an.",
    "In unserer Praxis setzen wir Exosomen nach dem Laser ein.",
    "Offriamo esosomi dopo il microneedling.",
    "Nel nostro studio utilizziamo gli esosomi per il cuoio capelluto.",
    "Wij bieden exosomen aan na microneedling.",
    "W naszej klinice stosujemy egzosomy po mezoterapii.",
    "Nabízíme ošetření s exosomy po mikrojehličkování.",
    "Στην κλινική μας εφαρμόζουμε εξωσώματα.",
    "Мы предлагаем экзосомы после микронидлинга.",
    "Kliniğimizde eksozom tedavisi uygulanmaktadır.",
    "Kami menawarkan terapi eksosom di klinik kami.",
    "当院ではエクソソーム点滴を行っております。",
    "저희 병원은 엑소좀 시술을 진행합니다.",
    "本院提供外泌體療程，搭配微針。",
    "我们诊所提供外泌体导入。",
    "Vi erbjuder exosomer efter microneedling.",
]
REFUSED = [
    "We do not use exosomes at our clinic.",
    "Our practice does not offer exosomes.",
    "We don't currently offer exosome treatments.",
    "Dr. Quillfeather does not inject exosomes.",
    "Exosomes are not offered at this clinic.",
    "At Northmoor Dermatology we have chosen not to offer exosomes.",
    "We decided against offering exosomes.",
    "Instead of exosomes we use PRP from your own blood.",
    "We decline to use exosomes until better evidence exists.",
    "We will not inject exosomes.",
    "You will not find exosomes on our menu.",
    "We never use exosomes.",
    "We do not offer PRP or exosomes.",
    "Exosomes are not something we offer.",
    "No ofrecemos exosomas en nuestra clínica.",
    "No trabajamos con exosomas.",
    "Não oferecemos exossomas.",
    "Não trabalhamos com exossomos.",
    "Nous ne proposons pas d'exosomes.",
    "Nous n'utilisons pas d'exosomes.",
    "Wir bieten keine Exosomen an.",
    "Exosomen werden bei uns nicht angeboten.",
    "Wir verwenden keine Exosomen.",
    "Non utilizziamo esosomi.",
    "Wij gebruiken geen exosomen.",
    "Nie stosujemy egzosomów.",
    "Exosomy nenabízíme.",
    "Δεν χρησιμοποιούμε εξωσώματα.",
    "Мы не используем экзосомы.",
    "Kliniğimizde eksozom uygulaması yapılmamaktadır.",
    "Eksozom kullanmıyoruz.",
    "当院ではエクソソーム治療を行っておりません。",
    "当院はエクソソームを使用しません。",
    "저희는 엑소좀을 사용하지 않습니다.",
    "本院不提供外泌體治療。",
    "我们不使用外泌体。",
]
PLANNED = [
    "Exosome facial coming soon!",
    "We will soon be offering exosome therapy.",
    "Exosomes: launching in spring 2027.",
    "We are planning to introduce exosomes next year.",
    "Join the waitlist for exosomes.",
    "Próximamente: exosomas.",
    "Exossomas em breve na nossa clínica.",
    "Bientôt : les exosomes.",
    "Demnächst bieten wir auch Exosomen an.",
    "Esosomi: prossimamente.",
    "Binnenkort bieden wij exosomen aan.",
    "Wkrótce egzosomy w naszej klinice.",
    "Již brzy: exosomy.",
    "Σύντομα εξωσώματα στην κλινική μας.",
    "Скоро в нашей клинике: экзосомы.",
    "Eksozom tedavisi çok yakında kliniğimizde.",
    "エクソソーム治療は近日開始予定です。",
    "엑소좀 시술 오픈 예정입니다.",
    "外泌體療程即將推出。",
]
DISCONTINUED = [
    "We no longer offer exosomes.",
    "Exosome therapy has been discontinued.",
    "We have stopped offering exosomes.",
    "We used to offer exosomes.",
    "Since March we do not offer exosomes any more.",
    "Ya no ofrecemos exosomas.",
    "Deixamos de oferecer exossomas.",
    "Nous ne proposons plus d'exosomes.",
    "Exosomen bieten wir nicht mehr an.",
    "Non offriamo più esosomi.",
    "Wij bieden geen exosomen meer aan.",
    "Nie oferujemy już egzosomów.",
    "Exosomy již nenabízíme.",
    "Мы больше не проводим процедуры с экзосомами.",
    "Artık eksozom uygulamıyoruz.",
    "エクソソーム治療は終了しました。",
    "엑소좀 시술은 중단되었습니다.",
    "本院已不再提供外泌體。",
]
TAUGHT = [
    "Join our exosome training course in Leeds.",
    "This masterclass on exosomes is for injectors.",
    "Delegates will learn how to apply exosomes.",
    "Our course covers exosomes, PRP and polynucleotides.",
    "Curso de exosomas para profesionales.",
    "Exosomen-Schulung für Ärzte",
    "Formation exosomes pour médecins",
    "Обучение: экзосомы для косметологов",
    "エクソソームセミナーのご案内",
]
NEITHER = [
    "Exosomes are tiny vesicles released by cells.",
    "Our cells release exosomes to talk to each other.",
    "Many clinics do not offer exosomes.",
    "Exosomes are not FDA approved.",
    "Clinics that offer exosomes often charge a lot.",
    "The FDA does not recommend exosomes.",
    "Exosomes are not stem cells.",
    "Do exosomes hurt?",
    "The RNA exosome complex degrades RNA.",
    "Los exosomas son pequeñas vesículas.",
    "Nuestras células liberan exosomas.",
    "Exosomen sind kleine Bläschen.",
    "エクソソームとは細胞から分泌される小胞です。",
    "엑소좀은 세포가 분비하는 소포입니다.",
    "外泌体是细胞分泌的囊泡。",
]
CASES = [
    (stance, sentence)
    for stance, table in (
        ("offered", OFFERED),
        ("refused", REFUSED),
        ("planned", PLANNED),
        ("discontinued", DISCONTINUED),
        ("taught", TAUGHT),
    )
    for sentence in table
]


@pytest.mark.parametrize(("stance", "sentence"), CASES, ids=[f"{stance}: {said}"[:70] for stance, said in CASES])
def test_a_sentence_takes_the_stance_its_words_say(stance, sentence):
    assert judge_sentence(sentence, kind="other").stance == stance


@pytest.mark.parametrize(
    "sentence",
    [
        "After the laser, a vial of exosomes is applied to the skin.",
        "Microneedling paired with exosomes.",
        "Die Exosomen werden nach dem Needling in die Haut eingeschleust.",
        "Les exosomes sont appliqués après le laser.",
    ],
)
def test_a_description_offers_on_a_page_of_treatments_only(sentence):
    assert judge_sentence(sentence, kind="service").stance == "offered"
    assert judge_sentence(sentence, kind="blog").stance == "mentioned"


@pytest.mark.parametrize("sentence", NEITHER)
def test_explaining_exosomes_is_neither_offering_nor_refusing(sentence):
    assert judge_sentence(sentence, kind="other").stance not in ("offered", "refused", "planned", "discontinued")


@pytest.mark.parametrize(
    ("stance", "sentence"),
    [
        ("warned", "The FDA has warned patients about unapproved exosomes."),
        ("researched", "A recent study found that exosomes reduce inflammation in mice."),
        ("researched", "Volunteers are being recruited for our clinical trial of exosomes."),
        ("cream", "Buy the exosome serum, 30 ml, for your daily routine."),
        ("news", "The market for exosomes will grow, according to a report."),
    ],
)
def test_other_stances(stance, sentence):
    assert judge_sentence(sentence, kind="blog").stance == stance


@pytest.mark.parametrize(
    ("stance", "question", "answer"),
    [
        ("refused", "Do you offer exosomes?", "No. We follow the evidence and use PRP."),
        ("refused", "Do you use exosomes?", "We do not offer them, because they are not licensed."),
        ("offered", "Do you offer exosomes?", "Yes, after microneedling or laser."),
        ("planned", "Can I get exosomes at your clinic?", "Not yet: coming soon!"),
        ("discontinued", "Do you still offer exosomes?", "We no longer offer this treatment."),
        ("refused", "¿Ofrecen exosomas?", "No, por ahora no."),
        ("refused", "Bieten Sie Exosomen an?", "Nein, wir warten auf die Zulassung."),
        ("offered", "Proposez-vous les exosomes ?", "Oui, après le laser."),
        ("refused", "エクソソームは受けられますか？", "いいえ、当院では行っておりません。"),
    ],
)
def test_a_question_is_decided_by_its_answer(stance, question, answer):
    judgement = judge_answer(question, answer)
    assert judgement is not None
    assert judgement.stance == stance


WAYS_RULED_OUT = [
    "We never inject exosomes.",
    "Exosomes are never injected at our clinic.",
    "We do not offer exosome injections.",
    "We do not use exosomes by IV drip.",
    "Nunca inyectamos exosomas.",
    "Não injetamos exossomos.",
    "Nous n'injectons pas les exosomes.",
    "Les exosomes ne sont jamais injectés.",
    "Exosomen spritzen wir nicht.",
    "Gli esosomi non vengono iniettati.",
    "Exosomen injecteren wij niet.",
    "Nie podajemy egzosomów w iniekcji.",
    "Exosomy injekčně nepodáváme.",
    "Инъекции экзосом не проводим.",
    "当院ではエクソソームの注射は行っておりません。",
    "엑소좀은 주사하지 않습니다.",
    "本診所不做外泌體注射。",
]


@pytest.mark.parametrize("sentence", WAYS_RULED_OUT)
def test_what_is_not_injected_is_refused_in_this_way_only(sentence):
    assert judge_sentence(sentence, kind="service").reason == NOT_THIS_WAY


@pytest.mark.parametrize(
    "sentence",
    [
        "We never inject exosomes, we apply them after microneedling.",
        "Exosomes are not injected but applied to the skin.",
        "No infiltramos exosomas: los aplicamos sobre la piel tras las microagujas.",
        "Exosomen werden bei uns nicht gespritzt, sondern aufgetragen.",
        "Les exosomes ne sont pas injectés mais appliqués sur la peau.",
        "エクソソームは注射せず、肌に塗布します。",
    ],
)
def test_what_is_put_on_the_skin_instead_is_offered_on_a_page_of_treatments(sentence):
    assert judge_sentence(sentence, kind="service").stance == "offered"
    assert judge_sentence(sentence, kind="blog").stance != "offered"


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not offer or inject exosomes.",
        "We neither sell exosomes nor inject them, and we do not use exosomes.",
        "No usamos ni inyectamos exosomas.",
        "Notre cabinet ne propose pas d'exosomes, ni en injection ni en application.",
    ],
)
def test_what_is_not_given_in_any_way_is_refused(sentence):
    judgement = judge_sentence(sentence, kind="service")
    assert judgement.stance == "refused"
    assert judgement.reason != NOT_THIS_WAY


def test_no_to_a_way_of_giving_refuses_nothing():
    judgement = judge_answer("Do you inject exosomes?", "No, never.")
    assert judgement is None or judgement.stance != "refused"


@pytest.mark.parametrize("answer", ["No, a numbing cream is used.", "No.", "Nein, überhaupt nicht."])
def test_no_to_another_question_refuses_nothing(answer):
    judgement = judge_answer("Is exosome therapy painful?", answer)
    assert judgement is None or judgement.stance != "refused"


@pytest.mark.parametrize(
    ("stance", "heading"),
    [
        ("planned", "Coming soon"),
        ("refused", "Treatments we do not offer"),
        ("refused", "What we don't do"),
        ("discontinued", "Treatments we no longer offer"),
        ("planned", "Próximamente"),
        ("planned", "Demnächst"),
        ("taught", "Training courses"),
    ],
)
def test_a_heading_speaks_for_what_stands_under_it(stance, heading):
    judgement = judge_section(heading)
    assert judgement is not None
    assert judgement.stance == stance


@pytest.mark.parametrize("heading", ["Our treatments", "Price list", "Hair restoration", "Skin boosters", "Welcome"])
def test_an_ordinary_heading_says_nothing(heading):
    assert judge_section(heading) is None


@pytest.mark.parametrize(
    "text",
    [
        "exosome",
        "exosomes",
        "exosomal",
        "Exosomen",
        "exosomas",
        "exossomos",
        "exossomas",
        "esosomi",
        "egzosomy",
        "exosomy",
        "eksozom",
        "eksosom",
        "εξωσώματα",
        "Εξωσωμάτων",
        "экзосомы",
        "экзосомами",
        "エクソソーム",
        "엑소좀",
        "外泌體",
        "外泌体",
        "ASCE+",
        "Exo|E",
    ],
)
def test_exosomes_are_known_by_many_words(text):
    assert has_exosome(f"Menu: {text}, 200")


@pytest.mark.parametrize(
    "text",
    [
        "PDRN salmon DNA",
        "polynucleotides",
        "PRP",
        "growth factors",
        "幹細胞培養上清液",
        "stem cell serum",
        "exotic sum",
    ],
)
def test_near_words_are_no_exosomes(text):
    assert not has_exosome(text)


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("AnteAGE MD exosomes", ("AnteAGE",)),
        ("ASCE+ SRLV by ExoCoBio", ("ASCE+", "ExoCoBio")),
        ("the gold-plated menu of exosomes", ()),
        ("Kimera XoGlo", ("Kimera XoGlo",)),
    ],
)
def test_products_are_brands_only(text, products):
    assert products_in(text) == products


@given(st.text(max_size=400))
def test_any_text_gets_some_stance(text):
    assert judge_sentence(text + " exosome").stance
