"""The YAML before a diagram: the reference parser refuses a diagram whose front matter is none."""

from __future__ import annotations

import yaml

from journeyeditor.exchange.mermaid.source import Source, front_matter


class BadFrontMatter(Exception):
    """The front matter is no YAML: why, and on which line."""

    def __init__(self, reason: str, line: int) -> None:
        """Takes the reason in YAML's words."""
        super().__init__(reason)
        self.reason, self.line = reason, line


def check_front_matter(source: Source) -> None:
    """Raises BadFrontMatter."""
    found = front_matter(source)
    if found is None:
        return
    first = source.lines[0] + 1
    try:
        _require_single_keys(yaml.compose(found[1], Loader=yaml.BaseLoader), first)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise BadFrontMatter(error.problem or str(error), first + (mark.line if mark else 0)) from None
    except yaml.YAMLError as error:
        raise BadFrontMatter(str(error), first) from None
    except RecursionError:
        raise BadFrontMatter("nested too deeply", first) from None


def _require_single_keys(node: yaml.Node | None, first: int) -> None:
    """A key given twice is an error to the reference parser, not to PyYAML."""
    if isinstance(node, yaml.SequenceNode):
        for part in node.value:
            _require_single_keys(part, first)
    if isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, value in node.value:
            if key.value in keys if isinstance(key, yaml.ScalarNode) else False:
                raise BadFrontMatter(f"the key “{key.value}” stands twice", first + key.start_mark.line)
            keys |= {key.value} if isinstance(key, yaml.ScalarNode) else set()
            _require_single_keys(value, first)
