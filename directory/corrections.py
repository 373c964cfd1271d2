"""What people corrected, put in the place of what a site's pages say, and what they removed, for those who visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from directory.geo.locating import locate_clinic
from directory.judging.decisions import UNDO, standing
from directory.models import Clinic, Review, Site

OFFERS = "offers_exosome_therapy"
_WHERE = ("street", "city", "region", "postal_code", "country")


def restore(session: Session, site: str, clinics: Iterable[Clinic]) -> None:
    """Put back what the pages said before anything was corrected, so that clinics are told again by what they say."""
    by_id = {clinic.clinic_id: clinic for clinic in clinics}
    for review in reversed(_of_site(session, site)):
        clinic = by_id.get(review.clinic_id)
        if clinic and review.before:
            setattr(clinic, review.field, review.before.removeprefix("="))
        review.before = ""
        session.add(review)


def correct(session: Session, site: Site, clinics: Sequence[Clinic]) -> None:
    """Put the corrections that hold in the place of what the pages say."""
    reviews = _of_site(session, site.site)
    holding: dict[str, list[Review]] = defaultdict(list)
    for review in standing(reviews):
        holding[review.clinic_id].append(review)
    for clinic in clinics:
        for review in holding[clinic.clinic_id]:
            _put(clinic, review)
            session.add(review)
        if any(review.field in _WHERE for review in holding[clinic.clinic_id]):
            clinic.latitude = clinic.longitude = None
            clinic.location_precision = ""
            locate_clinic(clinic)
        session.add(clinic)
    shown = [clinic for clinic in clinics if clinic.current]
    if site.outcome == "offers" and shown and not any(clinic.offers_exosome_therapy for clinic in shown):
        site.outcome = "does_not_offer"
        site.reason = "Exosome therapy is not offered, as a person looked up."


def _put(clinic: Clinic, review: Review) -> None:
    if review.decision == "not-offering":
        clinic.offers_exosome_therapy = False
    elif review.decision == "correct":
        review.before = f"={getattr(clinic, review.field)}"
        setattr(clinic, review.field, review.value)


def _of_site(session: Session, site: str) -> list[Review]:
    wanted = (Review.site == site, col(Review.decision).in_(("correct", "not-offering", UNDO)))
    return list(session.exec(select(Review).where(*wanted).order_by(col(Review.at), col(Review.review_id))))


def unwanted_sites(session: Session) -> dict[str, str]:
    """Sites that are not visited any more, and why: removed as a whole, or all that is known of them is."""
    found: dict[str, str] = {}
    gone: dict[str, set[str]] = defaultdict(set)
    for review in standing(session.exec(select(Review)).all()):
        if review.decision == "hide-site":
            found[review.site] = f"removed on {review.at.date()}"
        elif review.decision in ("hide-clinic", "closed"):
            gone[review.site].add(review.clinic_id)
    for site, ids in gone.items():
        known = set(session.exec(select(Clinic.clinic_id).where(Clinic.site == site, Clinic.current)))
        if known and known <= ids:
            found.setdefault(site, "its clinic is removed or closed")
    return found
