"""mixed-citation-styles: what counts as the usual style."""

from __future__ import annotations

from awesome_lint.document import parse
from awesome_lint.model import Evidence
from awesome_lint.rule import Subject
from awesome_lint.rules.mixed_citation_styles import RULE

MLA = '- Rossi, Mina, et al. "Speech without frames." *ICASSP*. 2016.\n'
CHICAGO = (
    '- Rossi, Mina, Ada Okoye, and Lin Wei. "Speech without words." '
    "*Conference on acoustics, speech and signal processing*. IEEE, 2016.\n"
)
IEEE = '- M. Rossi, A. Okoye, and L. Wei, "Speech without a voice," in *ICASSP*, 2016, pp. 1-5.\n'


def test_three_authors_are_named_in_mla_as_in_chicago() -> None:
    document = parse("README.md", f"# Papers\n\n{CHICAGO}{MLA * 2}{IEEE}")
    (problem,) = RULE.check(Subject(document, Evidence(), RULE.options, {}))
    assert problem.message == "1 IEEE among 3 MLA or Chicago references"
