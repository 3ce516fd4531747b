"""The report for test dashboards: JUnit's XML, a suite for each file and a case for each finding.

Facts from the schema of Jenkins' xUnit plugin (junit-10.xsd), which most dashboards read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..escape import escape
from ..model import Finding, Result, Unreadable
from ..pattern import Pattern
from . import Look

_NOT_XML = Pattern("[\ufffe\uffff\ud800-\udfff]|##(?=\\[)")


def render(result: Result, look: Look) -> str:
    """What a change did not introduce is skipped, not failed; a clean file has one case, which passed, and
    a file that was not checked one that is an error.
    """
    by_file = defaultdict(list)
    for finding in result.findings:
        by_file[finding.source.path].append(finding)
    root = Element("testsuites", name="awesome-lint")
    for document in result.documents:
        _suite(root, document.source.path, by_file[document.source.path])
    for file in result.unreadable:
        _unread(root, file)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, path: str, findings: Sequence[Finding]) -> None:
    old = sum(finding.introduced is False for finding in findings)
    counts = {"tests": max(1, len(findings)), "failures": len(findings) - old, "errors": 0, "skipped": old}
    suite = SubElement(root, "testsuite", {"name": _shown(path)})
    suite.attrib.update({name: str(count) for name, count in counts.items()})
    for finding in findings:
        place = finding.source.location(finding.span.start)
        name = f"{finding.rule} {place.line}:{place.column}"
        case = SubElement(suite, "testcase", classname=_shown(path), name=name)
        what = f"{finding.severity}: {finding.message}"
        if finding.introduced is False:
            SubElement(case, "skipped", message=_shown(f"not introduced: {what}"))
        else:
            SubElement(case, "failure", type=finding.rule, message=_shown(what))
    if not findings:
        SubElement(suite, "testcase", classname=_shown(path), name="no findings")


def _unread(root: Element, file: Unreadable) -> None:
    path, message = map(_shown, file)
    suite = SubElement(root, "testsuite", name=path, tests="1", failures="0", errors="1", skipped="0")
    case = SubElement(suite, "testcase", classname=path, name="not checked")
    SubElement(case, "error", type="unreadable", message=message)


def _shown(text: str) -> str:
    return _NOT_XML.sub("�", escape(text))
