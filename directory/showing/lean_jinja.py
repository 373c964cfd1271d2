"""Jinja with less to do for each page: what is known when a template is compiled is not looked up again."""

from __future__ import annotations

from collections.abc import MutableMapping
from io import StringIO
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

_TOLD_THE_CONTEXT = ("_", "gettext", "ngettext", "pgettext", "npgettext")


def escaped(value: Any) -> str:
    """A value as HTML text, escaped; Markup, which is HTML already, as it is, where Jinja copies it."""
    return value if type(value) is Markup else escape(value)


class _LeanCode(CodeGenerator):
    """Calls functions and macros straight, where Jinja asks each time whether they want to be told the context."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        named = node.node.name if isinstance(node.node, nodes.Name) else ""
        if forward_caller or named in _TOLD_THE_CONTEXT:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        whole, self.stream = self.stream, StringIO()
        self.signature(node, frame)
        given, self.stream = self.stream.getvalue(), whole
        self.write(f"({given.removeprefix(', ')})")


class LeanEnvironment(Environment):
    """An environment whose globals stand when its first template is read, and whose functions want no context."""

    code_generator_class = _LeanCode
    escaped = staticmethod(escaped)

    def __init__(self, **options: Any) -> None:
        """`options`: those of Jinja."""
        super().__init__(**options)
        self._read: dict[str, Template] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template as one dictionary."""
        return {**self.globals, **(d or {})}

    def get_template(self, name: str | Template, parent: str | None = None, globals: Any = None) -> Template:
        """A template by its name, read once."""
        if isinstance(name, Template):
            return name
        if name not in self._read:
            self._read[name] = super().get_template(name, parent, globals)
        return self._read[name]
