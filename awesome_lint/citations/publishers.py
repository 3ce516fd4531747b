"""Names of publishers, as references give them."""

from __future__ import annotations

_NAMED = (
    r"IEEE(?: Press| Computer Society(?: Press)?)?",
    r"ACM(?: Press)?",
    r"Association for Computing Machinery",
    r"Association for Computational Linguistics|ACL",
    r"AAAI(?: Press)?",
    r"PMLR|JMLR\.org|OpenReview\.net|CEUR-WS\.org|IJCAI(?:\.org)?|Omnipress|SIAM|SPIE|OSA|IET|Citeseer",
    r"ISCA|International Speech Communication Association",
    r"ELRA|European Language Resources Association(?: \(ELRA\))?",
    r"GitHub|Zenodo|Hugging Face|Kaggle",
    r"USENIX(?: Association)?",
    r"BMVA(?: Press)?",
    r"[Ss]pringer(?:[- ]Verlag|,? Cham|,? Berlin(?:,? Heidelberg)?|,? Singapore| Nature"
    r"| [Ii]nternational [Pp]ublishing| Science (?:&|and) Business Media| US| London| New York)?",
    r"Cengage(?: Learning)?|Brill|De Gruyter(?: Mouton)?|Athena Scientific|Bloomsbury",
    r"Macmillan|Penguin|Norton|No Starch Press",
    r"Elsevier(?: Science)?|North[- ]Holland|Pergamon",
    r"Wiley(?:[- ]Blackwell|[- ]Interscience)?|John Wiley (?:&|and) Sons",
    r"Taylor (?:&|and) Francis|Routledge|Sage(?: Publications)?|World Scientific|Now Publishers",
    r"Pearson(?: Education)?(?: India)?|Prentice[- ][Hh]all(?: PTR)?|McGraw[- ]Hill|Addison[- ]Wesley",
    r"Morgan Kaufmann(?: Publishers)?|Kluwer(?: Academic(?: Publishers)?)?|Curran Associates(?:,? Inc\.?)?",
    r"O['’]Reilly(?: Media)?|Packt(?: Publishing)?|Manning(?: Publications)?",
    r"(?:[A-Z](?:[\w&'’-]{1,20}|[a-z]{0,4}\.) ){1,4}"
    r"(?:[Pp]ress|Publishers?|Publishing|Publications|Verlag|Books)",
    r"[^\W\x00-\x7f]{2,12}出版社",
)
PUBLISHER = rf"(?:{'|'.join(_NAMED)})"
"""A pattern of one publisher's name."""
