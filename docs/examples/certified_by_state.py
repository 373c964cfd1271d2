"""Worked example: in which share of clinics with exosome therapy does a certified specialist treat, state by state?

`python docs/examples/certified_by_state.py RELEASE CHART.svg` reads a release and writes a table and a chart; it needs
pandas.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.sax.saxutils import escape

import pandas as pd

WIDTH, BAR, LEFT, RIGHT = 640, 22, 60, 150


def shares(release: Path) -> pd.DataFrame:
    """State by state: clinics, how many of them certified, the share, and its 95 % interval (Wilson)."""
    # Every column as it is written: leading zeros of postal codes stay, and "NA" is a text, not an empty cell.
    clinics = pd.read_csv(release / "clinics.csv", dtype=str, keep_default_na=False)
    clinics = clinics[(clinics.country == "US") & (clinics.region != "") & (clinics.stale == "false")]
    counted = clinics.groupby("region").certified.agg(clinics="size", certified=lambda said: (said == "true").sum())
    n, k = counted.clinics, counted.certified.astype(int)
    z = 1.96
    middle, half = (k + z**2 / 2) / (n + z**2), z * ((k * (n - k) / n + z**2 / 4) ** 0.5) / (n + z**2)
    table = counted.assign(share=k / n, low=(middle - half).clip(0), high=(middle + half).clip(upper=1))
    return table.sort_values(["share", "clinics"], ascending=False)


def chart(table: pd.DataFrame) -> str:
    """A bar a state with its interval, as SVG."""
    scale = WIDTH - LEFT - RIGHT
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{BAR * len(table) + 40}" '
        'font-family="sans-serif" font-size="13">',
        "<title>Share of clinics with a certified specialist, by state</title>",
    ]
    for row, (state, one) in enumerate(table.iterrows()):
        top = 10 + row * BAR
        low, high, end = (LEFT + scale * value for value in (one.low, one.high, one.share))
        lines += [
            f'<text x="{LEFT - 8}" y="{top + 14}" text-anchor="end">{escape(str(state))}</text>',
            f'<rect x="{LEFT}" y="{top + 3}" width="{end - LEFT:.1f}" height="14" fill="#2a6f97"/>',
            f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{top + 10}" y2="{top + 10}" stroke="#222"/>',
            f'<text x="{WIDTH - RIGHT + 10}" y="{top + 14}">{one.share:.0%} of {one.clinics:.0f} clinics</text>',
        ]
    return "\n".join([*lines, "</svg>\n"])


def main(release: Path, target: Path) -> None:
    """Print the table and write the chart."""
    table = shares(release)
    print(table.to_string(float_format="{:.2f}".format))
    target.write_text(chart(table), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
