"""Candidates are looked up by the clinic they turned out to be."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_candidate_clinic_id", "candidate", ["clinic_id"])
