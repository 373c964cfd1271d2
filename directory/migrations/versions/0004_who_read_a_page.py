"""Which version of the readers read a page."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("page") as page:
        page.add_column(sa.Column("reader", AutoString(), nullable=False, server_default=""))
