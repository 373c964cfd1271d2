"""Which procedures a passage pairs exosomes with; those it rules out, or only compares with, are none."""

import pytest

from crawler.extraction.pairings import paired_in


@pytest.mark.parametrize(
    ("text", "procedures"),
    [
        ("Morpheus8 + exosomes £900", ("RF microneedling",)),
        ("Microneedling with exosomes", ("microneedling",)),
        ("RF microneedling with exosomes", ("RF microneedling",)),
        ("CO2 fractional laser and exosomes", ("CO2 laser", "fractional laser")),
        ("エクソソーム点滴", ("IV drip",)),
        ("Exosome scalp injections after hair transplant", ("scalp injection", "hair transplant")),
        ("엑소좀 + 마이크로니들링", ("microneedling",)),
        ("Mezoterapia z egzosomami", ("mesotherapy",)),
        ("Mezoterapia mikroigłowa z egzosomami", ("microneedling",)),
        ("Mezoterapia mikroiglowa z egzosomami", ("microneedling",)),
        ("Exossomas com radiofrequência fracionada com microagulhas", ("RF microneedling",)),
        ("Exosomas tras la radiofrecuencia con microagujas", ("RF microneedling",)),
        ("外泌體搭配皮秒雷射", ("picosecond laser",)),
        ("Exosomy po frakčním laseru", ("fractional laser",)),
        ("Exosomen nach dem Fruchtsäurepeeling", ("chemical peel",)),
        ("Exosomes into the scalp with microneedling", ("microneedling",)),
        ("Exosomes for hair loss", ("scalp injection",)),
        ("Exosomes alone", ()),
        ("As the old skin peels away, exosomes calm the new one", ()),
    ],
)
def test_paired_procedures_have_standard_words(text, procedures):
    assert paired_in(text) == procedures


@pytest.mark.parametrize(
    ("text", "procedures"),
    [
        ("We never inject exosomes by mesotherapy; we apply them after microneedling.", ("microneedling",)),
        ("We do not give exosomes by IV drip, we apply them after Fraxel.", ("fractional laser",)),
        ("Exosomes with microneedling, never with a peel.", ("microneedling",)),
        ("Exosomes go with laser but not with mesotherapy.", ("laser",)),
        ("We do not combine exosomes with peels, PRP or threads.", ()),
        ("Microneedling with exosomes has no downtime.", ("microneedling",)),
        ("There is no downtime after microneedling with exosomes.", ("microneedling",)),
        ("Tampoco los combinamos con mesoterapia ni con hilos tensores.", ()),
        ("No los infiltramos con mesoterapia: los aplicamos tras las microagujas.", ("microneedling",)),
        ("No couro cabeludo usamos exossomos com microagulhamento.", ("microneedling",)),
        ("Os exossomos não são aplicados por mesoterapia.", ()),
        ("Nous n'utilisons jamais les exosomes en mésothérapie.", ()),
        ("Exosomen nach dem Needling, kein Einsatz bei Infusionen, kein Unterspritzen.", ("microneedling",)),
        ("Mesotherapie mit Exosomen machen wir nicht.", ()),
        ("Gli esosomi non vengono veicolati con mesoterapia.", ()),
        ("Egzosomów nie podajemy w mezoterapii, tylko po laserze.", ("laser",)),
        ("Экзосомы после микронидлинга, мезотерапию не проводим.", ("microneedling",)),
        ("マイクロニードル後に塗布し、点滴は行いません。", ("microneedling",)),
        ("PRP is not an exosome.", ()),
        ("Les facteurs de croissance et le PRP ne sont pas des exosomes.", ()),
        ("Somon DNA ve PRP eksozom değildir.", ()),
        ("Unlike PRP, exosomes need no blood and follow microneedling.", ("microneedling",)),
        ("Exosomes instead of PRP.", ()),
        ("Anders als PRP kommen Exosomen nach dem Needling.", ("microneedling",)),
    ],
)
def test_what_is_ruled_out_or_compared_is_no_pairing(text, procedures):
    assert paired_in(text) == procedures
