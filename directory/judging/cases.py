"""What lies before the policy when it judges one practitioner: subject, links, loaded registries, and what it
concludes. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from directory.addresses import region_code
from directory.facts import SPECIALISTS, Claim, Kind
from directory.judging.readings import Profession, Reading, kind_of_profession, profession_of, read_record
from directory.judging.subjects import Subject
from directory.judging.terms import Grade, Status
from directory.matching import Link, is_people_register
from directory.records import Record
from directory.registries import SANCTIONS, WHO, Registry
from directory.specialties import is_limited_licence, read_claims

FOREIGN_DEGREES = frozenset({"MBBS", "MBBCh", "MB BCh BAO", "MB BChir", "MBChB", "BMBS", "BMBCh", "MUDr"})
"""Medical degrees from abroad: in the US they make nobody a physician without a US record."""
HOME_DEGREES = frozenset({"MD", "DO", "FAAD", "FACS", "FAOCD"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """A registry that is loaded, and the date of its release."""

    registry: Registry
    released_on: date
    whole: bool = True  # whoever is not in what is loaded is not in the registry

    def stale(self, today: date) -> bool:
        """Whether the release is older than the registry's limit."""
        return (today - self.released_on).days > self.registry.max_age_days


@dataclass(frozen=True, slots=True)
class Word:
    """What one record says about the person, with its registry."""

    registry: Registry
    record: Record
    reading: Reading

    @property
    def full_licence(self) -> bool:
        """Whether it is a licence in force that is bound to no training, place or time."""
        good = self.registry.proves == "licence" and self.record.standing == "good"
        return good and not is_limited_licence(self.record.profession)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a rule concluded, with the record it rests on."""

    status: Status
    kind: Kind
    word: Word | None = None
    grade: Grade = ""
    specialty: str = ""
    note: str = ""  # the clause of the reason that only this rule knows
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known about one practitioner at one clinic when she is judged."""

    subject: Subject
    links: Mapping[str, Link]
    loaded: Mapping[str, Loaded]
    country: str
    region: str  # of the clinic, as a code
    today: date
    _words: dict[tuple[str, ...], list[Word]] = field(default_factory=dict, compare=False, repr=False)

    def words(self, *proves: str) -> list[Word]:
        """What the records say that are surely hers, in registries that prove one of these; strongest first."""
        if proves not in self._words:
            self._words[proves] = self._words_of(proves)
        return self._words[proves]

    def _words_of(self, proves: tuple[str, ...]) -> list[Word]:
        found = [
            Word(self.loaded[name].registry, record, read_record(record))
            for name in sorted(self.links)
            if self.links[name].state == "matched" and self.loaded[name].registry.proves in proves
            for record in self.links[name].records
        ]
        return sorted(found, key=lambda w: (-w.reading.strength, w.registry.name, w.record.record_id))

    @property
    def profession(self) -> Profession:
        """Her profession: by the strongest record that names one; a degree on the site beats a mere code of a
        registry."""
        word = next((w for w in self.words(*WHO) if w.reading.profession), None)
        said = self.subject.called
        if word is None or (said not in ("", "physician") and word.reading.strength <= 2):
            return said
        return word.reading.profession

    @property
    def claimed(self) -> Kind:
        """What the site alone makes of her. A foreign medical degree alone makes no physician in the US."""
        subject = self.subject
        degrees = set(subject.credentials)
        if self.country == "US" and degrees & FOREIGN_DEGREES and not degrees & HOME_DEGREES:
            return "unknown"
        if subject.profession not in ("", "physician"):
            return kind_of_profession(subject.profession)
        if subject.kind != "unknown":
            return subject.kind
        stated = next((c.kind for c in claims_of(subject) if c.kind in SPECIALISTS), None)
        return stated or kind_of_profession(subject.profession)

    @property
    def states_specialty(self) -> bool:
        """Whether the site states one of the three specialties for her."""
        said = self.subject.profession in ("", "physician")
        return said and (
            self.subject.kind in SPECIALISTS or any(c.kind in SPECIALISTS for c in claims_of(self.subject))
        )

    @property
    def restricted(self) -> bool:
        """Whether a record says probation, conditions, a training permit or another restriction, or a board's list a
        licence that was surrendered."""
        full = {w.registry.name for w in self.words("licence") if w.full_licence}
        limited = [w for w in self.words("licence") if is_limited_licence(w.record.profession) and not w.full_licence]
        return (
            any(w.record.standing == "restricted" for w in self.words(*WHO))
            or any(w.record.standing in ("restricted", "lapsed") for w in self.words(*SANCTIONS))
            or any(w.record.standing == "good" and w.registry.name not in full for w in limited)
        )

    @property
    def trainee(self) -> bool:
        """A trainee's code stands beside the specialty, and neither CMS nor a full licence shows that training is
        over."""
        words = self.words(*WHO)
        if not any(w.reading.trainee for w in words):
            return False
        enrolled = any(w.registry.name == "cms-clinicians" and w.reading.kind in SPECIALISTS for w in words)
        return not (enrolled or any(w.full_licence for w in words))

    @property
    def looked_up(self) -> bool:
        """Whether any registry is loaded whole that lists people of the clinic's country (and state, for a state's
        file), and, if it is asked person by person, has answered for her."""
        return any(
            one.whole
            and covers(one.registry, self.country, self.region)
            and (name in self.links or not one.registry.by_person)
            for name, one in self.loaded.items()
        )

    @property
    def only_counted(self) -> bool:
        """Whether the country's one loaded registry counts specialists by institution and names nobody."""
        return not self.looked_up and any(
            one.registry.counts and one.registry.country == self.country for one in self.loaded.values()
        )

    def states_certification(self, kind: Kind) -> bool:
        """Whether the site states board certification, or a title that requires it, in exactly this specialty for
        her."""
        return any(c.certification and c.kind == kind for c in claims_of(self.subject))


def covers(registry: Registry, country: str, region: str) -> bool:
    """Whether a registry lists people of that country, and of that region if it is a state's."""
    fits = registry.country == country and (not registry.region or not region or registry.region == region)
    return is_people_register(registry) and bool(country) and fits


def claims_of(subject: Subject) -> tuple[Claim, ...]:
    """Everything the site claims for the person, fellowships among her credentials included."""
    return tuple(dict.fromkeys((*subject.claims, *(c for x in subject.credentials for c in read_claims(x)))))


def clinic_region(region: str, country: str) -> str:
    """The clinic's region in the form in which regions are compared."""
    return region_code(region, country)


def common_profession(links: list[Link]) -> Profession:
    """The one profession that all rivals of an ambiguous link share; empty when they differ."""
    found = {profession_of(read_record(r).kind) for li in links for r in li.rivals}
    return found.pop() if len(found) == 1 else ""
