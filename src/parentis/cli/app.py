"""The commands, by name. Each is a file of its own; nothing heavy is imported before its command runs."""

from __future__ import annotations

from typing import Annotated

import typer

from parentis import __version__
from parentis.cli import (
    check,
    compare,
    compute,
    control,
    evidence,
    figures,
    indicators,
    load,
    narratives,
    report,
    run,
    sample,
    series,
    statistics,
)

app = typer.Typer(
    name="parentis",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback(invoke_without_command=True)
def parentis(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """From the extracts a council already produces to its Corporate Parenting Board's Highlight Report.

    \b
    A month, from a folder of extracts to the report:
      parentis run DELIVERY --month 2017-06 --out OUT
    With no extracts to hand:
      parentis sample DELIVERY
    """
    if version:
        print(f"parentis {__version__}")
    elif context.invoked_subcommand is None:
        print(context.get_help())


app.command("sample")(sample.sample)
app.command("run")(run.run)
app.command("load")(load.load)
app.command("check")(check.check)
app.command("compute")(compute.compute)
app.command("report")(report.report)
app.command("series")(series.series)
app.command("evidence")(evidence.evidence)
app.command("statistics")(statistics.statistics)
app.command("compare")(compare.compare)
app.command("figures")(figures.figures)
app.command("narratives")(narratives.narratives)
app.command("control")(control.control)
app.command("indicators")(indicators.indicators)
