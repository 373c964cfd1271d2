"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

import directory.models

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades.replace("sqlmodel.sql.sqltypes.AutoString", "AutoString") if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades.replace("sqlmodel.sql.sqltypes.AutoString", "AutoString") if downgrades else "pass"}
