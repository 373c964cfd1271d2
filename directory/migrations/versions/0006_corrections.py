"""Facts of a clinic that a person corrected, and decisions that come from a file of corrections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("review") as review:
        for name in ("field", "value", "before", "origin"):
            review.add_column(sa.Column(name, AutoString(), nullable=False, server_default=""))
