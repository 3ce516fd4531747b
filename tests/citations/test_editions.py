"""Which venues are surely two, and which later authors surely another person."""

from __future__ import annotations

import pytest

from awesome_lint.citations.works.editions import venue_slip
from awesome_lint.citations.works.namesakes import replaced_author
from awesome_lint.model import Citation, Person, Record

from .gold import cited

ICASSP = (
    "ICASSP 2020 - 2020 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)"
)
TWO_VENUES = [
    ("In Interspeech (pp. 3-9)", ICASSP),
    ("In Advances in Neural Information Processing Systems (pp. 3-9)",
     "Proceedings of the 37th International Conference on Machine Learning"),
    ("In ECCV (pp. 3-9)", "Proceedings of the IEEE/CVF International Conference on Computer Vision"),
    ("In ASRU (pp. 3-9)", "2020 IEEE Spoken Language Technology Workshop (SLT)"),
    ("Speech Communication, 5, 3-9", "Computer Speech & Language"),
    ("Pattern Recognition, 5, 3-9", "Pattern Recognition Letters"),
]  # fmt: skip
MAYBE_ONE = [
    ("In Proc. IEEE Int. Conf. Acoust. Speech Signal Process. (pp. 3-9)", ICASSP, "abbreviated"),
    ("In NIPS (pp. 3-9)", "Advances in Neural Information Processing Systems", "the old name"),
    ("In ACL (pp. 3-9)", "Findings of the Association for Computational Linguistics: EMNLP 2020", "joint"),
    ("In EMNLP (pp. 3-9)", "EMNLP/IJCNLP (1)", "joint"),
    ("In ECCV (pp. 3-9)", "Lecture Notes in Computer Science", "the series it is bound in"),
    ("In CVPR (pp. 3-9)", "2020 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops",
     "beside it"),
    ("In The Web Conference (pp. 3-9)", "Companion Proceedings of the Web Conference 2020", "beside it"),
    ("In Interspeech (pp. 3-9)", "Speech Communication", "a talk and the article that it became"),
    ("IEEE Transactions on Audio, Speech, and Language Processing, 5, 3-9",
     "IEEE Transactions on Acoustics, Speech, and Signal Processing", "nothing is known of the second"),
]  # fmt: skip
THREE = "Lee, Kim; Sun, Jian; Park, Min"
TWO_PEOPLE = [
    ("Lee, K., Sun, J., & Vogt, H.", THREE),
    ("Lee, K., Wu, X., & Park, M.", "Lee, Kim; Ng, Alice; Park, Min"),
]
MAYBE_ONE_PERSON = [
    ("Lee, K., Sun, J., & Parker, M.", THREE, "another spelling"),
    ("Lee, K., Sun, J., & Vogt, M.", THREE, "a new name"),
    ("Lee, K., & Vogt, H.", "Lee, Kim; Park, Min", "one name of two proves too little"),
    ("Lee, K., Sun, J., & Google Inc.", THREE, "a group"),
    ("Lee, K., Vogt, H., et al.", THREE, "elided"),
    ("Lee, K., Nguyen, V. A., & Park, M.", "Lee, Kim; Anh, Nguyen Viet; Park, Min", "family name first"),
    ("Lee, K., Silva, J., & Park, M.", "Lee, Kim; Santos Silva, João; Park, Min", "half a name"),
    ("Lee, K., Yakovlev, A., & Park, M.", "Lee, Kim; Iakovlev, Oleksandr; Park, Min", "from Cyrillic"),
    ("Lee, K., Qian, Z., & Park, M.", "Lee, Kim; Chien, Jen; Park, Min", "from Chinese"),
    ("Vogt, H., Sun, J., & Park, M.", THREE, "the first author is judged elsewhere"),
]


def reading(authors: str, place: str) -> Citation:
    citation = cited(f"- {authors} (2020). A tale of two rooms. {place}.")
    assert citation
    return citation


def record(authors: str, container: str) -> Record:
    people = tuple(Person(*name.split(", ")) for name in authors.split("; "))
    return Record("doi:x", "https://doi.org/x", "A Tale of Two Rooms", people, (2020,), container)


@pytest.mark.parametrize(("place", "container"), TWO_VENUES)
def test_two_venues(place: str, container: str) -> None:
    slip = venue_slip(reading("Lee, K., & Sun, J.", place), [record(THREE, container)])
    assert slip
    assert slip.right == container


@pytest.mark.parametrize(("place", "container", "why"), MAYBE_ONE)
def test_what_may_be_one_venue(place: str, container: str, why: str) -> None:
    assert venue_slip(reading("Lee, K., & Sun, J.", place), [record(THREE, container)]) is None, why


@pytest.mark.parametrize(("authors", "there"), TWO_PEOPLE)
def test_two_people(authors: str, there: str) -> None:
    assert replaced_author(reading(authors, "Speech Communication, 5, 3-9"), record(there, ""))


@pytest.mark.parametrize(("authors", "there", "why"), MAYBE_ONE_PERSON)
def test_who_may_be_one_person(authors: str, there: str, why: str) -> None:
    assert replaced_author(reading(authors, "Speech Communication, 5, 3-9"), record(there, "")) is None, why
