"""Candidates tell what their source goes by: an address, one that names exosomes aside, or a page that was read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("candidate") as batch:
        batch.add_column(sa.Column("evidence", AutoString(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("candidate") as batch:
        batch.drop_column("evidence")
