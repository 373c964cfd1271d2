"""A log of visits, and how often a site failed or stayed the same."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

import directory.models

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "visit",
        sa.Column("run_id", AutoString(), nullable=False),
        sa.Column("site", AutoString(), nullable=False),
        sa.Column("at", directory.models.UTCDateTime(), nullable=False),
        sa.Column("outcome", AutoString(), nullable=False),
        sa.Column("failure", AutoString(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("refused", sa.JSON(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("run_id", "site"),
    )
    op.create_index("ix_visit_at", "visit", ["at"])
    op.create_index("ix_visit_site", "visit", ["site"])
    with op.batch_alter_table("site") as site:
        site.add_column(sa.Column("failure", AutoString(), nullable=False, server_default=""))
        site.add_column(sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
        site.add_column(sa.Column("unchanged", sa.Integer(), nullable=False, server_default="0"))
