"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

import directory.models

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "change",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("clinic_id", AutoString(), nullable=False),
        sa.Column("practitioner_id", AutoString(), nullable=False),
        sa.Column("at", directory.models.UTCDateTime(), nullable=False),
        sa.Column("field", AutoString(), nullable=False),
        sa.Column("before", AutoString(), nullable=False),
        sa.Column("after", AutoString(), nullable=False),
        sa.Column("cause", AutoString(), nullable=False),
        sa.Column("policy_version", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("change_id"),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_change_clinic_id"), ["clinic_id"], unique=False)

    op.create_table(
        "clinic",
        sa.Column("clinic_id", AutoString(), nullable=False),
        sa.Column("site", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("website", AutoString(), nullable=False),
        sa.Column("street", AutoString(), nullable=False),
        sa.Column("city", AutoString(), nullable=False),
        sa.Column("region", AutoString(), nullable=False),
        sa.Column("postal_code", AutoString(), nullable=False),
        sa.Column("country", AutoString(), nullable=False),
        sa.Column("phone", AutoString(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("offers_exosome_therapy", sa.Boolean(), nullable=False),
        sa.Column("exosome_stance", AutoString(), nullable=False),
        sa.Column("exosome_quote", AutoString(), nullable=False),
        sa.Column("exosome_url", AutoString(), nullable=False),
        sa.Column("exosome_products", sa.JSON(), nullable=False),
        sa.Column("paired_procedures", sa.JSON(), nullable=False),
        sa.Column("presents_as", AutoString(), nullable=False),
        sa.Column("provider_kind", AutoString(), nullable=False),
        sa.Column("certified", sa.Boolean(), nullable=False),
        sa.Column("grade", AutoString(), nullable=False),
        sa.Column("certified_specialties", sa.JSON(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("policy_version", AutoString(), nullable=False),
        sa.Column("first_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("last_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("verified_at", directory.models.UTCDateTime(), nullable=True),
        sa.Column("stale_reason", AutoString(), nullable=False),
        sa.Column("evidence_digest", AutoString(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("clinic_id"),
    )
    with op.batch_alter_table("clinic", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clinic_site"), ["site"], unique=False)

    op.create_table(
        "clinicredirect",
        sa.Column("old_id", AutoString(), nullable=False),
        sa.Column("new_id", AutoString(), nullable=False),
        sa.Column("merged_at", directory.models.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("old_id"),
    )
    with op.batch_alter_table("clinicredirect", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clinicredirect_new_id"), ["new_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("evidence_id", AutoString(), nullable=False),
        sa.Column("clinic_id", AutoString(), nullable=False),
        sa.Column("practitioner_id", AutoString(), nullable=False),
        sa.Column("claim", AutoString(), nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("record_id", AutoString(), nullable=False),
        sa.Column("says", AutoString(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("url", AutoString(), nullable=False),
        sa.Column("quote", AutoString(), nullable=False),
        sa.Column("retrieved_at", directory.models.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("evidence_id"),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index("ix_evidence_clinic_practitioner", ["clinic_id", "practitioner_id"], unique=False)

    op.create_table(
        "observation",
        sa.Column("observation_id", AutoString(), nullable=False),
        sa.Column("site", AutoString(), nullable=False),
        sa.Column("url", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("quote", AutoString(), nullable=False),
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("fetched_at", directory.models.UTCDateTime(), nullable=False),
        sa.Column("first_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("last_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("last_run", AutoString(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("observation_id"),
    )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observation_site"), ["site"], unique=False)

    op.create_table(
        "page",
        sa.Column("url", AutoString(), nullable=False),
        sa.Column("site", AutoString(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("etag", AutoString(), nullable=False),
        sa.Column("last_modified", AutoString(), nullable=False),
        sa.Column("fetched_at", directory.models.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("url"),
    )
    with op.batch_alter_table("page", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_page_site"), ["site"], unique=False)

    op.create_table(
        "review",
        sa.Column("review_id", AutoString(), nullable=False),
        sa.Column("at", directory.models.UTCDateTime(), nullable=False),
        sa.Column("who", AutoString(), nullable=False),
        sa.Column("site", AutoString(), nullable=False),
        sa.Column("clinic_id", AutoString(), nullable=False),
        sa.Column("practitioner_id", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("decision", AutoString(), nullable=False),
        sa.Column("registry_name", AutoString(), nullable=False),
        sa.Column("registry_id", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("why", AutoString(), nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("evidence_digest", AutoString(), nullable=False),
        sa.Column("undoes", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("review_id"),
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_practitioner_id"), ["practitioner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_review_site"), ["site"], unique=False)

    op.create_table(
        "run",
        sa.Column("run_id", AutoString(), nullable=False),
        sa.Column("command", AutoString(), nullable=False),
        sa.Column("seeds", AutoString(), nullable=False),
        sa.Column("started_at", directory.models.UTCDateTime(), nullable=False),
        sa.Column("finished_at", directory.models.UTCDateTime(), nullable=True),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("run_id"),
    )
    op.create_table(
        "site",
        sa.Column("site", AutoString(), nullable=False),
        sa.Column("start_url", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("country", AutoString(), nullable=False),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("pages_fetched", sa.Integer(), nullable=False),
        sa.Column("first_run", AutoString(), nullable=False),
        sa.Column("last_run", AutoString(), nullable=False),
        sa.Column("last_visit", directory.models.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("site"),
    )
    op.create_table(
        "practitioner",
        sa.Column("practitioner_id", AutoString(), nullable=False),
        sa.Column("clinic_id", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("credentials", sa.JSON(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("relation", AutoString(), nullable=False),
        sa.Column("placed", AutoString(), nullable=False),
        sa.Column("treats_here", sa.Boolean(), nullable=False),
        sa.Column("site_kind", AutoString(), nullable=False),
        sa.Column("claims", sa.JSON(), nullable=False),
        sa.Column("numbers", sa.JSON(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("status", AutoString(), nullable=False),
        sa.Column("grade", AutoString(), nullable=False),
        sa.Column("specialty", AutoString(), nullable=False),
        sa.Column("registry_name", AutoString(), nullable=False),
        sa.Column("registry_id", AutoString(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("flags", sa.JSON(), nullable=False),
        sa.Column("source_url", AutoString(), nullable=False),
        sa.Column("quote", AutoString(), nullable=False),
        sa.Column("policy_version", AutoString(), nullable=False),
        sa.Column("evidence_digest", AutoString(), nullable=False),
        sa.Column("first_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("last_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("verified_at", directory.models.UTCDateTime(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id"],
            ["clinic.clinic_id"],
        ),
        sa.PrimaryKeyConstraint("practitioner_id", "clinic_id"),
    )
    with op.batch_alter_table("practitioner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_practitioner_clinic_id"), ["clinic_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("practitioner", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_practitioner_clinic_id"))

    op.drop_table("practitioner")
    op.drop_table("site")
    op.drop_table("run")
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_review_site"))
        batch_op.drop_index(batch_op.f("ix_review_practitioner_id"))

    op.drop_table("review")
    with op.batch_alter_table("page", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_page_site"))

    op.drop_table("page")
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_site"))

    op.drop_table("observation")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index("ix_evidence_clinic_practitioner")

    op.drop_table("evidence")
    with op.batch_alter_table("clinicredirect", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clinicredirect_new_id"))

    op.drop_table("clinicredirect")
    with op.batch_alter_table("clinic", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clinic_site"))

    op.drop_table("clinic")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_change_clinic_id"))

    op.drop_table("change")
