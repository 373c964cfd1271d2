"""Candidates: what sources name and nobody has visited yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

import directory.models

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXTS = (
    "source", "site", "url", "name", "street", "city", "region", "postal_code", "country", "phone", "sort", "licence",
    "why", "source_url", "digest", "state", "note", "clinic_id",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "candidate",
        sa.Column("candidate_id", AutoString(), nullable=False),
        *(sa.Column(name, AutoString(), nullable=False) for name in TEXTS),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("names_exosomes", sa.Boolean(), nullable=False),
        sa.Column("share_alike", sa.Boolean(), nullable=False),
        sa.Column("decided_at", directory.models.UTCDateTime(), nullable=True),
        sa.Column("first_seen", directory.models.UTCDateTime(), nullable=False),
        sa.Column("last_seen", directory.models.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id"),
    )
    op.create_index("ix_candidate_source", "candidate", ["source"])
    op.create_index("ix_candidate_site", "candidate", ["site"])
