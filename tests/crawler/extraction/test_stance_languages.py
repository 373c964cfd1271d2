"""The same five things said in many languages: offered, applied after something, refused, no longer and not yet."""

import pytest

from crawler.extraction.languages import languages_of
from crawler.extraction.stance_words import cues_for
from crawler.extraction.stances import judge_sentence

# language, offered, applied, refused, discontinued, planned
SAID = """
es | Ofrecemos tratamientos con exosomas. | Aplicamos exosomas después del láser. | No ofrecemos exosomas. | Ya no realizamos tratamientos con exosomas. | Próximamente: exosomas.
es | En nuestra clínica usamos exosomas. | Tras las microagujas se aplican exosomas. | En este centro no trabajamos con exosomas. | Hemos dejado de ofrecer exosomas. | En otoño incorporaremos exosomas.
pt | Oferecemos tratamentos com exossomos. | Aplicamos exossomas depois do laser. | Não oferecemos exossomas. | Deixámos de realizar tratamentos com exossomas. | Em breve: exossomas.
pt | Fazemos exossomos para o cabelo. | Os exossomos são aplicados após o laser. | A clínica não utiliza exossomos. | Já não fazemos exossomas. | Exossomas disponíveis a partir de outubro.
fr | Nous proposons des soins aux exosomes. | Nous appliquons des exosomes après le laser. | Nous ne proposons pas d'exosomes. | Nous ne proposons plus d'exosomes. | Bientôt au cabinet : les exosomes.
fr | Notre centre propose les exosomes. | Des exosomes sont appliqués après le laser. | Le cabinet n'utilise pas les exosomes. | Le centre a cessé les soins aux exosomes. | Les exosomes arrivent prochainement.
es | En la clínica aplicamos exosomas. | Tras el láser aplicamos exosomas. | Exosomas: son una moda y no los utilizamos. | Hemos dejado de ofrecer exosomas. | Próximamente: exosomas.
pt | Na clínica aplicamos exossomos. | Aplicamos exossomos após o laser. | Exossomos injetáveis: não os utilizamos. | Já não fazemos exossomos. | Em breve: exossomos.
fr | Le cabinet propose les exosomes. | Nous appliquons des exosomes après le laser. | Les exosomes : interdits en France, nous ne les pratiquons pas. | Nous ne proposons plus d'exosomes. | Bientôt au cabinet : les exosomes.
it | Nel nostro studio eseguiamo gli esosomi. | Dopo il laser applichiamo esosomi. | Esosomi: in Italia non li utilizziamo. | Abbiamo sospeso gli esosomi. | Prossimamente: esosomi.
de | Wir bieten Exosomen an. | Nach dem Laser tragen wir Exosomen auf. | Wir bieten keine Exosomen an. | Exosomen bieten wir nicht mehr an. | Demnächst: Exosomen in unserer Praxis.
de | Bei uns erhalten Sie Exosomen. | Nach dem Laser werden Exosomen aufgetragen. | Exosomen kommen bei uns nicht zum Einsatz. | Wir haben die Behandlung mit Exosomen eingestellt. | Ab Herbst behandeln wir auch mit Exosomen.
it | Offriamo trattamenti con esosomi. | Dopo il laser applichiamo esosomi. | Non offriamo esosomi. | Non eseguiamo più trattamenti con esosomi. | Prossimamente: esosomi.
it | Nel nostro studio eseguiamo gli esosomi. | Gli esosomi vengono applicati dopo il laser. | In questo studio non si usano esosomi. | Abbiamo sospeso gli esosomi. | Esosomi in arrivo a settembre.
nl | Wij bieden exosomen aan. | Na de laser brengen wij exosomen aan. | Wij bieden geen exosomen aan. | Wij bieden geen exosomen meer aan. | Binnenkort: exosomen.
nl | In onze kliniek behandelen we met exosomen. | Exosomen worden na de laser aangebracht. | Exosomen gebruiken wij niet. | We zijn gestopt met exosomen. | Vanaf september ook exosomen.
pl | Oferujemy zabiegi z egzosomami. | Po laserze nakładamy egzosomy. | Nie oferujemy egzosomów. | Nie wykonujemy już zabiegów z egzosomami. | Wkrótce: egzosomy.
pl | W naszym gabinecie wykonujemy egzosomy. | Egzosomy aplikujemy po laserze. | W naszej klinice nie stosujemy egzosomów. | Egzosomy zostały wycofane z oferty. | Już niedługo w ofercie egzosomy.
cs | Nabízíme ošetření s exosomy. | Po laseru nanášíme exosomy. | Exosomy nenabízíme. | Exosomy již neprovádíme. | Připravujeme: exosomy.
sk | Ponúkame ošetrenie s exozómami. | Po laseri aplikujeme exozómy. | Exozómy neponúkame. | Exozómy už neponúkame. | Čoskoro: exozómy.
hr | Nudimo tretmane egzosomima. | Nakon lasera nanosimo egzosome. | Ne nudimo egzosome. | Više ne radimo tretmane egzosomima. | Uskoro: egzosomi.
sl | Nudimo zdravljenje z eksosomi. | Po laserju nanesemo eksosome. | Eksosomov ne uporabljamo. | Eksosomov ne izvajamo več. | Kmalu: eksosomi.
ro | Oferim tratamente cu exozomi. | După laser aplicăm exozomi. | Nu oferim exozomi. | Nu mai oferim exozomi. | În curând: exozomi.
hu | Exoszóma kezelést kínálunk. | A lézer után exoszómát viszünk fel. | Exoszómát nem alkalmazunk. | Exoszóma kezelést már nem végzünk. | Hamarosan: exoszómák.
sv | Vi erbjuder exosomer. | Efter lasern applicerar vi exosomer. | Vi erbjuder inte exosomer. | Vi erbjuder inte längre exosomer. | Kommer snart: exosomer.
da | Vi tilbyder exosomer. | Efter laseren påfører vi exosomer. | Vi tilbyder ikke exosomer. | Vi tilbyder ikke længere exosomer. | Kommer snart: exosomer.
no | Vi tilbyr eksosomer. | Etter laseren påfører vi eksosomer. | Vi tilbyr ikke eksosomer. | Vi tilbyr ikke lenger eksosomer. | Kommer snart: eksosomer.
fi | Tarjoamme eksosomihoitoja. | Laserin jälkeen levitämme eksosomeja. | Emme tarjoa eksosomeja. | Emme enää tarjoa eksosomeja. | Tulossa pian: eksosomit.
tr | Kliniğimizde eksozom tedavisi uyguluyoruz. | Lazerden sonra eksozom uygulanmaktadır. | Kliniğimizde eksozom uygulanmamaktadır. | Artık eksozom uygulamıyoruz. | Çok yakında: eksozom.
el | Προσφέρουμε θεραπείες με εξωσώματα. | Εφαρμόζουμε εξωσώματα μετά το λέιζερ. | Δεν προσφέρουμε εξωσώματα. | Δεν προσφέρουμε πλέον εξωσώματα. | Σύντομα: εξωσώματα.
ru | Мы предлагаем экзосомы. | После лазера наносим экзосомы. | Мы не применяем экзосомы. | Мы больше не применяем экзосомы. | Скоро: экзосомы.
uk | Ми пропонуємо екзосоми. | Після лазера наносимо екзосоми. | Ми не застосовуємо екзосоми. | Ми більше не застосовуємо екзосоми. | Незабаром: екзосоми.
bg | Предлагаме екзозоми. | След лазера нанасяме екзозоми. | Не предлагаме екзозоми. | Вече не предлагаме екзозоми. | Очаквайте скоро: екзозоми.
ja | 当院ではエクソソームを提供しています。 | レーザー後にエクソソームを塗布します。 | 当院ではエクソソームを扱っておりません。 | エクソソームの提供は終了しました。 | エクソソーム治療を近日開始予定です。
ko | 본원에서 엑소좀 시술을 진행합니다. | 레이저 후 엑소좀을 도포합니다. | 본원은 엑소좀을 사용하지 않습니다. | 엑소좀 시술은 중단되었습니다. | 엑소좀 시술 출시 예정입니다.
zh | 本診所提供外泌體療程。 | 雷射後塗抹外泌體。 | 本診所不提供外泌體。 | 本診所已停止外泌體療程。 | 外泌體療程即將推出。
id | Kami menawarkan terapi eksosom. | Setelah laser kami mengoleskan eksosom. | Kami tidak menyediakan eksosom. | Kami tidak lagi menyediakan eksosom. | Segera hadir: eksosom.
vi | Phòng khám cung cấp liệu trình exosome. | Chúng tôi thoa exosome sau laser. | Chúng tôi không sử dụng exosome. | Chúng tôi không còn cung cấp exosome. | Sắp ra mắt: exosome.
th | คลินิกให้บริการเอ็กโซโซม | เราทาเอ็กโซโซมหลังเลเซอร์ | คลินิกไม่ให้บริการเอ็กโซโซม | คลินิกไม่ให้บริการเอ็กโซโซมแล้ว | เร็วๆ นี้: เอ็กโซโซม
ar | نقدم جلسات الإكسوسومات. | نضع الإكسوسومات بعد الليزر. | لا نقدم الإكسوسومات. | لم نعد نقدم الإكسوسومات. | قريبا: الإكسوسومات.
he | אנו מציעים טיפולי אקסוזומים. | לאחר הלייזר אנחנו מורחים אקסוזומים. | איננו מציעים אקסוזומים. | אנחנו כבר לא מציעים אקסוזומים. | בקרוב: אקסוזומים.
"""  # noqa: E501
STANCES = ("offered", "offered", "refused", "discontinued", "planned")
CASES = [
    (stance, language, sentence.strip())
    for language, *said in (line.split("|") for line in SAID.strip().split("\n"))
    for stance, sentence in zip(STANCES, said, strict=True)
]


@pytest.mark.parametrize(("stance", "language", "sentence"), CASES, ids=[f"{c[1].strip()}-{c[0]}" for c in CASES])
def test_a_stance_in_its_language(stance, language, sentence):
    cues = cues_for(frozenset({"en", language.strip()}))
    said = judge_sentence(sentence, kind="service", cues=cues).stance
    assert said == stance or (stance, said) == ("discontinued", "refused")


@pytest.mark.parametrize("language", dict.fromkeys(line.split("|")[0].strip() for line in SAID.strip().split("\n")))
def test_a_language_is_known_by_its_words_or_script(language):
    told = " ".join(sentence for _stance, one, sentence in CASES if one.strip() == language)
    assert language in languages_of(told, language)
