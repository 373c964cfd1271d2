"""How exactly each clinic's position is known."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("clinic") as batch:
        batch.add_column(sa.Column("location_precision", AutoString(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("clinic") as batch:
        batch.drop_column("location_precision")
